import type { HLJSApi } from 'highlight.js';
import { type DefaultTreeAdapterMap, parseFragment } from 'parse5';
import type { Course } from '../../model/course.ts';
import { type Element, element, type Rich, text } from '../../model/rich.ts';
import { richTextsOf } from '../../model/texts.ts';
import { walkRich } from '../map.ts';
import { languageName, languagesOf } from './languages.ts';

let highlighter: HLJSApi | undefined;

/** Loads what colours the code of a course: the highlighter, and the grammars of the languages in them. Most courses need none. */
export const loadHighlighter = async (course: Course): Promise<void> => {
  const names = new Set<string>();
  for (const rich of richTextsOf(course))
    for (const node of walkRich(rich)) if (node.type === 'element') names.add(writtenLanguage(node) ?? '');
  const wanted = [...names].flatMap(languagesOf);
  if (wanted.length === 0) return;
  highlighter ??= (await import('highlight.js/lib/core')).default;
  for (const {
    names: [name = ''],
    load,
  } of wanted)
    if (!highlighter.getLanguage(name)) highlighter.registerLanguage(name, (await load()).default);
};

/** What an author wrote after the fence of a code block. */
export const writtenLanguage = ({ name, attrs }: Element): string | undefined =>
  name === 'code' ? /(?:^|\s)language-(\S+)/.exec(attrs.class ?? '')?.[1] : undefined;

/** Code with its words in spans with a class; undefined where the language is unknown. */
export const highlight = (code: string, language: string): Rich | undefined => {
  const name = languageName(language);
  if (name === undefined || !highlighter?.getLanguage(name)) return undefined;
  const { value } = highlighter.highlight(code, { language: name, ignoreIllegals: true });
  return readSpans(parseFragment(value).childNodes);
};

const readSpans = (nodes: readonly DefaultTreeAdapterMap['childNode'][]): Rich =>
  nodes.flatMap((node): Rich => {
    if (node.nodeName === '#text' && 'value' in node) return [text(node.value)];
    if (!('tagName' in node)) return [];
    const children = readSpans(node.childNodes);
    const look = lookOf(node.attrs.find(({ name }) => name === 'class')?.value ?? '');
    return look === undefined ? children : [element('span', { class: `code-${look}` }, children)];
  });

/** The highlighter names some sixty kinds of words; a reader tells few colours apart. */
const lookOf = (classes: string): string | undefined => {
  const [kind = '', ...finer] = classes.split(' ').map((name) => name.replace(/^hljs-|_$/g, ''));
  return looks[[kind, finer[0]].join('.')] ?? looks[kind];
};

const looks: Readonly<Record<string, string>> = {
  addition: 'added',
  attr: 'name',
  attribute: 'name',
  built_in: 'type',
  'char.escape': 'number',
  comment: 'comment',
  deletion: 'removed',
  doctag: 'keyword',
  function: 'title',
  keyword: 'keyword',
  literal: 'number',
  meta: 'comment',
  name: 'keyword',
  number: 'number',
  property: 'name',
  quote: 'comment',
  regexp: 'string',
  section: 'title',
  'selector-attr': 'name',
  'selector-class': 'type',
  'selector-id': 'type',
  'selector-pseudo': 'type',
  'selector-tag': 'keyword',
  string: 'string',
  symbol: 'number',
  'template-tag': 'keyword',
  title: 'title',
  'title.class': 'type',
  type: 'type',
  'variable.constant': 'number',
  'variable.language': 'keyword',
};
