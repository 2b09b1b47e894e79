import { longestTag, outcomePrefix } from '../../../formats/shared/moodle-tags.ts';
import type { Question } from '../../../model/question.ts';
import type { Trait } from './trait.ts';

/** Whether answers are shuffled is all that can be said, not which of them stay. */
export const fixedLast: Trait = {
  words: 'a last choice that stays while the others are shuffled: none is shuffled',
  remove: (question) => (question.shuffle === 'fixed-last' ? { ...question, shuffle: 'no' } : question),
};

export const ownShuffle: Trait = {
  words: 'whether the answers of a single question are shuffled',
  remove: (question) => {
    if (question.shuffle === undefined) return question;
    const { shuffle: _, ...rest } = question;
    return rest;
  },
};

export const ownPoints: Trait = {
  words: 'points: each question has one',
  remove: (question) => {
    const points = question.kind === 'stimulus' ? 0 : rubricPoints(question);
    return question.points === points ? question : { ...question, points };
  },
};

/** Those of a rubric, which says them. */
const rubricPoints = (question: Question): number =>
  (question.kind === 'essay' || question.kind === 'upload') && question.rubric.length > 0
    ? question.rubric.reduce((sum, { points }) => sum + points, 0)
    : 1;

export const metadata: Trait = {
  words: 'difficulty, outcome and tags',
  remove: (question) => {
    const { difficulty, outcome, ...rest } = question;
    if (difficulty === undefined && outcome === undefined && question.tags.length === 0) return question;
    return { ...rest, tags: [] };
  },
};

/** As `tagTexts` writes them: an outcome is a tag too, behind its name. */
export const longTags: Trait = {
  words: `tags and outcomes of more than ${longestTag} signs: they are cut`,
  remove: (question) => {
    const { tags, outcome } = question;
    const isLong = tags.some((tag) => tag.length > longestTag) || (outcome ?? '').length > longestOutcome;
    if (!isLong) return question;
    return {
      ...question,
      tags: tags.map((tag) => cut(tag, longestTag)),
      ...(outcome !== undefined && { outcome: cut(outcome, longestOutcome) }),
    };
  },
};

const longestOutcome = longestTag - outcomePrefix.length;

/** No half of a pair of surrogates is left at the end. */
const cut = (text: string, longest: number): string =>
  text.length > longest ? `${text.slice(0, longest - 1).replace(/[\uD800-\uDBFF]$/, '')}…` : text;

export const essayLines: Trait = {
  words: "the height of an essay's box",
  remove: (question) => {
    if (question.kind !== 'essay' || question.lines === undefined) return question;
    const { lines: _, ...rest } = question;
    return rest;
  },
};
