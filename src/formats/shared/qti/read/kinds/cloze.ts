import type { Gap } from '../../../../../model/question.ts';
import { toPlain } from '../../../../../rich/plain.ts';
import type { Answered, Responses } from '../../../answered.ts';
import { childOf, childrenOf, type XmlElement } from '../../../read-xml.ts';
import { isNumeric } from '../declarations.ts';
import { numberTests } from '../number-tests.ts';
import type { Asked, ItemReading } from '../reading.ts';
import { shuffleOf } from './shuffle.ts';
import { acceptedTexts, formulaFields, sample } from './typed.ts';

/** A gap as it was read, and what fills it rightly. */
interface Filled {
  readonly gap: Gap;
  readonly matchCase?: boolean;
  readonly response: string;
  readonly right: readonly string[];
}

/** A text with gaps: typed ones, numbers, drop-downs. */
export const clozeOf = (
  reading: ItemReading,
  gaps: readonly XmlElement[],
  units: ReadonlyMap<number, string>,
): Answered | string => {
  const filled = gaps.map((interaction, index) => filledOf(reading, interaction, units.get(index)));
  const bad = filled.find((one) => typeof one === 'string');
  return (
    bad ??
    answered(
      filled.filter((one) => typeof one !== 'string'),
      gaps,
      reading,
    )
  );
};

/** Where blanks accept the same texts in any order, each gets the one that earns most beside the others. */
const allRight = (filled: readonly Filled[], reading: ItemReading): Responses => {
  const used = new Set<string>();
  const all: Record<string, readonly string[]> = {};
  for (const { gap, right, response } of filled) {
    const texts = gap.type === 'text' ? gap.texts : [];
    const earned = (text: string): number => reading.mark({ ...all, [response]: [text] })?.score ?? 0;
    const isShared = texts.some((text) => used.has(text));
    const best = isShared ? [...texts].sort((a, b) => earned(b) - earned(a)).slice(0, 1) : right;
    all[response] = best;
    for (const text of texts) used.add(text);
  }
  return all;
};

const answered = (filled: readonly Filled[], gaps: readonly XmlElement[], reading: ItemReading): Answered => {
  const all = allRight(filled, reading);
  const [first] = filled;
  const whole = reading.mark(all)?.score ?? 0;
  const butOne = first && filled.length > 1 && reading.mark({ ...all, [first.response]: undefined });
  if (butOne && whole > 0 && butOne.score >= whole)
    reading.asksOtherwise('all of its blanks must be right, where fewer were enough');
  const dropDown = gaps.find(({ name }) => name === 'inlineChoiceInteraction');
  return {
    fields: {
      kind: 'cloze',
      gaps: filled.map(({ gap }) => gap),
      matchCase: filled.some(({ matchCase }) => matchCase),
    },
    right: all,
    wrong: {},
    ...(first && filled.length > 1 && { half: { [first.response]: first.right } }),
    ...(dropDown && shuffleOf(dropDown, childrenOf(dropDown, 'inlineChoice'))),
  };
};

const filledOf = (
  reading: ItemReading,
  interaction: XmlElement,
  unit: string | undefined,
): Filled | string => {
  const response = (interaction.attrs.responseIdentifier ?? '').trim();
  const declaration = reading.declarations.get(response);
  const asked: Asked = { reading, interaction, response, declaration };
  const hint = interaction.attrs.placeholderText?.trim();
  const base = { pos: interaction.pos, ...(hint && { hint }) };
  if (interaction.name === 'inlineChoiceInteraction') return dropDown(asked, base);
  if (isNumeric(declaration ?? {})) return numberGap(asked, { ...base, ...(unit && { unit }) });
  const { texts, matchCase } = acceptedTexts(asked);
  const most = Math.max(...texts.map(({ worth }) => worth));
  const right = texts.filter(({ worth }) => worth > 0 && worth === most).map(({ text }) => text);
  if (right.length === 0) return 'it does not say what fills its blanks';
  if (texts.some(({ worth }) => worth > 0 && worth < most))
    reading.notes.count('read/setting-left-out', { what: 'partly right answers of blanks' }, base.pos);
  return { gap: { type: 'text', texts: right, ...base }, matchCase, response, right: right.slice(0, 1) };
};

