/** An id for the term; the file it is written to decides in the end. */
export const termId = (title: string): string => {
  const slug = title
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  return /^[a-z]/.test(slug)
    ? slug.slice(0, 60).replace(/-$/, '')
    : `term-${slug}`.slice(0, 60).replace(/-$/, '');
};
