import { lower } from '../../src/build/lower.ts';
import { createReport } from '../../src/diagnostics/report.ts';
import type { Format } from '../../src/formats/format.ts';
import { boundsOf } from '../../src/formats/shared/number-bounds.ts';
import type { Bank, Course, Quiz } from '../../src/model/course.ts';
import { mapCourse } from '../../src/model/map-course.ts';
import { mapQuestion } from '../../src/model/map-question.ts';
import { normalRich } from '../../src/model/normal-rich.ts';
import type { FormulaAnswer, Gap, NumberRange, Question, Variable } from '../../src/model/question.ts';
import type { Rich } from '../../src/model/rich.ts';
import { type SameOptions, sameCourse } from '../../src/model/same-course.ts';
import { itemsOf } from '../../src/model/walk.ts';
import { createEmbedded } from '../../src/package/embedded.ts';
import { memoryFiles } from '../../src/package/memory.ts';
import { readTex } from '../../src/rich/read-tex.ts';
import { drawValues } from '../../src/scoring/formula/draw-values.ts';
import { evaluate } from '../../src/scoring/formula/evaluate.ts';
import { parseFormula } from '../../src/scoring/formula/parse.ts';
import { arbitraryAssets } from './arbitrary-course.ts';

export interface Trip {
  readonly lowered: Course;
  readonly read: Course;
  readonly files: ReadonlyMap<string, string>;
  readonly bytes: (path: string) => Promise<Uint8Array>;
  /** Codes of what the reader found. */
  readonly found: readonly string[];
}

/** A course lowered, written and read back by one format. */
export const trip = async (
  course: Course,
  format: Format,
  options: Readonly<Record<string, string>> = {},
): Promise<Trip> => {
  if (!format.write || !format.read) throw new Error(`${format.id} does not both read and write`);
  const lowered = lower(course, format, createReport());
  const files = new Map<string, string>();
  const defaults = Object.entries(format.options).map(([name, one]) => [name, one.default]);
  const ctx = {
    asset: async (path: string) => arbitraryAssets[path] ?? new TextEncoder().encode(path),
    options: { ...Object.fromEntries(defaults), ...options },
    report: createReport(),
    program: { template: () => undefined, player: () => '', controlDocuments: () => [] },
    tool: { name: 'coursewright', version: '0.0.0' },
  };
  const written: Record<string, string | Uint8Array> = {};
  for await (const { path, data } of format.write(lowered, ctx)) {
    written[path] = data;
    files.set(path, typeof data === 'string' ? data : new TextDecoder().decode(data));
  }
  const report = createReport();
  const embedded = createEmbedded(memoryFiles(written));
  const read = await format.read(memoryFiles(written), { report, embed: embedded.embed });
  return {
    lowered,
    read,
    files,
    bytes: embedded.files.read,
    found: report.list().map(({ code, message }) => `${code}: ${message}`),
  };
};

/** What a format adds to what counts as equal. */
export interface Alike extends SameOptions {
  /** Instead of formulas read and the tree made normal. */
  readonly rich?: (rich: Rich) => Rich;
  readonly question?: (question: Question) => Question;
  readonly bank?: (bank: Bank) => Bank;
  readonly quiz?: (quiz: Quiz) => Quiz;
}

/** The first difference of the banks that were written and read. */
export const bankDifference = ({ lowered, read }: Trip, alike: Alike = {}): string | undefined => {
  const plain = (course: Course): Course => ({
    ...lowered,
    banks: plainCourse(course, alike).banks,
    assets: [],
  });
  return sameCourse(plain(lowered), plain(read), alike);
};

/** The first difference of the quizzes, whatever modules they lie in. */
export const quizDifference = ({ lowered, read }: Trip, alike: Alike = {}): string | undefined => {
  const [module] = lowered.modules;
  const plain = (course: Course): Course => {
    const items = [...itemsOf(plainCourse(course, alike))].filter((item) => item.kind === 'quiz');
    return { ...lowered, modules: module ? [{ ...module, items }] : [], banks: [], assets: [] };
  };
  return sameCourse(plain(lowered), plain(read), alike);
};

