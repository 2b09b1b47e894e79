import type { FormulaAnswer, NumberAnswer, TextAnswer } from '../../../../../model/question.ts';
import type { Answered, Responses } from '../../../answered.ts';
import { isUnit } from '../../../units.ts';
import { isNumeric } from '../declarations.ts';
import { type NumberTest, num, numberTests } from '../number-tests.ts';
import type { Asked, ItemReading } from '../reading.ts';

/** A box that stands for itself: a short answer, a number or a computed number. */
export const typedOf = (asked: Asked, unit: string | undefined): Answered | string => {
  const { declaration } = asked;
  return isNumeric(declaration ?? {}) ? numbersOf(asked, unit) : textsOf(asked);
};

const numbersOf = (asked: Asked, written: string | undefined): Answered | string => {
  const { reading, response, interaction } = asked;
  const tests = numberTests(reading, response);
  if (tests.length === 0) return 'it does not say which number is right';
  const each = tests.map((test) => probeOf(test, asked));
  const scores = each.map((responses) => reading.mark(responses)?.score);
  const most = Math.max(0, ...scores.map((score) => score ?? 0));
  const unit = written !== undefined && isUnit(written) ? { unit: written } : {};
  const credit = (index: number): number => (most > 0 ? Number(((scores[index] ?? 0) / most).toFixed(6)) : 1);
  const pos = interaction.pos;
  const answers = tests.map((test, index) => ({ test, credit: credit(index), pos, ...unit }));
  const formulas = answers.flatMap(({ test, ...one }): readonly FormulaAnswer[] =>
    test.type === 'formula' ? [{ ...formulaFields(test), ...one }] : [],
  );
  const numbers = answers.flatMap(({ test, ...one }): readonly NumberAnswer[] =>
    test.type === 'number' ? [{ accept: test.accept, ...one }] : [],
  );
  const best = answers.findIndex((one) => one.credit === 1);
  return {
    fields:
      formulas.length > 0 ? { kind: 'formula', answers: formulas } : { kind: 'number', answers: numbers },
    ...(best >= 0 && { right: each[best] ?? {} }),
    wrong: { [response]: ['-987654321.5'] },
    each: formulas.length > 0 ? each.filter((_, index) => tests[index]?.type === 'formula') : each,
  };
};

/** A number that passes a test, of several the one that earns least: others may pass a narrower test besides. */
const probeOf = (test: NumberTest, { reading, response }: Asked): Responses => {
  const probes = samples(test, reading).map((one): Responses => ({ [response]: [one] }));
  const earned = probes.map((one) => reading.mark(one)?.score ?? 0);
  const least = Math.min(...earned.filter((score) => score > 0));
  return probes[Math.max(0, earned.indexOf(least))] ?? {};
};

/** The usual one first, then some near the ends. */
const samples = (test: NumberTest, reading: ItemReading): readonly string[] => {
  const usual = sample(test, reading);
  if (test.type !== 'number' || test.accept.type !== 'tolerance') return [usual];
  const { value, tolerance, relative } = test.accept;
  const near = 0.9 * tolerance.value * (relative ? Math.abs(value.value) / 100 : 1);
  return [usual, String(value.value - near), String(value.value + near)];
};

export const formulaFields = ({
  expression,
  decimals,
  tolerance,
}: Extract<NumberTest, { type: 'formula' }>) => ({
  expression,
  ...(decimals !== undefined && { decimals }),
  ...(tolerance && { tolerance }),
});

/** A number that passes a test. */
export const sample = (test: NumberTest, { template }: ItemReading): string => {
  if (test.type === 'number') {
    const { accept } = test;
    return String(accept.type === 'range' ? accept.low.value : accept.value.value);
  }
  return template?.drawn(test.expression) ?? '';
};

const textsOf = (asked: Asked): Answered | string => {
  const { reading, response, interaction } = asked;
  const { texts, matchCase } = acceptedTexts(asked);
  if (texts.length === 0) return 'it does not say which answer is right';
  const most = Math.max(...texts.map(({ worth }) => worth));
  const answers: TextAnswer[] = [];
  for (const { text, worth } of texts) {
    const credit = most > 0 ? Number((worth / most).toFixed(6)) : 1;
    const last = answers.at(-1);
    if (last && last.credit === credit && sameFeedback(last.texts[0] ?? '', text, asked))
      answers[answers.length - 1] = { ...last, texts: [...last.texts, text] };
    else answers.push({ texts: [text], credit, pos: interaction.pos });
  }
  const best = answers.find(({ credit }) => credit === 1)?.texts[0];
  const numbers =
    texts.every(({ text }) => num(text) !== undefined) && interaction.attrs.patternMask !== undefined;
  if (numbers)
    reading.notes.count('read/setting-left-out', { what: 'the pattern of a number' }, interaction.pos);
  return {
    fields: { kind: 'text', answers, matchCase },
    ...(best !== undefined && { right: { [response]: [best] } }),
    wrong: { [response]: ['\u0001 no answer'] },
    each: answers.map(({ texts: [first = ''] }) => ({ [response]: [first] })),
  };
};

/** Two spellings are of one line when the item tells the same for both. */
const sameFeedback = (a: string, b: string, { reading, response }: Asked): boolean =>
  reading.shown({ [response]: [a] }).join() === reading.shown({ [response]: [b] }).join();

export interface Accepted {
  readonly texts: readonly { readonly text: string; readonly worth: number }[];
  readonly matchCase: boolean;
}

/** Texts that are right, and what each is worth: by mapping, by correct response, by what the processing compares with. */
export const acceptedTexts = ({ reading, response, declaration }: Asked): Accepted => {
  const mapping = declaration?.mapping;
  const compared = comparedTexts(reading, response);
  const mapped = (mapping?.entries ?? []).map(({ key, value }) => ({ text: key, worth: value }));
  const isMapped = mapped.length > 0 && (reading.usesMapping(response) || compared.texts.length === 0);
  const others = [...(declaration?.correct ?? []), ...compared.texts].map((text) => ({
    text,
    worth: reading.mark({ [response]: [text] })?.score ?? 1,
  }));
  const all = isMapped
    ? mapped
    : others.some(({ worth }) => worth > 0)
      ? others.filter(({ worth }) => worth > 0)
      : others.map((one) => ({ ...one, worth: 1 }));
  // Of two that are spelt the same the first one counts.
  const distinct = [...new Map([...all].reverse().map((one) => [one.text, one])).values()].reverse();
  const matchCase = isMapped
    ? (mapping?.entries ?? []).some(({ caseSensitive }) => caseSensitive)
    : (compared.matchCase ?? true);
  return { texts: distinct.filter(({ text }) => text !== ''), matchCase };
};

export const comparedTexts = (
  { processing }: ItemReading,
  response: string,
): { readonly texts: readonly string[]; readonly matchCase: boolean | undefined } => {
  const texts: string[] = [];
  let matchCase: boolean | undefined;
  for (const { name, attrs, children } of processing) {
    if (name !== 'stringMatch' && name !== 'match') continue;
    const operands = children.filter((child) => typeof child !== 'string');
    const isOurs = operands.some(
      (one) => one.name === 'variable' && one.attrs.identifier?.trim() === response,
    );
    if (!isOurs) continue;
    if (name === 'stringMatch') matchCase = (matchCase ?? false) || attrs.caseSensitive !== 'false';
    texts.push(...operands.filter((one) => one.name === 'baseValue').map(({ text }) => text.trim()));
  }
  return { texts, matchCase };
};
