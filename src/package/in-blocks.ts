import { Transform } from 'node:stream';

/** Bytes. */
const block = 1 << 18;

/** Gathers small pieces into blocks: an archive of many small files comes in pieces of a few bytes, and a call of the system for each takes as long as packing them. */
export const inBlocks = (): Transform => {
  let pieces: Buffer[] = [];
  let size = 0;
  const taken = (): Buffer => {
    const whole = Buffer.concat(pieces, size);
    pieces = [];
    size = 0;
    return whole;
  };
  return new Transform({
    transform: (piece: Buffer, _encoding, done) => {
      pieces.push(piece);
      size += piece.length;
      if (size < block) done();
      else done(null, taken());
    },
    flush: (done) => done(null, taken()),
  });
};
