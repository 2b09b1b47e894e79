import { fromBufferPromise } from 'yauzl';

/** Bytes that each file of a zip of ours takes in it, by its path. */
export const packedSizes = async (archive: Uint8Array): Promise<ReadonlyMap<string, number>> => {
  const { buffer, byteOffset, byteLength } = archive;
  const opened = await fromBufferPromise(Buffer.from(buffer, byteOffset, byteLength), {
    lazyEntries: true,
    autoClose: false,
  });
  const sizes = new Map<string, number>();
  for await (const { fileName, compressedSize } of opened.eachEntry()) sizes.set(fileName, compressedSize);
  opened.close();
  return sizes;
};
