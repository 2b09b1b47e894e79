import { sha256 } from '../package/content-digest.ts';

const short = (value: string): string => sha256(value.normalize('NFC')).slice(0, 7);

/** The longest name that keeps `media/NAME` and `pages/NAME.html`, also of a part in a folder such as `s999`, under 100 characters. */
const longest = 82;

/**
 * The name under `media/` of a file of the course: its path, `/` as `--`, where that is legal and can be read back;
 * otherwise a slug of it and seven digits of its digest. A pure function of the path, so packages stay stable.
 */
export const mediaName = (path: string): string =>
  /^[a-z0-9_][a-z0-9._-]*(?:\/[a-z0-9_][a-z0-9._-]*)*$/.test(path) &&
  !path.includes('--') &&
  path.length <= longest
    ? path.replaceAll('/', '--')
    : digestName(path);

const digestName = (path: string): string => {
  const [, stem = path, extension = ''] = /^(.*?)(\.[A-Za-z0-9]{1,8})?$/s.exec(path) ?? [];
  return `${slug(stem).slice(0, 60) || 'file'}-${short(path)}${extension.toLowerCase()}`;
};

const slug = (value: string): string =>
  value
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');

/** Page names by item id, in the given order: lower case; where that is taken or too long, with digits of the id's digest. */
export const pageNames = (ids: readonly string[], taken: readonly string[]): ReadonlyMap<string, string> => {
  const used = new Set(taken);
  const names = new Map<string, string>();
  for (const id of ids) {
    const plain = id.toLowerCase();
    const name =
      used.has(plain) || plain.length > longest ? `${plain.slice(0, longest - 8)}-${short(id)}` : plain;
    used.add(name);
    names.set(id, name);
  }
  return names;
};
