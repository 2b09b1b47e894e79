import type { Format } from '../../formats/format.ts';
import { formats } from '../../formats/index.ts';
import { isStudyGuide } from '../../formats/review-page/is-study-guide.ts';
import type { InFiles } from '../../package/file.ts';

export type Reader = Format & Required<Pick<Format, 'read'>>;

export const readers = formats.filter((format): format is Reader => format.read !== undefined);

/** What format files are in, by their names and by how they begin; none: nothing that is known. */
export const detectFormat = async (
  files: InFiles,
  among: readonly Reader[] = readers,
): Promise<Reader | undefined> => {
  const list = await files.list();
  const names = list.map(({ path }) => path);
  const heads = new Map<string, string>();
  for (const { path, size, outside } of list.slice(0, mostFiles))
    if (!outside && size <= largest && texts.test(path)) heads.set(path, headOf(await files.read(path)));
  const head = (name: string): string => heads.get(name) ?? '';
  const fits = ({ detect }: Reader): boolean => detect?.(names, head) ?? false;
  const isSure = (id: string): boolean =>
    id === 'markdown' || (id === 'review-page' && names.every((name) => isStudyGuide(head(name))));
  // An author's course may hold files of any format, and the text of a study guide may have any format's signs.
  return among.find((format) => isSure(format.id) && fits(format)) ?? among.find(fits);
};

/** Of a folder or archive so many files are looked into. */
const mostFiles = 1000;
const largest = 200_000_000;
const texts = /\.(?:xml|txt|text|gift|aiken|csv|tsv|md|markdown|html?|xhtml|dat|json)$/i;

const headLength = 65_536;

/** UTF-16 says so by its mark; in any other encoding the signs that formats are told by are those of ASCII. */
const headOf = (bytes: Uint8Array): string => {
  const head = bytes.subarray(0, headLength);
  const wide =
    head[0] === 0xff && head[1] === 0xfe
      ? 'utf-16le'
      : head[0] === 0xfe && head[1] === 0xff
        ? 'utf-16be'
        : undefined;
  return new TextDecoder(wide ?? 'utf-8').decode(head).replace(/\r\n?/g, '\n');
};
