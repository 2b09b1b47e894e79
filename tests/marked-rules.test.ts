import { Lexer } from 'marked';
import { expect, it } from 'vitest';

// `table-heads.ts` cuts marked's own rules: in another version of marked they may be written in another way.
const { table, paragraph, lheading } = Lexer.rules.block.gfm;

it('marked looks for the rows of a table where its rule is cut', () => {
  expect(table.source).toContain('(?:\\n((?:(?! ');
});

it('marked ends a paragraph above a table by the rule of a table', () => {
  expect(paragraph.source).toContain(table.source.slice(1));
});

it('marked looks for the line below a heading where its rule is cut', () => {
  expect(lheading.source).toContain('+?)\\n {0,3}(=+|-+)[ \\t]*(?:\\n+|$)');
});
