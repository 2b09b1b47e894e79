import { mediaType } from '../formats/shared/media-type.ts';

/** The Content-Type header of a file of a package. */
export const contentType = (path: string): string => {
  const extension = path.slice(path.lastIndexOf('.') + 1).toLowerCase();
  const type = own[extension] ?? mediaType(path);
  return /^text\/|javascript|json|xml/.test(type) ? `${type}; charset=utf-8` : type;
};

/** What pages are made of, beside an author's media. */
const own: Readonly<Record<string, string>> = {
  js: 'text/javascript',
  xml: 'application/xml',
  xsd: 'application/xml',
  dtd: 'application/xml-dtd',
};
