import { closest } from '../../../diagnostics/closest.ts';
import type { Report } from '../../../diagnostics/report.ts';
import type { Bank, Draw, Quiz, QuizPart } from '../../../model/course.ts';
import { candidates } from '../../../model/walk.ts';
import { readAddress } from './address.ts';

/** Banks by the path of their file. */
export type Banks = ReadonlyMap<string, Bank>;

/** Gives each draw the id of its bank, and checks that it can be filled and is worth the same for everybody. */
export const resolveDraws = (
  quiz: Quiz,
  file: string,
  { banks, report }: { banks: Banks; report: Report },
): Quiz => {
  const part = (one: QuizPart): readonly QuizPart[] =>
    one.type === 'draw' ? resolveDraw(one, file, { banks, report }) : [one];
  return {
    ...quiz,
    sections: quiz.sections.map((section) => ({ ...section, parts: section.parts.flatMap(part) })),
  };
};

const resolveDraw = (
  draw: Draw,
  file: string,
  { banks, report }: { banks: Banks; report: Report },
): readonly Draw[] => {
  if (draw.bank === '') return [];
  const address = readAddress(draw.bank, file);
  const bank = address.type === 'inside' ? banks.get(address.path) : undefined;
  if (!bank) {
    report.add(
      'draw/unknown-bank',
      { bank: draw.bank, meant: closest(draw.bank, banks.keys()) ?? '' },
      draw.pos,
    );
    return [];
  }
  checkDraw(draw, bank, report);
  return [{ ...draw, bank: bank.id }];
};

const checkDraw = (draw: Draw, bank: Bank, report: Report): void => {
  const found = candidates(bank, draw);
  const args = { bank: bank.title, count: found.length };
  if (found.length === 0) report.add('draw/nothing-matches', args, draw.pos);
  const { pick } = draw;
  if (pick === undefined || found.length === 0) return;
  if (pick > found.length) report.add('draw/picks-too-many', { ...args, pick }, draw.pos);
  const unequal = found.some((one) => one.points !== found[0]?.points);
  if (pick < found.length && draw.points === undefined && unequal)
    report.add('draw/unequal-points', { ...args, pick }, draw.pos);
};
