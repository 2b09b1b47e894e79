import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import type { Rejection } from '../banks/made.ts';
import { banksOf, type MadeBank, makeBank } from '../banks/make-bank.ts';
import { type BankKind, type BankPart, bankKinds, partOf, usualKinds } from '../banks/options.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { createReport } from '../diagnostics/report.ts';
import { keyTermsBanks, keyTermsTitle } from '../formats/markdown/course/auto-bank.ts';
import { itemId } from '../formats/markdown/course/names.ts';
import { writeBankFile } from '../formats/markdown/write.ts';
import type { Bank, Course } from '../model/course.ts';
import type { Difficulty } from '../model/question.ts';
import { itemsOf } from '../model/walk.ts';
import { type BankChanges, type BankText, keepEdits } from './bank/keep-edits.ts';
import { readTermsOf, type TermsRead } from './bank/read-terms.ts';
import { writeBankPackage } from './bank/write-package.ts';
import { didYouMean } from './target-options.ts';
import { usage } from './usage-error.ts';

export interface BankRequest {
  /** A course, or pages, as they were named; none: the course here. */
  readonly named: readonly string[];
  /** The current folder. */
  readonly folder: string;
  readonly out?: string;
  /** A target; none: a bank that an author edits. */
  readonly to?: string;
  readonly seed?: number;
  /** As they were named; none: the usual ones. */
  readonly kinds?: readonly string[];
  readonly perTerm?: number;
  readonly difficulty?: Difficulty;
  /** SOURCE_DATE_EPOCH. */
  readonly epoch: string | undefined;
}

export interface BankMade {
  readonly ok: boolean;
  readonly diagnostics: readonly Diagnostic[];
  /** Questions of each kind that were made. */
  readonly kinds: Readonly<Partial<Record<BankKind, number>>>;
  readonly rejected: readonly Rejection[];
  /** Of a bank that an author edits. */
  readonly changes?: BankChanges;
  /** Absolute paths that were written. */
  readonly files: readonly string[];
}

/** Makes banks of the key terms of a course or of pages, and writes them. */
export const makeBankFile = async (request: BankRequest): Promise<BankMade> => {
  const kinds = kindsOf(request.kinds);
  const read = await readTermsOf(request.named, request.folder);
  const nothing = { kinds: {}, rejected: [], files: [] };
  if (!read.course || read.diagnostics.some(({ severity }) => severity === 'error'))
    return { ok: false, diagnostics: read.diagnostics, ...nothing };
  const { seed, perTerm, difficulty } = request;
  const place = placeOf(request, read);
  const made = makeBank(read.course, {
    kinds,
    links: place.inside !== undefined,
    ...(seed !== undefined && { seed }),
    ...(perTerm !== undefined && { perTerm }),
    ...(difficulty !== undefined && { difficulty }),
  });
  const base = { kinds: countKinds(made), rejected: made.rejected };
  if (made.questions.length === 0)
    return { ok: false, diagnostics: [...read.diagnostics, ...nothingToAsk(made)], ...base, files: [] };
  const written = await write(made, { request, read, course: read.course, place });
  return { ...base, ...written, diagnostics: [...read.diagnostics, ...written.diagnostics] };
};

const kindsOf = (named: readonly string[] | undefined): readonly BankKind[] =>
  named?.map((kind) => {
    const known = bankKinds.find((one) => one === kind);
    if (known) return known;
    const args = { kind, meant: didYouMean(kind, bankKinds), known: bankKinds.join(', ') };
    throw usage((report) => report.add('bank/unknown-kind', args));
  }) ?? usualKinds;

const nothingToAsk = ({ rejected }: MadeBank): readonly Diagnostic[] => {
  const report = createReport();
  const [first] = rejected;
  report.add('bank/nothing-to-ask', {
    reason: first ? `${first.term}: ${first.reason}` : 'there is no key term',
  });
  return report.list();
};

