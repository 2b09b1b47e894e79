import { Transform as NodeTransform, PassThrough } from 'node:stream';

/*
 * Stands in for the package readable-stream in the bundled program (scripts/compile.mjs): Node's own streams, of which it is
 * a copy. archiver writes the headers of an entry two and four bytes at a time, each through three streams on its way to the
 * file, which takes as long as deflating the entry. So what is written here goes on in blocks. The bytes are the same.
 */

export { PassThrough };

/** Bytes. */
const block = 1 << 18;

type Done = (error?: Error | null) => void;

export class Transform extends NodeTransform {
  #pieces: Buffer[] = [];
  #size = 0;

  override write(chunk: string | Buffer, encoding?: BufferEncoding | Done, done?: Done): boolean {
    // Who waits for a piece of its own gets it written at once; archiver never does.
    if (encoding !== undefined || done !== undefined) {
      this.#pass();
      return super.write(chunk, encoding as BufferEncoding, done);
    }
    const piece = typeof chunk === 'string' ? Buffer.from(chunk) : chunk;
    this.#pieces.push(piece);
    this.#size += piece.length;
    return this.#size < block || this.#pass();
  }

  override end(...last: []): this {
    this.#pass();
    return super.end(...last);
  }

  /** Writes what was gathered. Says whether more may come. */
  #pass(): boolean {
    if (this.#size === 0) return true;
    const whole = Buffer.concat(this.#pieces, this.#size);
    this.#pieces = [];
    this.#size = 0;
    return super.write(whole);
  }
}
