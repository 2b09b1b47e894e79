import type { Format, Lack } from '../../formats/format.ts';
import type { Choice, Gap, Question, QuestionBase } from '../../model/question.ts';
import { element, type Rich, text } from '../../model/rich.ts';
import { toPlain } from '../../rich/plain.ts';
import { oneSortOfGaps } from './one-sort-of-gaps.ts';
import type { QuizLack } from './quiz.ts';
import type { Tally } from './tally.ts';
import { anyCredit, nothingRight, oddRights } from './traits/credits.ts';
import { emptyTexts } from './traits/empty-texts.ts';
import { allFeedback, resultFeedback } from './traits/feedback.ts';
import {
  areaNames,
  arrows,
  blankPoints,
  equalItems,
  gapUnits,
  longRights,
  manyChoices,
  richAreaNames,
  starredBackslashes,
} from './traits/parts.ts';
import { essayLines, fixedLast, longTags, metadata, ownPoints, ownShuffle } from './traits/settings.ts';
import { ownSolutions, valuesInFeedback } from './traits/solutions.ts';
import type { Trait } from './traits/trait.ts';

/** Takes off what a format lacks, and counts it; none where the question can not be asked then. */
export const withoutTraits = (
  { lacks = [] }: Format,
  tally: Tally,
): ((question: Question) => Question | undefined) => {
  const lacking = lacks.flatMap((one) => {
    const { lack, where } = typeof one === 'string' ? { lack: one, where: undefined } : one;
    return isQuestionLack(lack) ? [{ ...traits[lack], where }] : [];
  });
  return (question) => {
    let one = question;
    for (const { words, remove, where } of lacking) {
      const less = where?.(one) === false ? one : remove(one);
      if (!less) return undefined;
      if (less !== one) tally.count('formats/trait-not-carried', { trait: words }, question.pos);
      one = less;
    }
    return one;
  };
};

type QuestionLack = Exclude<Lack, QuizLack | 'other random numbers'>;

const isQuestionLack = (lack: Lack): lack is QuestionLack => lack in traits;

const without = (question: Question, less: Partial<QuestionBase>): Question => ({ ...question, ...less });

const traits: Readonly<Record<QuestionLack, Trait>> = {
  hints: {
    words: 'hints',
    remove: (question) => (question.hints.length > 0 ? without(question, { hints: [] }) : question),
  },
  'question attempts': {
    words: 'several tries at one question',
    remove: (question) => {
      if (question.attempts === undefined) return question;
      const { attempts: _, ...rest } = question;
      return rest;
    },
  },
  credits: { words: 'credit for a part of an answer', remove: (question) => fullCredits(question) },
  'all or nothing': {
    words: 'full points only for a wholly right answer: it gives a share of them for each right part',
    remove: (question) =>
      inParts(question) && question.scoring === 'all' ? without(question, { scoring: 'partial' }) : question,
  },
  case: {
    words: 'a difference between upper and lower case',
    remove: (question) => withoutCase(question),
  },
  units: {
    words: 'the unit of a number: it stands below the question',
    remove: (question) => withoutUnit(question),
  },
  'rich right sides': {
    words: 'markup on the right side of a pair: its text is left',
    remove: (question) => plainRights(question),
  },
  'mixed gaps': {
    words: 'blanks of several sorts in one text: all are typed',
    remove: (question) => (question.kind === 'cloze' ? oneSortOfGaps(question) : question),
  },
  'gap hints': {
    words: 'hints of blanks',
    remove: (question) =>
      question.kind === 'cloze' && question.gaps.some(({ hint }) => hint !== undefined)
        ? { ...question, gaps: question.gaps.map(withoutHint) }
        : question,
  },
  'drop-down hints': {
    words: 'hints of drop-down blanks',
    remove: (question) =>
      question.kind === 'cloze' &&
      question.gaps.some((gap) => gap.type === 'choice' && gap.hint !== undefined)
        ? { ...question, gaps: question.gaps.map((gap) => (gap.type === 'choice' ? withoutHint(gap) : gap)) }
        : question,
  },
  'file types': {
    words: 'which types of file may be handed in',
    remove: (question) =>
      question.kind === 'upload' && question.types.length > 0 ? { ...question, types: [] } : question,
  },
  'result feedback': resultFeedback,
  solutions: ownSolutions,
  'values in feedback': valuesInFeedback,
  feedback: allFeedback,
  'any credit': anyCredit,
  'odd rights': oddRights,
  'nothing right': nothingRight,
  'fixed last': fixedLast,
  shuffle: ownShuffle,
  points: ownPoints,
  metadata,
  'long tags': longTags,
  'essay lines': essayLines,
  'gap units': gapUnits,
  'blank points': blankPoints,
  'area names': areaNames,
  'rich area names': richAreaNames,
  'equal items': equalItems,
  'long right sides': longRights,
  arrows,
  'starred backslashes': starredBackslashes,
  'empty texts': emptyTexts,
  'many choices': manyChoices,
};