interface GapBase {
  readonly pos: Gap['pos'];
  readonly hint?: string;
}

const dropDown = ({ reading, interaction, response, declaration }: Asked, base: GapBase): Filled | string => {
  const mapping = reading.usesMapping(response) ? declaration?.mapping : undefined;
  const best = [...(mapping?.entries ?? [])].sort((a, b) => b.value - a.value)[0];
  const correct = declaration?.correct?.[0] ?? (best && best.value > 0 ? best.key : undefined);
  const label = childOf(interaction, 'label');
  if (label) reading.notes.count('read/content-left-out', { what: 'the label of a drop-down' }, label.pos);
  const options = childrenOf(interaction, 'inlineChoice').map((one) => ({
    text: wordsOf(one, reading),
    right: (one.attrs.identifier ?? '').trim() === correct,
  }));
  if (correct === undefined || !options.some(({ right }) => right))
    return 'it does not say what fills its blanks';
  return { gap: { type: 'choice', options, ...base }, response, right: [correct] };
};

const numberGap = (
  { reading, response }: Asked,
  base: GapBase & { readonly unit?: string },
): Filled | string => {
  const [test, ...more] = numberTests(reading, response);
  if (!test) return 'it does not say what fills its blanks';
  if (more.length > 0)
    reading.notes.count('read/content-left-out', { what: 'a further right number of a blank' }, base.pos);
  const gap: Gap =
    test.type === 'number'
      ? { type: 'number', accept: test.accept, ...base }
      : { type: 'formula', ...base, ...formulaFields(test) };
  return { gap, response, right: [sample(test, reading)] };
};

/** Pieces that are put into gaps: each gap is a drop-down with all of them. */
export const gapMatch = (asked: Asked, gaps: readonly XmlElement[]): Answered | string => {
  const { reading, interaction, response, declaration } = asked;
  const pieces = interaction.children.flatMap((child) =>
    typeof child !== 'string' && /^gap(?:Text|Img)$/.test(child.name) ? [child] : [],
  );
  const pairs = (
    declaration?.correct ??
    (declaration?.mapping?.entries ?? []).filter(({ value }) => value > 0).map(({ key }) => key)
  ).map((pair) => pair.trim().split(/\s+/));
  const words = pieces.map((piece) => ({
    id: piece.attrs.identifier?.trim(),
    text: wordsOf(piece, reading),
  }));
  if (words.some(({ text }) => text === '')) return 'its pieces are pictures without a text';
  const filled = gaps.map(({ attrs, pos }) => {
    const id = attrs.identifier?.trim();
    const right = pairs.find((pair) => pair.includes(id ?? ''))?.find((one) => one !== id);
    return { pos, options: words.map((word) => ({ text: word.text, right: word.id === right })) };
  });
  if (filled.length === 0 || !filled.every(({ options }) => options.some(({ right }) => right)))
    return 'it does not say what fills its blanks';
  const all = pairs.map((pair) => pair.join(' '));
  return {
    fields: {
      kind: 'cloze',
      matchCase: false,
      gaps: filled.map(({ pos, options }): Gap => ({ type: 'choice', options, pos })),
    },
    right: { [response]: all },
    wrong: {},
    ...(all.length > 1 && { half: { [response]: all.slice(1) } }),
    ...shuffleOf(interaction, []),
  };
};

/** Words as they stand; in markup, its text. */
const wordsOf = ({ attrs, children, pos }: XmlElement, reading: ItemReading): string => {
  const isText = children.every((child) => typeof child === 'string');
  const words = isText
    ? children
        .join('')
        .replace(/[ \t\r\n]+/g, ' ')
        .trim()
    : toPlain(reading.rich(children, pos));
  return words || (attrs.objectLabel ?? '');
};
