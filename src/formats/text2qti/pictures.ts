import type { Pos } from '../../model/pos.ts';
import type { InFiles } from '../../package/file.ts';
import type { EmbeddedFiles } from '../shared/embedded-files.ts';
import { placesIn } from '../shared/line-starts.ts';

interface Beside {
  readonly files: InFiles;
  readonly keep: EmbeddedFiles['keep'];
}

/** Pictures of a text that lie beside it: what each address is in the course. */
export const readPictures = async (
  source: string,
  file: string,
  { files, keep }: Beside,
): Promise<ReadonlyMap<string, string>> => {
  const pictures = new Map<string, string>();
  for (const { url, pos } of addresses(source, file)) {
    const path = besides(file, url);
    const bytes = path === undefined ? undefined : await files.read(path).catch(() => undefined);
    const kept = path !== undefined && bytes ? keep(path, bytes, pos) : undefined;
    if (kept !== undefined) pictures.set(url, `asset:${kept}`);
  }
  return pictures;
};

/** Each address once, in Markdown and in HTML. */
function* addresses(source: string, file: string): Generator<{ readonly url: string; readonly pos: Pos }> {
  const seen = new Set<string>();
  const at = placesIn(source, file);
  for (const match of source.matchAll(
    /!\[(?:(?!!\[)[^\]\n])*\]\(\s*<?([^\s<>()]+)>?(?:(?!!\[)[^)\n])*\)|<img\b[^<>]*\bsrc\s*=\s*["']([^"']+)["']/gi,
  )) {
    const url = match[1] ?? match[2] ?? '';
    if (seen.has(url) || /^[a-z][a-z0-9+.-]*:|^\/|\\/i.test(url)) continue;
    seen.add(url);
    yield { url, pos: at(match.index) };
  }
}

/** The path of a file beside the text, or below it; none for one that leads elsewhere. */
const besides = (file: string, url: string): string | undefined => {
  const folder = file.split('/').slice(0, -1);
  const parts = decoded(url)
    .split('/')
    .filter((part) => part !== '.' && part !== '');
  return parts.includes('..') ? undefined : [...folder, ...parts].join('/');
};

const decoded = (url: string): string => {
  try {
    return decodeURIComponent(url);
  } catch {
    return url;
  }
};
