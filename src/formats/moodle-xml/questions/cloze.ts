import type { ClozeQuestion, Gap, QuestionOf } from '../../../model/question.ts';
import type { RichNode } from '../../../model/rich.ts';
import { escapeText } from '../../../rich/xhtml.ts';
import { toleranceOf } from '../../shared/tolerance.ts';
import { wildcards } from '../../shared/wildcards.ts';
import { el } from '../../shared/xml.ts';
import { type FieldContext, plainText } from '../field.ts';
import { combinedFeedback, flag, type MoodleParts } from './parts.ts';

/** A text of drop-downs is `gapselect`, which has points, feedback and hints; any other one has embedded answers. */
export const cloze = (question: QuestionOf<'cloze'>, ctx: FieldContext): MoodleParts =>
  isGapselect(question) ? gapselect(question, ctx) : multianswer(question, ctx);

/** Options stand in groups, of which Moodle has twenty. */
export const isGapselect = ({ gaps }: Pick<ClozeQuestion, 'gaps'>): boolean =>
  gaps.length > 0 && gaps.length <= 20 && gaps.every(({ type }) => type === 'choice');

/** The number in `[[n]]` is that of the right option among all of the question. */
const gapselect = (question: ClozeQuestion, ctx: FieldContext): MoodleParts => {
  const all = question.gaps.flatMap((gap, group) =>
    gap.type === 'choice' ? gap.options.map((option) => ({ group, ...option })) : [],
  );
  const rightOf = (gap: number): number =>
    1 +
    Math.max(
      0,
      all.findIndex(({ group, right }) => group === gap && right),
    );
  return {
    type: 'gapselect',
    children: [
      flag('shuffleanswers', false),
      combinedFeedback(question.feedback, ctx),
      all.map(({ text, group }) => el('selectoption', {}, plainText(text), el('group', {}, group + 1))),
    ],
    ctx: { ...ctx, guard: '[', slot: gapSlot((gap) => `[[${rightOf(gap)}]]`) },
  };
};

const multianswer = (question: ClozeQuestion, ctx: FieldContext): MoodleParts => {
  const { gaps, points } = question;
  const whole = Math.floor(points / gaps.length);
  const more = points - whole * gaps.length;
  const slot = gapSlot((index) => {
    const gap = gaps[index];
    return gap ? embedded(gap, whole + (index < more ? 1 : 0), question) : '';
  });
  return { type: 'cloze', children: [], ctx: { ...ctx, guard: '{', slot } };
};

const gapSlot =
  (say: (gap: number) => string) =>
  (node: RichNode): string =>
    node.type === 'gap' ? say(node.gap) : '';

/** `{weight:TYPE:answers}`, as it stands in HTML. */
const embedded = (gap: Gap, weight: number, { matchCase }: Pick<ClozeQuestion, 'matchCase'>): string => {
  switch (gap.type) {
    case 'text': {
      const type = matchCase ? 'SHORTANSWER_C' : 'SHORTANSWER';
      return `{${weight}:${type}:${gap.texts.map((text) => `=${answer(wildcards(text))}`).join('~')}}`;
    }
    case 'choice':
      // An option is HTML once its references are read, so it is escaped twice.
      return `{${weight}:MULTICHOICE:${gap.options
        .map(({ text, right }) => `${right ? '=' : wrong(text)}${answer(escapeText(text))}`)
        .join('~')}}`;
    case 'number': {
      const { value, tolerance } = toleranceOf(gap.accept);
      return `{${weight}:NUMERICAL:=${value}:${tolerance}}`;
    }
    case 'formula':
      throw new Error('a blank with a formula reached the writer: lower it first');
  }
};

/** An option that begins like a share of the mark says its own. */
const wrong = (text: string): string => (/^\s*[=%]/.test(text) ? '%0%' : '');

/**
 * Signs that end an answer: `}` and `#` take a backslash, a tilde would keep it and is a reference. What ends with a
 * backslash or an ampersand would take the next sign along, so that a blank stands between.
 */
const answer = (text: string): string =>
  escapeText(text.replace(/\s+/g, ' ').trim())
    .replace(/[}#]/g, '\\$&')
    .replaceAll('~', '&#126;')
    .replaceAll('{', '&#123;')
    .replace(/(?:\\|&|&amp;)$/, '$& ');
