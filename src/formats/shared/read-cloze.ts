import type { Pos } from '../../model/pos.ts';
import type { Choice, Gap } from '../../model/question.ts';
import type { Rich, RichNode } from '../../model/rich.ts';
import { toPlain } from '../../rich/plain.ts';
import { foreignHtml } from './foreign-html.ts';
import type { ClozeParts, EmbeddedAnswer, EmbeddedGap } from './moodle-cloze.ts';
import { shareOf } from './moodle-grades.ts';
import type { Notes } from './notes.ts';
import { isNumber, num } from './number-notation.ts';
import { hasStar, withoutStars } from './without-stars.ts';

/** A text with embedded answers, ready to be read as HTML around its gaps. */
export interface ClozeRead {
  readonly parts: readonly (string | RichNode)[];
  readonly gaps: readonly Gap[];
  readonly points: number;
  readonly matchCase: boolean;
}

interface Place {
  readonly notes: Notes;
  readonly at: Pos;
}

interface Question extends Place {
  /** As findings call it. */
  readonly name: string;
}

/** Why a text can not be a question here, in words. */
export class BadGap extends Error {}

/** The gaps of a text; what they say beyond their right answers is counted. A gap that can not be one is thrown as `BadGap`. */
export const readCloze = (cut: ClozeParts, { name, ...place }: Question): ClozeRead => {
  const gaps: Gap[] = [];
  const parts = cut.flatMap((part): readonly (string | RichNode)[] => {
    if (typeof part === 'string') return [part];
    const { type, answers } = part;
    if (type === 'several') return judged(part, gaps, place);
    gaps.push(readGap({ type, answers }, place));
    return [{ type: 'gap', gap: gaps.length - 1 }];
  });
  if (cut.some((part) => typeof part !== 'string' && part.type === 'several'))
    place.notes.report.add(
      'read/asked-otherwise',
      {
        question: name,
        how: 'where several answers are right, each has a drop-down behind it that says so or not',
      },
      place.at,
    );
  const embedded = cut.filter((part) => typeof part !== 'string');
  for (const { answers } of embedded) count(answers, place);
  if (new Set(embedded.map(({ weight }) => weight)).size > 1)
    place.notes.count('read/setting-left-out', { what: 'different weights of blanks' }, place.at);
  const typed = embedded.filter(({ type }) => type === 'text' || type === 'exact-text');
  const exact = typed.filter(({ type }) => type === 'exact-text').length;
  if (exact > 0 && exact < typed.length)
    place.notes.count(
      'read/setting-left-out',
      { what: 'blanks of which only some tell capitals from small letters' },
      place.at,
    );
  return {
    parts,
    gaps,
    points: embedded.reduce((sum, { weight }) => sum + weight, 0),
    matchCase: exact > 0 && exact === typed.length,
  };
};

/** Of several answers each is judged for itself. */
const judged = ({ answers }: EmbeddedGap, gaps: Gap[], { at }: Place): readonly (string | RichNode)[] => {
  if (!answers.some(({ share }) => share > 0)) throw new BadGap('no answer of a gap is right');
  return answers.flatMap(({ text, share }, index): readonly (string | RichNode)[] => {
    const options = verdicts.map((verdict) => ({ text: verdict, right: (verdict === right) === share > 0 }));
    gaps.push({ type: 'choice', options, pos: at });
    return [`${index > 0 ? '; ' : ''}${text} `, { type: 'gap', gap: gaps.length - 1 }];
  });
};

const right = '\u2713';
const verdicts: readonly string[] = [right, '\u2717'];

interface OneGap extends Pick<EmbeddedGap, 'answers'> {
  readonly type: Exclude<EmbeddedGap['type'], 'several'>;
}

const readGap = (gap: OneGap, place: Place): Gap => {
  const full = gap.answers.filter(({ share }) => share > 99.999);
  if (full.length === 0) throw new BadGap('no answer of a gap gives full points');
  switch (gap.type) {
    case 'text':
    case 'exact-text':
      return textGap(full, place);
    case 'number':
      return numberGap(full, place);
    case 'choice':
      return choiceGap(gap.answers, full, place);
  }
};

const textGap = (full: readonly EmbeddedAnswer[], place: Place): Gap => {
  const texts = new Set(full.map((one) => typedText(one, place)).filter((text) => text !== ''));
  if (texts.size === 0) throw new BadGap('the right answer of a gap is empty');
  return { type: 'text', texts: [...texts], pos: place.at };
};

const count = (answers: readonly EmbeddedAnswer[], { notes, at }: Place): void => {
  for (const { share, feedback } of answers) {
    if (feedback !== '') notes.count('read/content-left-out', { what: 'feedback of blanks' }, at);
    if (share > 0 && share < 99.999)
      notes.count('read/setting-left-out', { what: 'partly right answers of blanks' }, at);
  }
};

const plainOf = (html: string, place: Place): string => toPlain(foreignHtml(html, { tex: false, ...place }));

/** References are resolved once; a star that stands for any text has no place. */
const typedText = ({ text }: EmbeddedAnswer, place: Place): string => {
  const plain = plainOf(text.replaceAll('<', '&lt;'), place);
  if (hasStar(plain))
    place.notes.count('read/setting-left-out', { what: 'a star for any text in a blank' }, place.at);
  return withoutStars(plain);
};

const numberGap = ([first, ...more]: readonly EmbeddedAnswer[], { notes, at }: Place): Gap => {
  const [value = '', margin = '0'] = (first?.text ?? '').split(':').map((one) => one.trim());
  if (!isNumber(value)) throw new BadGap(`“${value}” in a gap is no number`);
  if (more.length > 0) notes.count('read/setting-left-out', { what: 'further right numbers of a blank' }, at);
  const tolerance = isNumber(margin) ? num(margin) : num('0');
  const accept =
    tolerance.value > 0
      ? ({ type: 'tolerance', value: num(value), tolerance, relative: false } as const)
      : ({ type: 'exact', value: num(value) } as const);
  return { type: 'number', accept, pos: at };
};

const choiceGap = (
  answers: readonly EmbeddedAnswer[],
  full: readonly EmbeddedAnswer[],
  place: Place,
): Gap => {
  if (full.length > 1)
    place.notes.count('read/setting-left-out', { what: 'a second right option of a drop-down' }, place.at);
  // An option is HTML once its references are resolved.
  const options = answers.map((one) => ({
    text: plainOf(plainOf(one.text.replaceAll('<', '&lt;'), place), place),
    right: one === full[0],
  }));
  const filled = options.filter(({ text }) => text !== '');
  if (filled.length < 2) throw new BadGap('a drop-down has fewer than two options');
  if (!filled.some(({ right }) => right)) throw new BadGap('the right option of a drop-down is empty');
  return { type: 'choice', options: filled, pos: place.at };
};

/** A text whose only gap has several right answers is a question with several right choices. */
export const severalOf = (cut: ClozeParts, { notes, at }: Place): readonly Choice[] | undefined => {
  const gaps = cut.filter((part) => typeof part !== 'string');
  const [only] = gaps;
  if (gaps.length !== 1 || only?.type !== 'several') return undefined;
  return only.answers.map(({ text, share, feedback }): Choice => {
    const said: Rich = foreignHtml(feedback, { notes, at });
    return {
      text: foreignHtml(text, { notes, at }),
      right: share > 0,
      ...(share < 0 && { credit: shareOf(share) }),
      ...(said.length > 0 && { feedback: said }),
      pos: at,
    };
  });
};
