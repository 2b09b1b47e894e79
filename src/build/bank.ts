import { isAbsolute, join, relative, resolve, sep } from 'node:path';
import type { Rejection } from '../banks/made.ts';
import { startBank } from '../banks/make-bank.ts';
import { type BankKind, type BankOptions, bankKinds, usualKinds } from '../banks/options.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { createReport } from '../diagnostics/report.ts';
import { keyTermsBanks } from '../formats/markdown/course/auto-bank.ts';
import type { Course } from '../model/course.ts';
import type { Difficulty, Question } from '../model/question.ts';
import { itemsOf } from '../model/walk.ts';
import type { BankWriter, BankWritten } from './bank/bank-writer.ts';
import { collectOften } from './bank/collect-often.ts';
import { inThread } from './bank/in-thread.ts';
import { type BankPlace, type BankPlan, markdownBanks, planOf } from './bank/markdown-banks.ts';
import { bankPackage } from './bank/package-bank.ts';
import { readTermsOf, type TermsRead } from './bank/read-terms.ts';
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
  /** All reasons are told why sentences became no questions. */
  readonly explain: boolean;
  /** SOURCE_DATE_EPOCH. */
  readonly epoch: string | undefined;
}

export interface BankMade extends BankWritten {
  /** Questions of each kind that were made. */
  readonly kinds: Readonly<Counts>;
  readonly rejected: readonly Rejection[];
}

type Counts = Partial<Record<BankKind, number>>;

/** Makes banks of the key terms of a course or of pages, and writes them. */
export const makeBankFile = async (request: BankRequest): Promise<BankMade> => {
  const kinds = kindsOf(request.kinds);
  collectOften();
  const read = await readTermsOf(request.named, request.folder);
  const nothing = { kinds: {}, rejected: [], files: [] };
  if (!read.course || read.diagnostics.some(({ severity }) => severity === 'error'))
    return { ok: false, diagnostics: read.diagnostics, ...nothing };
  const { seed, perTerm, difficulty } = request;
  const place = placeOf(request, read);
  const writer = writerOf({ request, read, course: read.course, place });
  const made = make(writer, read.course, {
    kinds,
    links: place.inside !== undefined,
    explain: request.explain,
    ...(seed !== undefined && { seed }),
    ...(perTerm !== undefined && { perTerm }),
    ...(difficulty !== undefined && { difficulty }),
  });
  if (Object.keys(made.kinds).length === 0)
    return {
      ok: false,
      diagnostics: [...read.diagnostics, ...nothingToAsk(made.rejected)],
      ...made,
      files: [],
    };
  const written = await writer.write();
  return { ...made, ...written, diagnostics: [...read.diagnostics, ...written.diagnostics] };
};

/** What is known of the terms is let go when all questions are made, and makes room for writing them. */
const make = (
  writer: BankWriter,
  course: Course,
  options: Partial<BankOptions>,
): Pick<BankMade, 'kinds' | 'rejected'> => {
  const { questions, rejected } = startBank(course, options);
  const kinds: Counts = {};
  for (const question of questions) {
    count(kinds, question);
    writer.add(question);
  }
  return { kinds, rejected };
};

const kindsOf = (named: readonly string[] | undefined): readonly BankKind[] =>
  named?.map((kind) => {
    const known = bankKinds.find((one) => one === kind);
    if (known) return known;
    const args = { kind, meant: didYouMean(kind, bankKinds), known: bankKinds.join(', ') };
    throw usage((report) => report.add('bank/unknown-kind', args));
  }) ?? usualKinds;

const nothingToAsk = ([first]: readonly Rejection[]): readonly Diagnostic[] => {
  const report = createReport();
  report.add('bank/nothing-to-ask', {
    reason: first ? `${first.term}: ${first.reason}` : 'there is no key term',
  });
  return report.list();
};

const count = (counts: Counts, { tags }: Question): void => {
  const kind = bankKinds.find((one) => tags.includes(one));
  if (kind) counts[kind] = (counts[kind] ?? 0) + 1;
};

/** Where an author's bank comes to lie: in the course, or beside the page. */
const placeOf = ({ out, to, folder }: BankRequest, read: TermsRead): BankPlace => {
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
  readonly place: BankPlace;
}

const writerOf = ({ request, read, course, place }: Writing): BankWriter => {
  const { to, out, folder, epoch } = request;
  const isNamed = out !== undefined;
  if (to === undefined || to === 'markdown') return markdownWriter(course, planOf(course, place, isNamed));
  const name = read.folder === undefined ? read.name : 'key-terms';
  return bankPackage({ course, to, name, folder, epoch, asset: read.asset, ...(isNamed && { out }) });
};

/** Below so many pages a second thread takes longer to start than it saves. */
const manyPages = 300;

const markdownWriter = (course: Course, plan: BankPlan): BankWriter => {
  const isLarge = [...itemsOf(course)].length > manyPages;
  const { add, write } = isLarge ? inThread(plan) : markdownBanks(plan);
  return {
    add,
    write: async () => {
      const written = await write();
      if ('foreign' in written)
        throw usage((report) => report.add('bank/not-generated', { file: written.foreign }));
      return written;
    },
  };
};
