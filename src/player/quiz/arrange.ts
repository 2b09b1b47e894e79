import type { QuestionData, QuizData } from '../../model/package-data.ts';
import { seeded } from '../../scoring/seeded.ts';
import { shuffled } from '../../state/shuffled.ts';
import { registry } from '../registry.ts';
import type { Placed } from './asked.ts';
import type { Elements } from './elements.ts';

/** Marks of where each question stood when the page came. */
export type Homes = ReadonlyMap<HTMLElement, Comment>;

export const homesOf = (elements: Iterable<HTMLElement>): Homes =>
  new Map(
    [...elements].map((one) => {
      const mark = document.createComment('');
      one.before(mark);
      return [one, mark];
    }),
  );

/** Draws, shuffles and shows what the seed says, always from the author's order. */
export const arrange = (
  form: Element,
  quiz: QuizData,
  { elements, homes, seed }: { elements: Elements; homes: Homes; seed: number },
): readonly Placed[] => {
  const next = seeded(seed);
  for (const [one, home] of homes) home.after(one);
  const drawn = drawAll(form, quiz, { elements, next });
  const asked = new Set(drawn.map(({ element }) => element));
  for (const one of elements.values()) one.hidden = !asked.has(one);
  if (quiz.shuffle === 'questions' || quiz.shuffle === 'all') shuffleQuestions(drawn, next);
  for (const one of drawn) shuffleAnswers(one, quiz, next);
  return drawn.sort((a, b) =>
    a.element.compareDocumentPosition(b.element) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1,
  );
};

const drawAll = (
  form: Element,
  quiz: QuizData,
  { elements, next }: { elements: Elements; next: () => number },
): Placed[] => {
  const taken = new Set<string>();
  return quiz.parts.flatMap((part, index) => {
    if (part.type === 'question') return place(part.question, elements);
    const free = part.questions.filter(({ id }) => !taken.has(id));
    const picked = new Set(shuffled(free, next).slice(0, part.pick));
    const block = form.querySelector(`[data-cw-draw="${index}"]`);
    return free
      .filter((question) => picked.has(question))
      .flatMap((question) => {
        taken.add(question.id);
        const worth =
          part.points === undefined
            ? question
            : { ...question, key: { ...question.key, points: part.points } };
        const placed = place(worth, elements);
        for (const { element } of placed) if (element.parentElement !== block) block?.append(element);
        return placed;
      });
  });
};

const place = (data: QuestionData, elements: Elements): Placed[] => {
  const element = elements.get(data.id);
  return element ? [{ data, element }] : [];
};

/** Questions change places with their neighbours in one section or pool; texts stay where they stand. */
const shuffleQuestions = (asked: readonly Placed[], next: () => number): void => {
  const groups = new Map<Element, HTMLElement[]>();
  for (const { data, element } of asked) {
    const home = element.parentElement;
    if (home && data.key.kind !== 'stimulus') groups.set(home, [...(groups.get(home) ?? []), element]);
  }
  for (const [, group] of groups) {
    const slots = [...homesOf(group).values()];
    shuffled(group, next).forEach((one, index) => {
      slots[index]?.replaceWith(one);
    });
  }
};

const shuffleAnswers = ({ data, element }: Placed, quiz: QuizData, next: () => number): void => {
  const how = data.shuffle ?? (quiz.shuffle === 'answers' || quiz.shuffle === 'all' ? 'yes' : 'no');
  const { shuffle } = registry.kinds[data.key.kind] ?? {};
  if (how !== 'no') shuffle?.(element, (list) => shuffled(list, next), how === 'fixed-last');
};
