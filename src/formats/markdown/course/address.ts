/** What an address in a page leads to: another place, the same page, or a path in the course. */
export type Address =
  | { readonly type: 'empty' }
  | { readonly type: 'elsewhere' }
  | { readonly type: 'term'; readonly name: string }
  | { readonly type: 'outside' }
  | { readonly type: 'inside'; readonly path: string; readonly anchor?: string };

/** Reads an address as an author wrote it in `file`. The anchor is without its `#`, decoded. */
export const readAddress = (url: string, file: string): Address => {
  if (url.startsWith('term:')) return { type: 'term', name: url.slice(5) };
  if (url.trim() === '') return { type: 'empty' };
  // One letter and a colon is a drive of Windows, two letters or more a scheme.
  if (/^[A-Za-z][A-Za-z0-9+.-]+:|^\/\//.test(url)) return { type: 'elsewhere' };
  const [address = '', ...anchors] = url.split('#');
  const anchor = anchors.length ? { anchor: decoded(anchors.join('#')) } : {};
  const written = decoded(address.replace(/\?.*$/, ''));
  if (written === '') return { type: 'inside', path: file, ...anchor };
  if (/^\/|^[A-Za-z]:/.test(written)) return { type: 'outside' };
  const path = resolve(file, written);
  return path === undefined ? { type: 'outside' } : { type: 'inside', path, ...anchor };
};

const decoded = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
};

/** The path that a relative one means from a file; none where it leaves the course. */
export const resolve = (file: string, relative: string): string | undefined => {
  const parts = file.split('/').slice(0, -1);
  for (const part of relative.split('/')) {
    if (part === '' || part === '.') continue;
    if (part !== '..') parts.push(part);
    else if (parts.pop() === undefined) return undefined;
  }
  return parts.join('/');
};
