import { markerSign } from '../../../formats/shared/marker-sign.ts';
import type { ClozeQuestion, Gap } from '../../../model/question.ts';
import { type Rich, text } from '../../../model/rich.ts';
import { mapRich } from '../../../rich/map.ts';
import { toPlain } from '../../../rich/plain.ts';
import type { Trait } from './trait.ts';

/** The unit stands behind the blank. */
export const gapUnits: Trait = {
  words: 'the unit of a blank: it stands behind the blank',
  remove: (question) => {
    if (question.kind !== 'cloze' || !question.gaps.some(hasUnit)) return question;
    const named = (rich: Rich): Rich =>
      mapRich(rich, (node) => (node.type === 'gap' ? [node, ...unitOf(question.gaps[node.gap])] : [node]));
    return {
      ...question,
      prompt: named(question.prompt),
      body: named(question.body),
      gaps: question.gaps.map(withoutUnit),
    };
  },
};

const hasUnit = (gap: Gap): boolean => 'unit' in gap && gap.unit !== undefined;

const unitOf = (gap: Gap | undefined): Rich =>
  gap && 'unit' in gap && gap.unit !== undefined ? [text(` ${gap.unit}`)] : [];

const withoutUnit = (gap: Gap): Gap => {
  if (gap.type !== 'number') return gap;
  const { unit: _, ...rest } = gap;
  return rest;
};

/** A text's mark is the sum of whole weights of its blanks. */
export const blankPoints: Trait = {
  words: 'points of a text with blanks that are no whole number for each blank: each blank has one point',
  remove: (question) =>
    question.kind !== 'cloze' || sharesPoints(question)
      ? question
      : { ...question, points: question.gaps.length },
};

const sharesPoints = ({ points, gaps }: ClozeQuestion): boolean =>
  Number.isInteger(points) && points >= gaps.length;

/** A marker is dragged onto the right place; there is no place that is wrong, and none has a name. */
export const areaNames: Trait = {
  words: 'names and feedback of areas, and wrong areas: a marker is put on the right place',
  remove: (question) => {
    if (question.kind !== 'hotspot') return question;
    const { image } = question;
    const alt = toPlain(question.prompt) || question.id;
    return {
      ...question,
      image: { ...image, alt },
      body: withoutPicture(question.body, image.asset),
      areas: question.areas
        .filter(({ right }) => right)
        .map(({ shape, pos }, index, { length }) => ({
          shape,
          pos,
          right: true,
          text: [text(length > 1 ? `${markerSign} ${index + 1}` : markerSign)],
        })),
    };
  },
};

const longestName = 256;

export const richAreaNames: Trait = {
  words: `markup in names of areas, and more than ${longestName} signs: their text is left`,
  remove: (question) => {
    if (question.kind !== 'hotspot' || !question.areas.some(({ text: name }) => isMore(name)))
      return question;
    const plain = (name: Rich): Rich =>
      isMore(name) ? [text(toPlain(name).slice(0, longestName).trim())] : name;
    return { ...question, areas: question.areas.map((area) => ({ ...area, text: plain(area.text) })) };
  },
};

const isMore = (name: Rich): boolean =>
  name.some(({ type }) => type !== 'text') || toPlain(name).length > longestName;

const withoutPicture = (rich: Rich, asset: string): Rich =>
  mapRich(rich, (node) => {
    if (node.type !== 'element') return [node];
    if (node.name === 'img' && node.attrs.src === `asset:${asset}`) return [];
    return (node.name === 'p' || node.name === 'figure') && node.children.length === 0 ? [] : [node];
  });

/** Nobody can put two equal items into the one right order. */
export const equalItems: Trait = {
  words: 'items to put in order that look the same',
  remove: (question) => {
    if (question.kind !== 'order') return question;
    const texts = new Set(question.items.map(toPlain));
    return texts.size === question.items.length && texts.size > 1 ? question : undefined;
  },
};

const longest = 255;

export const longRights: Trait = {
  words: `right sides of pairs with more than ${longest} signs: they are cut`,
  remove: (question) => {
    if (question.kind !== 'match') return question;
    const { pairs, distractors } = question;
    if (![...pairs.map(({ right }) => right), ...distractors].some(isLong)) return question;
    return {
      ...question,
      pairs: pairs.map((pair) => ({ ...pair, right: cut(pair.right) })),
      distractors: distractors.map(cut),
    };
  },
};

const isLong = (rich: Rich): boolean => [...toPlain(rich)].length > longest;

const cut = (rich: Rich): Rich =>
  isLong(rich) ? [text(`${[...toPlain(rich)].slice(0, longest - 1).join('')}…`)] : rich;

/** An arrow in an answer would make it a pair. */
export const arrows: Trait = {
  words: 'short answers with an arrow “->”',
  remove: (question) => {
    if (question.kind !== 'text') return question;
    const answers = question.answers
      .map((answer) => ({ ...answer, texts: answer.texts.filter((one) => !one.includes('->')) }))
      .filter(({ texts }) => texts.length > 0);
    if (!answers.some(({ credit }) => credit >= 1)) return undefined;
    return answers.some((one, index) => one.texts.length < (question.answers[index]?.texts.length ?? 0)) ||
      answers.length < question.answers.length
      ? { ...question, answers }
      : question;
  },
};

/** Moodle's star stands for any text unless a backslash stands before it, which leaves none for the backslash itself. */
export const starredBackslashes: Trait = {
  words: 'a backslash before a star in a short answer: any text is right in its place',
  remove: (question) => {
    const texts =
      question.kind === 'text'
        ? question.answers.flatMap((answer) => answer.texts)
        : question.kind === 'cloze'
          ? question.gaps.flatMap((gap) => (gap.type === 'text' ? gap.texts : []))
          : [];
    // The question itself stays as it is: the writer says it so.
    return texts.some((one) => one.includes('\\*')) ? { ...question } : question;
  },
};

export const manyChoices: Trait = {
  words: 'questions with more than 26 choices',
  remove: (question) => (question.kind === 'choice' && question.choices.length > 26 ? undefined : question),
};
