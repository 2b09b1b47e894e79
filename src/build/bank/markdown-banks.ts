import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { type BankPart, bankParts, partOf } from '../../banks/options.ts';
import { keyTermsBanks } from '../../formats/markdown/course/auto-bank.ts';
import type { BankPrinter } from '../../formats/markdown/write/bank.ts';
import { bankFilePrinter } from '../../formats/markdown/write.ts';
import type { BankHead, Course } from '../../model/course.ts';
import { itemsOf } from '../../model/walk.ts';
import type { BankWriter, BankWritten } from './bank-writer.ts';
import { headOf } from './head-of.ts';
import { type BankChanges, type Block, blockOf, compact, keepEdits, type Printed } from './keep-edits.ts';

/** Where an author’s bank comes to lie. */
export interface BankPlace {
  /** Absolute. */
  readonly path: string;
  /** As it is named in messages. */
  readonly name: string;
  /** Relative to the course: its pages can be linked. */
  readonly inside?: string;
}

/** What is to be known for banks that an author edits: plain data. */
export interface BankPlan {
  /** Whose terms are asked about, without its pages. */
  readonly course: Course;
  readonly place: BankPlace;
  /** The place was asked for. */
  readonly isNamed: boolean;
  readonly heads: Readonly<Record<BankPart, BankHead>>;
  /** Where each page that can be linked lies, by its id. */
  readonly pages: ReadonlyMap<string, string>;
}

export const planOf = (course: Course, place: BankPlace, isNamed: boolean): BankPlan => {
  const { inside } = place;
  const pages = [...itemsOf(course)].map((item): [string, string] => [item.id, item.pos.file]);
  const main = inside ?? keyTermsBanks.closed;
  return {
    course: { ...course, modules: [], banks: [], assets: [] },
    place,
    isNamed,
    heads: {
      closed: headOf('closed', main, course),
      essays: headOf('essays', essaysBeside(main), course),
    },
    pages: new Map(inside === undefined ? [] : pages),
  };
};

export type MarkdownBanks = BankWriter<BankWritten | Foreign>;

/** Nothing was written, because this file is not ours. */
interface Foreign {
  readonly foreign: string;
}

/** Banks that an author edits. Each question is printed when it is made, and let go: of thousands of terms only text is kept. */
export const markdownBanks = (plan: BankPlan): MarkdownBanks => {
  const { place, isNamed } = plan;
  const printers = printersOf(plan);
  const blocks: Record<BankPart, Block[]> = { closed: [], essays: [] };
  return {
    add: (question) => {
      const part = partOf(question);
      blocks[part].push(compact(blockOf(printers[part].question(question))));
    },
    write: () => {
      // Only essays were asked for, and a file for them was named.
      const isTogether = isNamed && blocks.closed.length === 0;
      const banks = bankParts
        .filter((part) => blocks[part].length > 0)
        .map((part) => ({
          head: printers[part].head,
          questions: blocks[part],
          own: part === 'essays' && !isTogether ? essaysBeside : (path: string) => path,
        }));
      return writeAll(banks, place);
    },
  };
};

/** Both files lie in one folder: links are the same, whichever a question comes to. */
const printersOf = ({ course, pages, heads }: BankPlan): Readonly<Record<BankPart, BankPrinter>> => {
  const paths = { modules: new Map(), files: pages };
  const printer = (head: BankHead): BankPrinter =>
    bankFilePrinter(head, { path: head.pos.file, paths, course });
  return { closed: printer(heads.closed), essays: printer(heads.essays) };
};

interface PrintedBank extends Printed {
  /** Its file, given the file of closed questions. */
  readonly own: (path: string) => string;
}

/** No file is written where one of them is not ours. */
const writeAll = async (
  banks: readonly PrintedBank[],
  { path, name }: BankPlace,
): Promise<BankWritten | Foreign> => {
  const texts: { readonly path: string; readonly bytes?: Buffer; readonly changes: BankChanges }[] = [];
  for (const { own, ...printed } of banks) {
    const existing = await readFile(own(path)).catch(() => undefined);
    const kept = keepEdits(printed, existing);
    if (!kept) return { foreign: own(name) };
    const { bytes, changes } = kept;
    texts.push({ path: own(path), changes, ...(!existing?.equals(bytes) && { bytes }) });
  }
  for (const { path, bytes } of texts) {
    if (!bytes) continue;
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, bytes);
  }
  return {
    ok: true,
    diagnostics: [],
    files: texts.map(({ path }) => path),
    changes: together(texts.map(({ changes }) => changes)),
  };
};

/** `key-terms.bank.md`: `key-terms-essays.bank.md`. */
const essaysBeside = (path: string): string =>
  path.replace(/(?:\.bank)?\.md$|$/, (ending) => `-essays${ending}`);

const together = (all: readonly BankChanges[]): BankChanges => ({
  added: all.flatMap(({ added }) => added),
  changed: all.flatMap(({ changed }) => changed),
  removed: all.flatMap(({ removed }) => removed),
  kept: all.flatMap(({ kept }) => kept),
  leftOut: all.flatMap(({ leftOut }) => leftOut),
});
