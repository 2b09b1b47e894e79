import type { Quiz, QuizPart, QuizSection } from '../../../../model/course.ts';
import type { Question } from '../../../../model/question.ts';
import { text } from '../../../../model/rich.ts';
import { withShuffle } from '../../quiz-shuffle.ts';
import { childOf, childrenOf, type XmlElement } from '../../read-xml.ts';
import { finite } from './declarations.ts';
import type { ReadSet } from './library.ts';
import { passMark } from './pass-mark.ts';
import { poolOf } from './pool.ts';

import { questionsOf } from './references.ts';
import {
  type Around,
  describe,
  introductions,
  type SetReading,
  sectionsOf,
  selectionOf,
  tellRules,
} from './set-reading.ts';

/** An `assessmentTest` as a quiz: its sections in a row, those of which some items are selected as pools. */
export const readTest = (set: ReadSet, id: string, reading: SetReading): Quiz => {
  const { element, lom } = set;
  const parts = childrenOf(element, 'testPart');
  const around: Around = { set, id, taken: new Set(), ...reading };
  for (const { pos } of [element, ...parts].flatMap((one) => childrenOf(one, 'testFeedback')))
    reading.notes.count('read/content-left-out', { what: 'feedback on the whole test' }, pos);
  const tops = (parts.length > 0 ? parts : [element]).flatMap((part) => sectionsOf(part, around));
  const sections = tops.flatMap((section, index) => quizSections(section, around, index === 0));
  const title = element.attrs.title?.trim() || lom.title || id;
  const quiz: Quiz = {
    kind: 'quiz',
    id,
    title,
    ...describe(set, reading.language),
    intro: tops.flatMap((section) => introductions(section, around, true)),
    sections: sections.filter(({ parts: held, intro }) => held.length + intro.length > 0),
    ...settingsOf(element, parts),
    shuffle: 'none',
    graded: lom.practice !== true,
    keep: 'highest',
    pos: element.pos,
  };
  const pass = passMark(element, quiz, (bank) => questionsIn(bank, reading));
  const isRandom = tops.length > 0 && tops.every((top) => childOf(top, 'ordering')?.attrs.shuffle === 'true');
  return withShuffle({ ...quiz, ...(pass !== undefined && { pass }) }, isRandom);
};

const questionsIn = (bank: string, { banks, library }: SetReading): readonly Question[] =>
  banks
    .filter(({ id }) => id === bank)
    .flatMap(({ items }) => items.flatMap((path) => library.items.get(path)?.questions ?? []));

const settingsOf = (
  test: XmlElement,
  parts: readonly XmlElement[],
): Pick<Quiz, 'attempts' | 'time' | 'feedbackWhen' | 'show'> => {
  const [part] = parts;
  const control = part && childOf(part, 'itemSessionControl');
  const { maxAttempts = '1', showFeedback, showSolution } = control?.attrs ?? {};
  const attempts = Math.round(finite(maxAttempts, 1));
  const limits = childOf(test, 'timeLimits') ?? (part && childOf(part, 'timeLimits'));
  const seconds = finite(limits?.attrs.maxTime, 0);
  const each = part?.attrs.submissionMode === 'individual' ? 'each' : 'end';
  return {
    attempts: attempts <= 0 ? 'unlimited' : attempts,
    ...(seconds > 0 && { time: Number((seconds / 60).toFixed(4)) }),
    feedbackWhen: showFeedback === 'false' ? 'none' : each,
    show: showSolution === 'false' ? 'never' : 'after-last',
  };
};

/** A section and those in it, one after the other: a course has no sections in sections. */
const quizSections = (section: XmlElement, around: Around, isFirst: boolean): readonly QuizSection[] => {
  tellRules(section, around);
  const intro = introductions(section, around, false);
  const sections: (QuizSection & { readonly parts: QuizPart[] })[] = [{ intro, parts: [], pos: section.pos }];
  const add = (...parts: readonly QuizPart[]): void => {
    sections.at(-1)?.parts.push(...parts);
  };
  const addSection = (one: XmlElement): void => {
    if (selectionOf(one)) add(...poolOf(one, around));
    // What follows an inner section belongs to it no more.
    else
      sections.push(...quizSections(one, around, false).map(open), {
        intro: [],
        parts: [],
        pos: section.pos,
      });
  };
  if (selectionOf(section)) add(...poolOf(section, around));
  else
    for (const child of section.children) {
      if (typeof child === 'string') continue;
      if (child.name === 'assessmentItemRef') add(...questionsOf(child, around).map(single));
      else if (child.name.startsWith('assessmentSection'))
        for (const one of sectionsOf({ ...section, children: [child] }, around)) addSection(one);
    }
  const [first, ...rest] = sections.filter(
    ({ intro: told, parts }, index) => index === 0 || parts.length + told.length > 0,
  );
  if (!first) return [];
  const isFrame = isFirst && rest.length > 0 && first.parts.length + intro.length === 0;
  return [{ ...(!isFrame && titleOf(section, around)), ...first }, ...rest];
};

const open = (section: QuizSection) => ({ ...section, parts: [...section.parts] });

/** A title that is shown and says more than that of the test. */
const titleOf = ({ attrs }: XmlElement, { set }: Around): Pick<QuizSection, 'title'> => {
  const title = attrs.visible === 'false' ? '' : (attrs.title?.trim() ?? '');
  return title === '' || title === set.element.attrs.title?.trim() ? {} : { title: [text(title)] };
};

const single = (question: Question): QuizPart => ({ type: 'question', question });
