import { type DefaultTreeAdapterTypes, parseFragment, defaultTreeAdapter as tree } from 'parse5';

/** What a reader of HTML reads: its text with single blanks, pictures by their alternative text. */
export const htmlWords = (html: string): string => wordsOf(parseFragment(html)).replace(/\s+/g, ' ').trim();

const wordsOf = (parent: DefaultTreeAdapterTypes.ParentNode): string =>
  parent.childNodes
    .map((node) => {
      if (tree.isTextNode(node)) return node.value;
      if (!tree.isElementNode(node)) return '';
      const alt = node.attrs.find(({ name }) => name === 'alt')?.value;
      const inner = alt === undefined ? wordsOf(node) : `[${alt}]`;
      return inline.has(node.tagName) ? inner : ` ${inner} `;
    })
    .join('');

const inline: ReadonlySet<string> = new Set(
  'a abbr b cite code del dfn em i ins kbd mark q s samp small span strong sub sup u var'.split(' '),
);

/** The addresses of what is shown. */
export const htmlSources = (html: string): readonly string[] => sourcesOf(parseFragment(html));

const sourcesOf = (parent: DefaultTreeAdapterTypes.ParentNode): readonly string[] =>
  parent.childNodes.flatMap((node) => {
    if (!tree.isElementNode(node)) return [];
    const src = node.attrs.find(({ name }) => name === 'src')?.value;
    return [...(src === undefined ? [] : [src]), ...sourcesOf(node)];
  });
