import type { ClozeQuestion, Gap, NumberRange } from '../../model/question.ts';
import { type Rich, text } from '../../model/rich.ts';
import { mapRich } from '../../rich/map.ts';

/**
 * A text whose blanks are all typed: a drop-down becomes a blank with its options named behind it, a number the list of
 * the numbers that are right. The same text where all its blanks are typed words, or all are drop-downs; none where a
 * number can not be listed.
 */
export const oneSortOfGaps = (question: ClozeQuestion): ClozeQuestion | undefined => {
  const sorts = new Set(question.gaps.map(({ type }) => type));
  if (sorts.size <= 1 && !sorts.has('number')) return question;
  const gaps = question.gaps.map(typed);
  if (!gaps.every((gap) => gap !== undefined)) return undefined;
  const named = (rich: Rich): Rich =>
    mapRich(rich, (node) => (node.type === 'gap' ? [node, ...besides(question.gaps[node.gap])] : [node]));
  return { ...question, prompt: named(question.prompt), body: named(question.body), gaps };
};

const typed = (gap: Gap): Gap | undefined => {
  const { hint, pos } = gap;
  const base = { type: 'text', pos, ...(hint !== undefined && { hint }) } as const;
  switch (gap.type) {
    case 'text':
      return gap;
    case 'choice':
      return { ...base, texts: gap.options.flatMap(({ text: option, right }) => (right ? [option] : [])) };
    case 'number': {
      const texts = numberTexts(gap.accept);
      return texts && { ...base, texts };
    }
    case 'formula':
      return undefined;
  }
};

/** What a learner has to see beside the blank: the options of a drop-down, the unit of a number. */
const besides = (gap: Gap | undefined): Rich => {
  if (gap?.type === 'choice') return [text(` (${gap.options.map((option) => option.text).join(' / ')})`)];
  return gap?.type === 'number' && gap.unit !== undefined ? [text(` ${gap.unit}`)] : [];
};

/** No longer list is written: nobody types the hundredth spelling of a number. */
const most = 100;

/** The numbers of a range with as many decimals as the author wrote; none where these are too many to list. */
const numberTexts = (accept: NumberRange): readonly string[] | undefined => {
  if (accept.type === 'exact') return [...new Set([accept.value.text, String(accept.value.value)])];
  const { low, high, decimals } = bounds(accept);
  const step = 10 ** decimals;
  const first = Math.ceil(low * step - slack);
  const last = Math.floor(high * step + slack);
  if (last - first >= most || Number.isNaN(decimals)) return undefined;
  const texts = Array.from({ length: last - first + 1 }, (_, index) =>
    spellings((first + index) / step, decimals),
  );
  return [...new Set(texts.flat())];
};

/** Binary fractions fall a little beside the decimal ones. */
const slack = 1e-6;

const bounds = (accept: Exclude<NumberRange, { type: 'exact' }>) => {
  if (accept.type === 'range') {
    const decimals = Math.max(decimalsOf(accept.low.text), decimalsOf(accept.high.text));
    return { low: accept.low.value, high: accept.high.value, decimals };
  }
  const { value, tolerance, relative } = accept;
  const by = relative ? (Math.abs(value.value) * tolerance.value) / 100 : tolerance.value;
  const decimals = Math.max(decimalsOf(value.text), relative ? 0 : decimalsOf(tolerance.text));
  return { low: value.value - by, high: value.value + by, decimals };
};

/** Not a number for one with an exponent: nobody lists the numbers near 6.02e23. */
const decimalsOf = (written: string): number =>
  /e/i.test(written) ? Number.NaN : (/\.(\d+)$/.exec(written)?.[1]?.length ?? 0);

/** `2.50` is typed `2.5` too. */
const spellings = (value: number, decimals: number): readonly string[] => [
  ...new Set([value.toFixed(decimals), String(Number(value.toFixed(decimals)))]),
];
