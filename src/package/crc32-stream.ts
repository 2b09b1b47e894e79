import { EventEmitter } from 'node:events';
import type { Writable } from 'node:stream';
import { crc32, deflateRawSync, type ZlibOptions } from 'node:zlib';

/*
 * Stands in for the package crc32-stream in the bundled program (scripts/compile.mjs). archiver hands whole files over,
 * so each is summed and deflated in one call here, instead of by a stream of its own that goes to another thread and
 * back: a quarter of the time of an archive of many small files. The bytes are the same.
 */

/** For entries that are deflated: as much of a stream as archiver makes use of. */
export class DeflateCRC32Stream extends EventEmitter {
  readonly #options: ZlibOptions;
  #to: Writable | undefined;
  #sum = 0;
  #raw = 0;
  #packed = 0;

  constructor(options: ZlibOptions = {}) {
    super();
    this.#options = options;
  }

  pipe(to: Writable): Writable {
    this.#to = to;
    return to;
  }

  /** The whole entry. It has ended when more may be written. */
  end(data: Buffer): void {
    const packed = deflateRawSync(data, this.#options);
    this.#sum = crc32(data);
    this.#raw = data.length;
    this.#packed = packed.length;
    if (this.#to?.write(packed) === false) this.#to.once('drain', () => this.emit('end'));
    else this.emit('end');
  }

  /** What archiver asks of a finished entry: its checksum, big-endian, and its sizes. */
  digest(): Buffer {
    const bytes = Buffer.allocUnsafe(4);
    bytes.writeUInt32BE(this.#sum);
    return bytes;
  }

  size(compressed = false): number {
    return compressed ? this.#packed : this.#raw;
  }
}

/** For entries that are stored and come as streams: ours never do. */
export const CRC32Stream = undefined;
