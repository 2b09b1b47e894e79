/** The yaml library's error codes in an author's words. */
export const yamlProblem = (code: string): string => problems[code] ?? 'this is not YAML';

const problems: Readonly<Record<string, string>> = {
  ALIAS_PROPS: 'an alias (*) takes nothing else beside it',
  BAD_ALIAS: 'a text that begins with * or & must stand in quotes',
  BAD_DQ_ESCAPE: 'a backslash in double quotes begins an escape that YAML does not know',
  BAD_INDENT: 'the indentation does not fit the lines above',
  BAD_SCALAR_START: 'a text that begins with this sign must stand in quotes',
  BLOCK_AS_IMPLICIT_KEY: 'a text with a colon in it must stand in quotes',
  BLOCK_IN_FLOW: 'a list of lines cannot stand inside brackets',
  DUPLICATE_KEY: 'a key stands twice',
  IMPOSSIBLE: 'this is not YAML',
  KEY_OVER_1024_CHARS: 'a key is too long: perhaps a quotation mark is missing',
  MISSING_CHAR: 'a closing quotation mark or bracket, or a comma, is missing',
  MULTILINE_IMPLICIT_KEY: 'a key does not end on its line: perhaps a colon or a quotation mark is missing',
  MULTIPLE_ANCHORS: 'a value has two anchors (&)',
  MULTIPLE_DOCS: 'a second document begins here (---)',
  MULTIPLE_TAGS: 'a value has two tags (!)',
  NON_STRING_KEY: 'a key must be a text',
  TAB_AS_INDENT: 'a tab stands where YAML wants spaces',
  TAG_RESOLVE_FAILED: 'a text that begins with ! must stand in quotes',
  TOO_DEEP: 'lists or brackets are nested too deeply',
  UNEXPECTED_TOKEN:
    'something stands here that does not belong: perhaps a quotation mark or a bracket is missing',
};
