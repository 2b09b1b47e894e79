import type { Criterion, EssayQuestion, Question } from '../../model/question.ts';
import { element } from '../../model/rich.ts';
import { toPlain } from '../../rich/plain.ts';
import { capital, compose } from '../compose.ts';
import type { Made } from '../made.ts';
import { sentencesOf } from '../text/sentences.ts';
import { wordsOf } from '../text/words.ts';
import type { Entry, World } from '../world.ts';
import { reviewPrompt } from './review-prompt.ts';

const mostCriteria = 5;

/** A review question with its model answer; each of its points is a criterion of the rubric. */
export const essay = (review: Question, entry: Entry, world: World): Made | { readonly reason: string } => {
  if (review.kind !== 'essay' || review.answers.length === 0)
    return { reason: 'the review question has no model answer' };
  const base = compose({
    kind: 'essay',
    world,
    entries: [entry],
    key: review.id,
    sources: [],
    difficulty: levelOf(review),
    lead: '',
  });
  const prompt = reviewPrompt(review, entry, world);
  if ('reason' in prompt) return prompt;
  const rubric = rubricOf(review, entry, world);
  return {
    question: {
      ...base,
      prompt: prompt.rich,
      body: review.body,
      feedback: {},
      hints: review.hints,
      points: rubric.reduce((sum, { points }) => sum + points, 0) || 1,
      kind: 'essay',
      answers: review.answers,
      rubric,
    },
    answer: [],
    states: false,
  };
};

const rubricOf = ({ answers }: EssayQuestion, entry: Entry, world: World): readonly Criterion[] => {
  const paragraphs = answers.slice(0, 1).flatMap((answer) => world.marks.mark(answer) ?? []);
  const sentences = paragraphs.flatMap((paragraph) =>
    sentencesOf(paragraph, entry.language).flatMap(pointsOf),
  );
  const size = Math.ceil(sentences.length / mostCriteria);
  const points: string[] = [];
  for (let at = 0; at < sentences.length; at += size) points.push(sentences.slice(at, at + size).join(' '));
  return points.map((point) => ({ points: 1, text: world.marks.unmark(point), pos: entry.item.pos }));
};

/** The parts of a sentence that say something of their own. */
const pointsOf = (sentence: string): readonly string[] =>
  sentence.split(/(?<=;) |(?<=,) (?=but \p{Ll})/u).map((part) => capital(part.replace(/[;,]$/, '.')));

/** What is asked for says how hard it is. */
const levelOf = ({ prompt, answers }: EssayQuestion): 'medium' | 'hard' => {
  const words = wordsOf(toPlain(answers[0] ?? [])).length;
  return words > 60 ||
    /\b(?:evaluate|compare|argue|discuss|assess|analyze|analyse|how far|to what extent|should|evidence)\b/i.test(
      toPlain(prompt),
    )
    ? 'hard'
    : 'medium';
};

/** An open question on the term as a whole: its definition and facts are the model answer. */
export const explainTerm = (entry: Entry, world: World): Made | { readonly reason: string } => {
  const { item, definition } = entry;
  if (!entry.english) return { reason: 'the language’s grammar is not known' };
  const facts = [...new Set(entry.facts.map(({ whole }) => whole))];
  if (definition.whole === '' || facts.length < fewestFacts)
    return { reason: 'too little is said of the term for an open question' };
  const base = compose({
    kind: 'essay',
    world,
    entries: [entry],
    key: 'explain',
    sources: [],
    difficulty: 'medium',
    lead: `Describe “${item.term}” in your own words, and give two facts about it.`,
  });
  const criterion = (points: number, text: string): Criterion => ({
    points,
    text: world.marks.unmark(text),
    pos: item.pos,
  });
  return {
    question: {
      ...base,
      feedback: {},
      points: 4,
      kind: 'essay',
      answers: [
        [
          element('p', {}, world.marks.unmark(definition.whole)),
          element(
            'ul',
            {},
            facts.map((fact) => element('li', {}, world.marks.unmark(fact))),
          ),
        ],
      ],
      rubric: [
        criterion(2, `Explains the term: ${definition.first}`),
        criterion(1, 'Gives one true fact about it'),
        criterion(1, 'Gives a second true fact about it'),
      ],
    },
    answer: [],
    states: false,
  };
};

const fewestFacts = 3;