const inParts = (question: Question): boolean =>
  hasParts.has(question.kind) || (question.kind === 'hotspot' && question.multiple);

const hasParts: ReadonlySet<Question['kind']> = new Set(['multi', 'match', 'cloze']);

/** Where case makes no difference, a text that only differs by it from a better answer can not be given any more. */
const withoutCase = (question: Question): Question => {
  if (question.kind === 'cloze' && question.matchCase) return { ...question, matchCase: false };
  if (question.kind !== 'text' || !question.matchCase) return question;
  const best = new Map<string, number>();
  for (const { texts, credit } of question.answers)
    for (const one of texts) best.set(folded(one), Math.max(credit, best.get(folded(one)) ?? credit));
  const given = new Set<string>();
  const isFirst = (one: string, credit: number): boolean =>
    credit === best.get(folded(one)) && !given.has(folded(one)) && given.add(folded(one)).size > 0;
  const answers = question.answers
    .map((answer) => ({ ...answer, texts: answer.texts.filter((one) => isFirst(one, answer.credit)) }))
    .filter(({ texts }) => texts.length > 0);
  return { ...question, answers, matchCase: false };
};

const folded = (text: string): string => text.toLowerCase();

const withoutHint = ({ hint: _, ...gap }: Gap): Gap => gap;

/** An answer with less than full credit is not accepted. */
const fullCredits = (question: Question): Question => {
  switch (question.kind) {
    case 'choice':
      return question.choices.some(({ credit }) => credit !== undefined)
        ? { ...question, choices: question.choices.map(wholly) }
        : question;
    case 'multi':
      return question.choices.some(({ credit }) => credit !== undefined)
        ? { ...question, choices: question.choices.map(({ credit: _, ...choice }) => choice) }
        : question;
    case 'text': {
      const answers = best(question.answers);
      return answers.length < question.answers.length ? { ...question, answers } : question;
    }
    case 'number': {
      const answers = best(question.answers);
      return answers.length < question.answers.length ? { ...question, answers } : question;
    }
    default:
      return question;
  }
};

const wholly = ({ credit, ...choice }: Choice): Choice =>
  credit === undefined ? choice : { ...choice, right: credit >= 1 };

/** Those with the highest credit, which is full credit nearly always. */
const best = <T extends { readonly credit: number }>(answers: readonly T[]): readonly T[] => {
  const most = Math.max(...answers.map(({ credit }) => credit));
  return answers.filter(({ credit }) => credit >= Math.min(1, most));
};

/** The unit moves below the question, behind a line for the number: else nobody would know it. */
const withoutUnit = (question: Question): Question => {
  if (question.kind !== 'number' && question.kind !== 'formula') return question;
  const units = [...new Set(question.answers.flatMap(({ unit }) => unit ?? []))];
  if (units.length === 0) return question;
  const body = [...question.body, element('p', {}, [text(`_____ ${units.join(' / ')}`)])];
  return question.kind === 'number'
    ? { ...question, body, answers: question.answers.map(({ unit: _, ...answer }) => answer) }
    : { ...question, body, answers: question.answers.map(({ unit: _, ...answer }) => answer) };
};

const plainRights = (question: Question): Question => {
  if (question.kind !== 'match') return question;
  const rights = [...question.pairs.map(({ right }) => right), ...question.distractors];
  if (!rights.some(hasMarkup)) return question;
  return {
    ...question,
    pairs: question.pairs.map((pair) => ({ ...pair, right: plain(pair.right) })),
    distractors: question.distractors.map(plain),
  };
};

const hasMarkup = (rich: Rich): boolean => rich.some(({ type }) => type !== 'text');

const plain = (rich: Rich): Rich => (hasMarkup(rich) ? [text(toPlain(rich))] : rich);
