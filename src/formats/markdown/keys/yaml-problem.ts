import { type Document, isCollection, isScalar, type Node, visit } from 'yaml';

/** The first thing that is wrong with a document, in an author's words, and where: an offset in UTF-16 units. */
export const findProblem = (document: Document.Parsed, text: string): YamlProblem | undefined => {
  const [error] = [...document.errors, ...document.warnings].sort((a, b) => a.pos[0] - b.pos[0]);
  if (!error) return undefined;
  const [offset] = error.pos;
  const seen =
    invisibleSpace(text) ??
    (error.code === 'BLOCK_AS_IMPLICIT_KEY' ? indentedBelow(text, offset) : undefined);
  if (seen) return seen;
  const opened = unclosed.has(error.code) ? openedAt(document, offset) : undefined;
  return opened ?? { offset, problem: yamlProblem(error.code) };
};

export interface YamlProblem {
  readonly offset: number;
  readonly problem: string;
}

/** A no-break space where YAML reads only a plain one: before a key or an item, or after a colon or a dash. */
export const invisibleSpace = (text: string): YamlProblem | undefined => {
  const found = /^[ ]*\u00A0[ \u00A0]*(?=\S)|^(?:[ ]*[\w-]+:|[ ]*-)(?=\u00A0)/m.exec(text);
  return found
    ? {
        offset: text.indexOf('\u00A0', found.index),
        problem: 'a no-break space stands where YAML wants a plain one',
      }
    : undefined;
};

/** A key that is indented more than the one above it goes on with the value above it. */
const indentedBelow = (text: string, offset: number): YamlProblem | undefined => {
  const end = text.indexOf('\n', offset);
  if (end < 0 || text.slice(offset, end).includes(': ')) return undefined;
  const below = /\n[ ]+(?=[\w-]+:(?:\s|$))/.exec(text.slice(end));
  return below
    ? {
        offset: end + below.index + below[0].length,
        problem: 'this line is indented more than the key above it',
      }
    : undefined;
};

const unclosed: ReadonlySet<string> = new Set(['MISSING_CHAR', 'BAD_INDENT']);

/** What is not closed is reported where it is opened: its end may be the end of the file. */
const openedAt = (document: Document.Parsed, offset: number): YamlProblem | undefined => {
  let found: YamlProblem | undefined;
  visit(document, {
    Node: (_, node) => {
      const problem = openProblem(node);
      const [start, end] = node.range ?? [0, 0];
      if (problem && start < offset && end >= offset) found = { offset: start, problem };
    },
  });
  return found;
};

const openProblem = (node: Node): string | undefined => {
  if (isScalar(node) && node.type?.startsWith('QUOTE_')) return 'the quotation mark here is never closed';
  return isCollection(node) && node.flow ? 'the bracket here is never closed' : undefined;
};

/** The yaml library's error codes in an author's words. */
export const yamlProblem = (code: string): string => problems[code] ?? 'this is not YAML';

const problems: Readonly<Record<string, string>> = {
  ALIAS_PROPS: 'an alias (*) takes nothing else beside it',
  BAD_ALIAS: 'a text that begins with * or & must stand in quotes',
  BAD_DIRECTIVE: 'a line that begins with % is no key and value',
  BAD_DQ_ESCAPE: 'a backslash in double quotes begins an escape that YAML does not know',
  BAD_INDENT: 'the indentation does not fit the lines above',
  BAD_SCALAR_START: 'a text that begins with this sign must stand in quotes',
  BLOCK_AS_IMPLICIT_KEY: 'a text with a colon in it must stand in quotes',
  BLOCK_IN_FLOW: 'a list of lines cannot stand inside brackets',
  DUPLICATE_KEY: 'a key stands twice',
  IMPOSSIBLE: 'this is not YAML',
  KEY_OVER_1024_CHARS: 'a key is too long: perhaps a quotation mark is missing',
  MISSING_CHAR: 'a closing quotation mark or bracket, or a comma, is missing',
  MULTILINE_IMPLICIT_KEY: 'the colon after the key is missing, or the space after the colon',
  MULTIPLE_ANCHORS: 'a value has two anchors (&)',
  MULTIPLE_DOCS: 'a second document begins here (---)',
  MULTIPLE_TAGS: 'a value has two tags (!)',
  NON_STRING_KEY: 'a key must be a text',
  TAB_AS_INDENT: 'a tab stands where YAML wants spaces',
  TAG_RESOLVE_FAILED: 'a text that begins with ! must stand in quotes',
  TOO_DEEP: 'lists or brackets are nested too deeply',
  UNEXPECTED_TOKEN:
    'something stands here that does not belong: perhaps a value must stand in quotes, or the line is indented otherwise than those above',
};
