import { closest } from '../../../diagnostics/closest.ts';
import type { Report } from '../../../diagnostics/report.ts';
import type { Bank, Draw, Quiz, QuizPart } from '../../../model/course.ts';
import type { Question } from '../../../model/question.ts';
import { candidates } from '../../../model/walk.ts';
import { relativePath } from '../write/links.ts';
import { readAddress } from './address.ts';

/** Banks by the path of their file. */
export type Banks = ReadonlyMap<string, Bank>;

interface Draws {
  readonly banks: Banks;
  readonly report: Report;
}

/** Gives each draw the id of its bank, and checks that it can be filled and is worth the same for everybody. */
export const resolveDraws = (quiz: Quiz, draws: Draws): Quiz => {
  const earlier: Taken[] = [];
  const part = (one: QuizPart): readonly QuizPart[] =>
    one.type === 'draw' ? resolveDraw(one, earlier, draws) : [one];
  return {
    ...quiz,
    sections: quiz.sections.map((section) => ({ ...section, parts: section.parts.flatMap(part) })),
  };
};

/** What an earlier draw of the same quiz may have taken: a draw skips what the quiz already shows. */
interface Taken {
  readonly from: ReadonlySet<Question>;
  readonly count: number;
}

/** The bank that is meant: paths with backslashes or without their extension, and misspelled ones. */
const nearBank = ({ bank, pos }: Draw, banks: Draws['banks']): string | undefined => {
  const address = readAddress(bank.replaceAll('\\', '/'), pos.file);
  if (address.type !== 'inside') return undefined;
  const { path } = address;
  const exact = [path, `${path}.bank.md`, path.replace(/\.md$/, '.bank.md')].find((one) => banks.has(one));
  return exact ?? closest(path, banks.keys());
};

const resolveDraw = (draw: Draw, earlier: Taken[], { banks, report }: Draws): readonly Draw[] => {
  // A draw without a bank was reported when the page was read.
  if (draw.bank === '') return [];
  const address = readAddress(draw.bank, draw.pos.file);
  const bank = address.type === 'inside' ? banks.get(address.path) : undefined;
  if (!bank) {
    const near = nearBank(draw, banks);
    const meant = near === undefined ? '' : relativePath(draw.pos.file, near);
    report.add('draw/unknown-bank', { bank: draw.bank, meant }, draw.pos);
    return [];
  }
  checkDraw(draw, bank, { earlier, report });
  const from = new Set(candidates(bank, draw));
  earlier.push({ from, count: draw.pick ?? from.size });
  return [{ ...draw, bank: bank.id }];
};

const checkDraw = (
  { pos, pick, points, ...filter }: Draw,
  bank: Bank,
  { earlier, report }: { readonly earlier: readonly Taken[]; readonly report: Report },
): void => {
  const found = candidates(bank, filter);
  const count = found.length - mostTaken(found, earlier);
  const args = { bank: bank.title, count };
  if (found.length === 0) report.add('draw/nothing-matches', args, pos);
  else if (count === 0) report.add('draw/nothing-left', args, pos);
  else if (pick !== undefined && pick > count) report.add('draw/picks-too-many', { ...args, pick }, pos);
  const unequal = found.some((one) => one.points !== found[0]?.points);
  if (pick !== undefined && pick < found.length && points === undefined && unequal)
    report.add('draw/unequal-points', { ...args, pick }, pos);
};

/** How many of these questions earlier draws can have taken, at worst. */
const mostTaken = (found: readonly Question[], earlier: readonly Taken[]): number => {
  const shares = earlier.map(({ from, count }) =>
    Math.min(count, found.filter((one) => from.has(one)).length),
  );
  return Math.min(
    found.length,
    shares.reduce((sum, share) => sum + share, 0),
  );
};
