import type { Asset } from '../../model/course.ts';
import type { Pos } from '../../model/pos.ts';
import { sha256 } from '../../package/content-digest.ts';
import type { ReadContext } from '../format.ts';
import { firstFree } from './first-free.ts';
import { mediaType } from './media-type.ts';
import { pictureSize } from './picture-size.ts';

/** Files that stand inside documents: each content once, under a path that every system takes. */
export interface EmbeddedFiles {
  /** The path under which a file is kept; none where its name or its content is nothing to keep, which is reported. */
  readonly keep: (path: string, bytes: Uint8Array, at: Pos) => string | undefined;
  /** What a `data:` address holds, kept as a file. */
  readonly keepData: (url: string, at: Pos) => string | undefined;
  readonly assets: () => readonly Asset[];
  /** The size of a picture, where it says one. */
  readonly size: (path: string) => { readonly width: number; readonly height: number } | undefined;
}

export const createEmbeddedFiles = ({ report, embed }: ReadContext): EmbeddedFiles => {
  const byPath = new Map<string, Asset>();
  const pathOf = new Map<string, string>();
  // A text may be read more than once, to tell what it is and for what it says.
  const refused = new Set<string>();
  const keep: EmbeddedFiles['keep'] = (written, bytes, at) => {
    if (bytes.length === 0) {
      const place = `${written} ${at.file}:${at.line}:${at.column}`;
      if (!refused.has(place)) report.add('read/bad-file', { file: written, problem: 'it is empty' }, at);
      refused.add(place);
      return undefined;
    }
    const digest = sha256(bytes);
    const wanted = safePath(written);
    const known = pathOf.get(`${wanted} ${digest}`);
    if (known !== undefined) return known;
    const path = freePath(wanted, byPath);
    pathOf.set(`${wanted} ${digest}`, path);
    byPath.set(path.toLowerCase(), assetOf(path, bytes, digest));
    embed?.(path, bytes);
    return path;
  };
  return {
    keep,
    keepData: (url, at) => {
      const [, type = '', data = ''] =
        /^data:([\w.+-]+\/[\w.+-]+)(?:;[\w=.-]+)*;base64,(.*)$/is.exec(url.trim()) ?? [];
      const extension = extensions[type.toLowerCase()];
      if (extension === undefined) return undefined;
      const bytes = fromBase64(data.replaceAll('%2B', '+').replaceAll('%2F', '/').replaceAll('%3D', '='));
      if (!bytes) return undefined;
      const name = sha256(bytes).slice(0, 7);
      return keep(`embedded-${name}.${extension}`, bytes, at);
    },
    size: (path) => {
      const { width, height } = byPath.get(path.toLowerCase()) ?? {};
      return width !== undefined && height !== undefined ? { width, height } : undefined;
    },
    assets: () => [...byPath.values()].sort((a, b) => (a.path < b.path ? -1 : 1)),
  };
};

const assetOf = (path: string, bytes: Uint8Array, digest: string): Asset => {
  const type = mediaType(path);
  const size = type.startsWith('image/') ? pictureSize(bytes, type) : undefined;
  return { path, digest, size: bytes.length, type, ...size };
};

/**
 * A path that a file of other people may have in a course. Names that begin with a dot or `_` are hidden there; a file
 * without a folder is put into one. None becomes a page, a setting or a template: templates are code.
 */
export const safePath = (written: string): string => {
  const parts = written
    .normalize('NFC')
    .split(/[/\\]+/)
    .map((part) =>
      part
        .replace(unsafe, '-')
        .replace(/^[._\s]+|(?<![.\s])[.\s]+$/g, '')
        .slice(-100),
    )
    .filter((part) => part !== '');
  const name = (parts.pop() ?? 'file').replace(meansSomething, '$&.txt');
  const folders = parts.slice(-6);
  const isPlain = folders.length > 0 && !/^templates$/i.test(folders[0] ?? '');
  return [...(isPlain ? [] : ['media']), ...folders, name].join('/');
};

const meansSomething = /\.(?:md|markdown|ya?ml|eta)$/i;

// biome-ignore lint/suspicious/noControlCharactersInRegex: no file system wants them in a name
const unsafe = /[\u0000-\u001f\u007f<>:"|?*#%&`'\\]/g;

const freePath = (wanted: string, taken: ReadonlyMap<string, Asset>): string => {
  const [, stem = wanted, extension = ''] = /^(.*?)(\.[^./]*)?$/s.exec(wanted) ?? [];
  const numbered = (count: number): string => `${stem}-${count}${extension}`;
  const isTaken = (path: string): boolean => taken.has(path.toLowerCase());
  return isTaken(wanted) ? numbered(firstFree((count) => isTaken(numbered(count)))) : wanted;
};

const extensions: Readonly<Record<string, string>> = {
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'image/jpg': 'jpg',
  'image/gif': 'gif',
  'image/webp': 'webp',
  'image/avif': 'avif',
  'image/svg+xml': 'svg',
  'audio/mpeg': 'mp3',
  'audio/ogg': 'ogg',
  'audio/wav': 'wav',
  'video/mp4': 'mp4',
  'video/webm': 'webm',
};

/** The bytes that base64 says; none where it is none. */
export const fromBase64 = (text: string): Uint8Array | undefined => {
  const packed = text.replace(/\s+/g, '');
  return /^[A-Za-z0-9+/_-]*={0,2}$/.test(packed) ? Buffer.from(packed, 'base64') : undefined;
};
