import type { OutFile } from '../../package/file.ts';
import type { WriteContext } from '../format.ts';

/**
 * A manifest lists every file and comes first in a package, yet nobody wants to hold a course's videos in memory until
 * their names are known. So while the names are collected a file of the course is an empty stand-in; its bytes are read
 * when it is its turn to be written.
 */
export const deferFiles = async (
  ctx: WriteContext,
  write: (ctx: WriteContext) => AsyncIterable<OutFile>,
): Promise<{ readonly paths: readonly string[]; readonly files: () => AsyncGenerator<OutFile> }> => {
  const standIns = new Map<Uint8Array | string, string>();
  const asset = async (path: string): Promise<Uint8Array> => {
    const standIn = new Uint8Array(0);
    standIns.set(standIn, path);
    return standIn;
  };
  const collected: OutFile[] = [];
  for await (const file of write({ ...ctx, asset })) collected.push(file);
  return { paths: collected.map((file) => file.path), files: () => readLate(collected, standIns, ctx) };
};

async function* readLate(
  files: readonly OutFile[],
  standIns: ReadonlyMap<Uint8Array | string, string>,
  ctx: WriteContext,
): AsyncGenerator<OutFile> {
  for (const file of files) {
    const path = standIns.get(file.data);
    yield path === undefined ? file : { path: file.path, data: await ctx.asset(path) };
  }
}