const countKinds = ({ questions }: MadeBank): BankMade['kinds'] => {
  const counts: Partial<Record<BankKind, number>> = {};
  for (const { tags } of questions) {
    const kind = bankKinds.find((one) => tags.includes(one));
    if (kind) counts[kind] = (counts[kind] ?? 0) + 1;
  }
  return counts;
};

interface Place {
  /** Absolute. */
  readonly path: string;
  /** As it is named in messages. */
  readonly name: string;
  /** Relative to the course: its pages can be linked. */
  readonly inside?: string;
}

/** Where an author's bank comes to lie: in the course, or beside the page. */
const placeOf = ({ out, to, folder }: BankRequest, read: TermsRead): Place => {
  const name =
    out ?? (read.folder === undefined ? `${read.name}.bank.md` : join(read.folder, keyTermsBanks.closed));
  const path = resolve(folder, name);
  if (to !== undefined && to !== 'markdown') return { path, name };
  const inside = read.folder === undefined ? undefined : relative(read.folder, path).split(sep).join('/');
  const isBelow = inside !== undefined && !inside.startsWith('../') && !isAbsolute(inside);
  return { path, name, ...(isBelow && { inside }) };
};

interface Writing {
  readonly request: BankRequest;
  readonly read: TermsRead;
  readonly course: Course;
  readonly place: Place;
}

type Written = Pick<BankMade, 'ok' | 'diagnostics' | 'files' | 'changes'>;

const write = (made: MadeBank, writing: Writing): Promise<Written> => {
  const { request, read, course } = writing;
  const { to, out, folder, epoch } = request;
  if (to === undefined || to === 'markdown') return writeMarkdownBanks(made, writing);
  const banks = banksIn(made, course, (part) => keyTermsBanks[part]);
  const name = read.folder === undefined ? read.name : 'key-terms';
  return writeBankPackage(banks, {
    course,
    to,
    name,
    folder,
    epoch,
    asset: read.asset,
    ...(out !== undefined && { out }),
  });
};

const writeMarkdownBanks = async (made: MadeBank, { course, place, request }: Writing): Promise<Written> => {
  const pages = [...itemsOf(course)].map((item): [string, string] => [item.id, item.pos.file]);
  const files = new Map(place.inside === undefined ? [] : pages);
  const main = place.inside ?? keyTermsBanks.closed;
  // Only essays were asked for, and a file for them was named.
  const isTogether =
    request.out !== undefined && made.questions.every((question) => partOf(question) === 'essays');
  const banks = banksIn(made, course, (part) =>
    part === 'essays' && !isTogether ? essaysBeside(main) : main,
  );
  const texts: (BankText & { readonly path: string; readonly isNew: boolean })[] = [];
  for (const bank of banks) {
    const own = bank.pos.file === main ? (path: string) => path : essaysBeside;
    const { data } = writeBankFile(bank, {
      path: bank.pos.file,
      paths: { modules: new Map(), files },
      course,
    });
    const existing = await readFile(own(place.path), 'utf8').catch(() => undefined);
    const kept = keepEdits(String(data), existing);
    if (!kept) throw usage((report) => report.add('bank/not-generated', { file: own(place.name) }));
    texts.push({ path: own(place.path), isNew: kept.text !== existing, ...kept });
  }
  for (const { path, text, isNew } of texts) {
    if (!isNew) continue;
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, text);
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

const banksIn = (made: MadeBank, course: Course, pathOf: (part: BankPart) => string): readonly Bank[] =>
  banksOf(made, (part) => {
    const file = pathOf(part);
    const module = course.modules.find(({ items }) =>
      items.some(({ pos }) => file.includes('/') && pos.file.startsWith(`${file.split('/')[0]}/`)),
    );
    return {
      id: itemId(file, module !== undefined),
      title: keyTermsTitle(course, part),
      pos: { file, line: 1, column: 1 },
      ...(module && { module: module.id }),
    };
  });
