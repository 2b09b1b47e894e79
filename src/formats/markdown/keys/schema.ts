import { type FileKind, keyTables } from './tables.ts';
import type { Key, KeyTable } from './value.ts';

/** A JSON Schema, as far as ours go (2020-12). */
export interface Schema {
  readonly [keyword: string]: unknown;
}

/** Front pages and syllabuses are lessons to an editor. */
export type FileSchema = Exclude<FileKind, 'special'>;

/** The JSON Schema of a file's keys, from the table that validates them when a course is read. */
export const keySchema = (kind: FileSchema): Schema => {
  const table: KeyTable = keyTables[kind];
  const required = Object.keys(table).filter((name) => table[name]?.required);
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: titles[kind],
    type: 'object',
    properties: Object.fromEntries(Object.entries(table).map(([name, one]) => [name, propertySchema(one)])),
    ...(required.length > 0 && { required }),
    additionalProperties: false,
  };
};

const propertySchema = ({ type, help, usual }: Key<unknown>): Schema => ({
  description: help,
  ...type.schema,
  ...(usual !== undefined && { default: usual }),
});

const titles: Readonly<Record<FileSchema, string>> = {
  course: 'course.yml of a Coursewright course',
  module: 'module.yml of a Coursewright course',
  lesson: 'Front matter of a lesson',
  term: 'Front matter of a key-term page',
  quiz: 'Front matter of a quiz',
  bank: 'Front matter of a question bank',
  discussion: 'Front matter of a discussion',
  assignment: 'Front matter of an assignment',
  link: 'Front matter of a link',
};

export const fileKinds = Object.keys(titles) as readonly FileSchema[];