const plainCourse = (course: Course, alike: Alike): Course => {
  const { rich = readAgain, question = (one) => one, quiz = (one) => one, bank = (one) => one } = alike;
  const asked = mapCourse(course, {
    rich,
    question: (one) => [plainQuestion(question(one))],
  });
  return {
    ...asked,
    banks: asked.banks.map((one) => plainBank(bank(one))),
    modules: asked.modules.map((module) => ({
      ...module,
      items: module.items.map((item) => (item.kind === 'quiz' ? quiz(item) : item)),
    })),
  };
};

/** Texts as every reader has them. */
export const readAgain = (rich: Rich): Rich => readTex(normalRich(rich));

const plainBank = (bank: Bank): Bank => ({ ...bank, title: bank.title.replace(/\s+/g, ' ').trim() });

/** A question without what has no effect on it, its numbers as what they accept. */
const plainQuestion = (question: Question): Question => {
  const { shuffle, ...rest } = mapQuestion(question, (rich) => rich);
  const effective = { ...rest, ...(hasOrder.has(question.kind) && shuffle && { shuffle }) } as Question;
  const base = hasParts.has(question.kind) ? effective : { ...effective, scoring: 'all' as const };
  return plainKind(base as Question);
};

const hasOrder: ReadonlySet<string> = new Set(['choice', 'multi', 'match']);
const hasParts: ReadonlySet<string> = new Set(['multi', 'match', 'order', 'categorize', 'cloze', 'hotspot']);

const plainKind = (question: Question): Question => {
  switch (question.kind) {
    case 'boolean':
      return {
        ...question,
        choices: [...question.choices].sort((a, b) => Number(b.value) - Number(a.value)),
      };
    case 'text':
      return {
        ...question,
        answers: question.answers.map((one) => ({ ...one, texts: one.texts.map(collapsed) })),
      };
    case 'number':
      return {
        ...question,
        answers: question.answers.map((one) => ({ ...one, accept: plainRange(one.accept) })),
      };
    case 'cloze':
      return { ...question, gaps: question.gaps.map(plainGap) };
    case 'hotspot':
      return { ...question, scoring: question.multiple ? question.scoring : 'all' };
    case 'formula':
      return {
        ...question,
        vars: (question.vars ?? []).flatMap(plainVariable),
        answers: question.answers.map((one) => plainFormula(one, question.vars ?? [])),
      };
    default:
      return question;
  }
};

const collapsed = (text: string): string => text.replace(/\s+/g, ' ').trim();

const plainRange = (accept: NumberRange): NumberRange => {
  const { low, high } = boundsOf(accept);
  const bound = (text: string) => ({ value: Number(Number(text).toPrecision(12)), text: '' });
  return { type: 'range', low: bound(low), high: bound(high) };
};

const plainGap = (gap: Gap): Gap => {
  if (gap.type === 'number') return { ...gap, accept: plainRange(gap.accept) };
  if (gap.type === 'text') return { ...gap, texts: gap.texts.map(collapsed) };
  return gap.type === 'choice'
    ? { ...gap, options: gap.options.map((one) => ({ ...one, text: collapsed(one.text) })) }
    : gap;
};

/** The values that come up; what is computed from them stands in the formulas. */
const plainVariable = (variable: Variable): readonly Variable[] => {
  if (variable.type === 'expression') return [];
  const drawn = Array.from(
    { length: 300 },
    (_, seed) => drawValues([variable], seed).get(variable.name) ?? 0,
  );
  const values = [...new Set(drawn)].sort((a, b) => a - b).map((value) => ({ value, text: '' }));
  return [{ type: 'set', name: variable.name, values }];
};

/** A formula by what it gives for some values; its digits are as many as its tolerance needs. */
const plainFormula = (answer: FormulaAnswer, vars: readonly Variable[]): FormulaAnswer => {
  const formula = parseFormula(answer.expression);
  const fixed = vars.map(
    (one): Variable =>
      one.type === 'expression'
        ? one
        : { type: 'set', name: one.name, values: [{ value: one.name.length + 0.37, text: '' }] },
  );
  const value = formula ? evaluate(formula, drawValues(fixed, 1)) : Number.NaN;
  const { decimals, tolerance, ...rest } = answer;
  return {
    ...rest,
    expression: String(Number(value.toPrecision(9))),
    ...(tolerance
      ? {
          tolerance: {
            relative: tolerance.relative,
            value: { value: Number(tolerance.value.value.toPrecision(9)), text: '' },
          },
        }
      : decimals !== undefined && { decimals }),
  };
};
