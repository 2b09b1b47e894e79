/** Addresses that run code or carry a document of their own. Browsers drop control characters and spaces first. */
export const unsafeUrl = (url: string): boolean => {
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(url.replace(hidden, ''))?.[1];
  return scheme !== undefined && unsafeSchemes.has(scheme.toLowerCase());
};

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what an attacker hides a scheme with
const hidden = /[\u0000-\u0020\u007F-\u009F\u200B-\u200F]/g;

const unsafeSchemes: ReadonlySet<string> = new Set([
  'javascript',
  'livescript',
  'mocha',
  'vbscript',
  'data',
  'file',
  'blob',
  'filesystem',
  // They open another address, or the browser itself.
  'about',
  'chrome',
  'feed',
  'jar',
  'mhtml',
  'resource',
  'view-source',
  'wyciwyg',
]);

/** Whether an address leaves the course. */
export const isRemote = (url: string): boolean => /^\s*(?:[a-z][a-z0-9+.-]*:)?\/\//i.test(url);
