import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { formats } from '../../src/formats/index.ts';
import { readForeign } from '../support/read-foreign.ts';
import { rightAnswers } from '../support/right-answers.ts';

/** Bytes that are no UTF-8 stand in base64. */
type Source = string | { readonly base64: string };

/** A file as somebody may have it, what is right in it as a person reads it, and each finding with its place. */
interface Ugly {
  readonly name: string;
  /** A file, or several by their paths. */
  readonly source: Source | Readonly<Record<string, Source>>;
  /** Of each question its kind, then what earns full points. */
  readonly right: readonly (readonly string[])[];
  readonly found: readonly string[];
}

const bytesOf = (source: Source): string | Uint8Array =>
  typeof source === 'string' ? source : Buffer.from(source.base64, 'base64');

const isAlone = (source: Ugly['source']): source is Source =>
  typeof source === 'string' || typeof source.base64 === 'string';

const uglyFiles = (id: string): readonly Ugly[] =>
  JSON.parse(readFileSync(new URL(`../fixtures/ugly-files/${id}.json`, import.meta.url), 'utf8'));

const formatOf = (id: string) => {
  const format = formats.find((one) => one.id === id);
  if (!format) throw new Error(id);
  return format;
};

describe.each(['gift', 'aiken', 'csv', 'text2qti', 'moodle-xml', 'qti12', 'qti21', 'qti22', 'qti3'])(
  'ugly files of %s: what is right comes out right, or a finding says where it does not',
  (id) => {
    it.each(uglyFiles(id).map((one) => [one.name, one] as const))(
      '%s',
      async (_, { source, right, found }) => {
        const files = isAlone(source)
          ? bytesOf(source)
          : Object.fromEntries(Object.entries(source).map(([path, one]) => [path, bytesOf(one)]));
        const read = await readForeign(formatOf(id), files);
        expect(read.questions.map((question) => [question.kind, ...rightAnswers(question)])).toEqual(right);
        expect(read.found).toEqual(found);
      },
    );
  },
);
