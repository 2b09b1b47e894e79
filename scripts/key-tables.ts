import { type FileKind, keyTables } from '../src/formats/markdown/keys/tables.ts';
import type { KeyTable } from '../src/formats/markdown/keys/value.ts';
import { between } from './matrix.ts';

/** The tables of keys in the author's guide: what validates a file also documents it. */
export const keyTable = (kind: FileKind): string => {
  const table: KeyTable = keyTables[kind];
  // What every file may hold is told once.
  const own = Object.entries(table).filter(
    ([name, key]) => kind === 'course' || !(name in keyTables.module && isCommon(name)) || key.required,
  );
  return rows(own);
};

/** The keys that every file may hold. */
export const commonKeys = (): string =>
  rows(Object.entries(keyTables.module as KeyTable).filter(([name]) => isCommon(name)));

/** Those that a bank, which has no more than one of its own, shares with a module. */
const isCommon = (name: string): boolean => name in keyTables.bank && name !== 'outcome';

const rows = (entries: readonly (readonly [string, KeyTable[string]])[]): string =>
  [
    ['Key', 'What it is', 'Without it'],
    ['---', '---', '---'],
    ...entries.map(([name, { help, required, usual, type }]) => [
      `\`${name}\``,
      `${help.replaceAll('|', '\\|')} ${capital(type.expected)}.`,
      required
        ? 'an error'
        : usual === undefined
          ? ''
          : `\`${Array.isArray(usual) ? `[${usual.join(', ')}]` : usual}\``,
    ]),
  ]
    .map((row) => `| ${row.join(' | ')} |`)
    .join('\n');

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** A page of the guide with its tables, between `<!-- keys KIND -->` and `<!-- /keys KIND -->`, written anew. */
export const withKeyTables = (page: string): string => {
  const kinds = [...page.matchAll(/<!-- keys (\w+) -->/g)].map(([, kind = '']) => kind);
  return kinds.reduce(
    // The markers name kinds of files; one that is none has no table, and `keyTable` fails.
    (text, kind) => between(text, `keys ${kind}`, kind === 'all' ? commonKeys() : keyTable(kind as FileKind)),
    page,
  );
};
