import { sha256 } from '../../package/content-digest.ts';

/**
 * The id of a question, pool or page that has none of its own, from its rendered text without gaps.
 * Ids written into packages and locks depend on every step: it never changes.
 */
export const deriveId = (text: string): string => {
  const named = text.replace(/^\s*\d+[.)](?=\s|$)/, '').trim();
  const slug = named
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  if (!/^[a-z]/.test(slug)) return `q-${sha256(named.normalize('NFC')).slice(0, 8)}`;
  return slug.length > 60 ? `${slug.slice(0, 52)}-${sha256(slug).slice(0, 7)}` : slug;
};

/** Whether an id that an author wrote is one. */
export const isId = (id: string): boolean => /^[A-Za-z][A-Za-z0-9_-]*$/.test(id);
