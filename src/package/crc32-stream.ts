import { Transform, type TransformCallback } from 'node:stream';
import { crc32, deflateRawSync, type ZlibOptions } from 'node:zlib';

/*
 * Stands in for the package crc32-stream in the bundled program (scripts/compile.mjs). archiver hands whole files over,
 * so each is summed and deflated in one call here, instead of by a stream of its own that goes to another thread and
 * back: a third of the time of an archive of many small files. The bytes are the same.
 */

interface Checksum {
  sum: number;
  raw: number;
  packed: number;
}

/** What archiver asks of a finished entry: its checksum, big-endian, and its sizes. */
class Summed extends Transform {
  protected readonly state: Checksum = { sum: 0, raw: 0, packed: 0 };

  digest(): Buffer {
    const bytes = Buffer.allocUnsafe(4);
    bytes.writeUInt32BE(this.state.sum);
    return bytes;
  }

  size(compressed = false): number {
    return compressed ? this.state.packed : this.state.raw;
  }
}

/** For entries that are stored. */
export class CRC32Stream extends Summed {
  override _transform(chunk: Buffer, _encoding: BufferEncoding, done: TransformCallback): void {
    this.state.sum = crc32(chunk, this.state.sum);
    this.state.raw += chunk.length;
    this.state.packed = this.state.raw;
    done(null, chunk);
  }
}

/** For entries that are deflated. */
export class DeflateCRC32Stream extends Summed {
  readonly #options: ZlibOptions;
  readonly #chunks: Buffer[] = [];

  constructor(options: ZlibOptions = {}) {
    super();
    this.#options = options;
  }

  override _transform(chunk: Buffer, _encoding: BufferEncoding, done: TransformCallback): void {
    this.#chunks.push(chunk);
    done();
  }

  override _flush(done: TransformCallback): void {
    const [first] = this.#chunks;
    const whole = first && this.#chunks.length === 1 ? first : Buffer.concat(this.#chunks);
    const packed = deflateRawSync(whole, this.#options);
    Object.assign(this.state, {
      sum: crc32(whole),
      raw: whole.length,
      packed: packed.length,
    } satisfies Checksum);
    done(null, packed);
  }
}
