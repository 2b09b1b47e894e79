/**
 * Moodle's path of a category: a slash parts names, two of them are a slash in a name (question/format.php). Our titles
 * write ` / ` between a group and what is in it.
 */
export const categoryPath = (title: string): string =>
  `$course$/top/${title.split(' / ').map(categoryName).join('/')}`;

const categoryName = (part: string): string => {
  const name = part
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^\/+|(?<!\/)\/+$/g, (slashes) => '∕'.repeat(slashes.length));
  const signs = [...name];
  // The database holds 255 signs.
  return (signs.length > longest ? `${signs.slice(0, longest - 1).join('')}…` : name || '-').replaceAll(
    '/',
    '//',
  );
};

const longest = 200;

/** The title that a path means: without what stands for the course or module and for its topmost category. */
export const categoryTitle = (path: string): string =>
  path
    .trim()
    .replace(/^\$(?:course|module|category|system|cat\d+|coursecat\w*)\$\/?/i, '')
    .replace(/^top(?:\/(?!\/)|$)/, '')
    .split(/(?<!\/)\/(?!\/)/)
    .map((name) => name.replaceAll('//', '/').trim())
    .filter((name) => name !== '')
    .join(' / ');
