import { escapeAttribute } from '../../../../rich/xhtml.ts';
import type { XmlElement } from '../../read-xml.ts';

/** Attributes as HTML writes them; those of namespaces are left out. */
export const printed = (attrs: XmlElement['attrs']): string => {
  let out = '';
  for (const name in attrs) {
    if (/^xmlns|^xsi:/.test(name)) continue;
    out += ` ${name === 'xml:lang' ? 'lang' : name}="${escapeAttribute(attrs[name] ?? '')}"`;
  }
  return out;
};

/** What an address holds, by the end of its name. */
export const byExtension = (path: string): 'image' | 'audio' | 'video' | undefined => {
  if (/\.(?:png|jpe?g|gif|svg|webp|avif)$/i.test(path)) return 'image';
  if (/\.(?:mp3|m4a|oga|ogg|wav)$/i.test(path)) return 'audio';
  return /\.(?:mp4|m4v|webm|ogv)$/i.test(path) ? 'video' : undefined;
};
