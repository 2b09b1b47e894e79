import { decodeForeign } from '../../decode-foreign.ts';
import type { Notes } from '../../notes.ts';
import { folderOf, type PackageFiles } from '../../package-files.ts';
import { childOf, type XmlElement, type XmlNode } from '../../read-xml.ts';
import { escapedHtml } from './escaped-html.ts';
import { namedIn } from './operators.ts';

interface Including {
  /** Of the item. */
  readonly path: string;
  readonly files: PackageFiles;
  readonly notes: Notes;
}

/**
 * An item with the parts of it that stand in files of their own: XInclude, and passages that are pages of HTML (`object` of
 * `text/html`). What an address leads to outside of the package stays an address.
 */
export const withIncluded = async (item: XmlElement, including: Including): Promise<XmlElement> => {
  const named = namedIn(item, partNames).filter(isPart);
  if (named.length === 0) return item;
  const parts = new Map<XmlElement, XmlElement>();
  for (const one of named) {
    const part = await partOf(one, including);
    if (part) parts.set(one, part);
  }
  return replaced(item, parts);
};

const partNames: ReadonlySet<string> = new Set(['include', 'object']);

const isPart = ({ name, attrs }: XmlElement): boolean =>
  name === 'include' || /^(?:text\/html|application\/xhtml\+xml)\b/.test(attrs.type ?? '');

const partOf = async (
  { attrs, pos }: XmlElement,
  { path, files, notes }: Including,
): Promise<XmlElement | undefined> => {
  const target = files.resolve(folderOf(path), attrs.href ?? attrs.data ?? '');
  if (target === undefined) return undefined;
  if (!/\.x?html?$/i.test(target)) {
    const root = await files.xml(target);
    return root && box(pos, [childOf(root, 'stimulusBody') ?? root]);
  }
  const bytes = await files.bytes(target);
  const page = bytes && decodeForeign(bytes, { file: target, report: notes.report });
  const body = page && (/<body\b[^>]*>([\s\S]*?)<\/body>/i.exec(page)?.[1] ?? page);
  return body === undefined ? undefined : escapedHtml(body, pos);
};

const box = (pos: XmlElement['pos'], children: readonly XmlNode[]): XmlElement => ({
  name: 'div',
  attrs: {},
  children,
  text: '',
  pos,
});

const replaced = (element: XmlElement, parts: ReadonlyMap<XmlElement, XmlElement>): XmlElement => ({
  ...element,
  children: element.children.map((child) =>
    typeof child === 'string' ? child : (parts.get(child) ?? replaced(child, parts)),
  ),
});
