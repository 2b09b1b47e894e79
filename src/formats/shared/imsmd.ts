import { type Element, element, type RichNode } from '../../model/rich.ts';
import { type Lom, lom } from './lom.ts';
import { el } from './xml.ts';

/** What `lom` says in the older words of IMS Learning Resource Meta-data 1.2, whose prefix is `imsmd`. */
export const imsmd = (what: Lom): Element => renamed(lom(what));

const renamed = (node: Element): Element => (rules[node.name] ?? plain)(node);

type Rule = (node: Element) => Element;

const plain: Rule = ({ name, children }) =>
  element(`imsmd:${name.toLowerCase()}`, {}, children.map(renamedNode));

const renamedNode = (node: RichNode): RichNode => (node.type === 'element' ? renamed(node) : node);

/** A word of a vocabulary belongs to no language. */
const word: Rule = ({ name, children }) =>
  el(`imsmd:${name}`, {}, el('imsmd:langstring', { 'xml:lang': 'x-none' }, children));

const rules: Readonly<Record<string, Rule>> = {
  string: ({ attrs, children }) =>
    el('imsmd:langstring', { 'xml:lang': attrs.language || undefined }, children),
  source: word,
  value: word,
  entity: ({ children }) => el('imsmd:centity', {}, el('imsmd:vcard', {}, children)),
  general: ({ children }) => {
    const parts = children.filter((child) => child.type === 'element');
    const identifier = parts.filter(({ name }) => name === 'identifier');
    const title = parts.filter(({ name }) => name === 'title');
    const others = parts.filter(({ name }) => name !== 'identifier' && name !== 'title');
    return el('imsmd:general', {}, [...title, ...identifier, ...others].map(renamed));
  },
  identifier: ({ children }) =>
    el(
      'imsmd:catalogentry',
      {},
      children.flatMap((child) =>
        child.type !== 'element' ? [] : child.name === 'entry' ? [word(child)] : [plain(child)],
      ),
    ),
};
