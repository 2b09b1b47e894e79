import type { Criterion, EssayQuestion, Question } from '../../model/question.ts';
import { element } from '../../model/rich.ts';
import { toPlain } from '../../rich/plain.ts';
import { compose } from '../compose.ts';
import type { Made } from '../made.ts';
import { capital } from '../text/capital.ts';
import { sentencesOf } from '../text/sentences.ts';
import { wordsOf } from '../text/words.ts';
import type { Entry, World } from '../world.ts';
import { reviewPrompt } from './review-prompt.ts';

const mostCriteria = 5;

/** A review question with its model answer; each of its points is a criterion of the rubric. */
export const essay = (review: Question, entry: Entry, world: World): Made | { readonly reason: string } => {
  if (review.kind !== 'essay' || toPlain(review.answers[0] ?? []).trim() === '')
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
      kind: 'essay',
      answers: review.answers,
      rubric,
      ...base,
      prompt: prompt.rich,
      body: review.body,
      feedback: {},
      hints: review.hints,
      points: rubric.reduce((sum, { points }) => sum + points, 0) || 1,
    },
    answer: [],
    states: false,
  };
};

const rubricOf = ({ answers, prompt }: EssayQuestion, entry: Entry, world: World): readonly Criterion[] => {
  const paragraphs = answers.slice(0, 1).flatMap((answer) => world.marks.mark(answer) ?? []);
  const sentences = paragraphs.flatMap((paragraph) => sentencesOf(paragraph, entry.language));
  const points = entry.english
    ? pointsOf(sentences, toPlain(prompt))
    : sentences.flatMap((sentence) => sentence.split(/(?<=;) /).map(asPoint));
  const size = Math.ceil(points.length / mostCriteria);
  const criteria: string[] = [];
  for (let at = 0; at < points.length; at += size) criteria.push(points.slice(at, at + size).join(' '));
  return criteria.map((point) => ({ points: 1, text: world.marks.unmark(point), pos: entry.item.pos }));
};

/** What an English answer says, each part of its own; any other example is as good as the one that is given. */
const pointsOf = (sentences: readonly string[], asked: string): readonly string[] => {
  const [only = ''] = sentences;
  if (/^(?:give|name) an? (?:\p{Ll}+ )?example\b/iu.test(asked) && sentences.length === 1)
    return [fitting(only)];
  const examples = /^(?:For example|For instance)[:,] (.+)$/su.exec(sentences.join(' '))?.[1];
  if (examples !== undefined) return partsOf(capital(examples)).map(fitting);
  const list = sentences.length === 1 ? listed(only, asked) : [];
  return list.length > 0 ? list : sentences.flatMap(partsOf);
};

const fitting = (example: string): string => `Gives an example that fits, such as: ${example}`;

/** The entries of an answer that is a list and nothing else, where several things are asked for. */
const listed = (sentence: string, asked: string): readonly string[] => {
  if (
    !/\b(?:two|three|four|five|six|name|list|parts|stages|steps|kinds|types)\b|^(?:which|what|who) (?:\p{Ll}+s|are|were)\b/iu.test(
      asked,
    )
  )
    return [];
  if (!/ and \p{L}/u.test(sentence)) return [];
  const entries = sentence.replace(/[.]$/, '').split(/, (?:and )?| and /);
  const isList =
    entries.length > 1 &&
    entries.every(
      (entry) =>
        entry.split(' ').length <= 4 &&
        !/\b(?:or|not|but|with|which|is|are|has|have|since|and|\d{4})\b/.test(entry),
    );
  return isList ? entries.map((entry) => `${capital(entry)}.`) : [];
};

/** The parts of an English sentence that have a subject and a verb each. */
const partsOf = (sentence: string): readonly string[] => {
  const parts: string[] = [];
  for (const part of sentence.split(clauseEnds)) {
    const before = parts.at(-1);
    // “First, and so on” is no clause, and “, and a calmer rival” the end of a list.
    const isClause =
      before === undefined ||
      (wordsOf(part).length >= 4 && wordsOf(before).length >= 4 && (before.endsWith(';') || says.test(part)));
    if (isClause) parts.push(part);
    else parts[parts.length - 1] = `${before} ${part}`;
  }
  return parts.map((part, index) => asPoint(index === 0 ? part : part.replace(/^(?:and|but|so) /, '')));
};

const asPoint = (part: string): string => capital(part.replace(/[;,]$/, '.'));

/** What stands behind “but” leans on what is before it. */
const clauseEnds =
  /(?<=;) |(?<=,) (?=(?:and|so) (?:the|an?|its?|they|their|this|these|each|every|any|no|both|he|she|his|her|there|\p{Ll}+ (?:is|are|was|were|can|has|have|do|does|did))\b)/u;

/** A verb of its own, and not of a relative clause. */
const says =
  /^(?:and|so) (?:(?!(?:that|which|who|whose|when|where|while|as|if)\b)[\p{L}\p{M}’'-]+ ){1,7}?(?:(?:is|are|was|were|has|have|had|can|could|will|would|may|might|must|do|does|did|came|went|took|gave|made|began|became|saw|found|held|kept|left|led|lost|met|put|ran|said|sent|set|told|won|wrote|drew|grew|rose|fell|brought|built|chose|fought|got|meant|paid|sold|spoke|stood|taught|thought|\p{Ll}{2,}ed)\b|\p{Ll}{2,}[^su]s (?=(?:on|upon|less|more|the|an?|to|from|with|into|no|it|them|its|their)\b))/u;

/** What is asked for says how hard it is. */
const levelOf = ({ prompt, answers }: EssayQuestion): 'medium' | 'hard' => {
  const answer = toPlain(answers[0] ?? []);
  // So many words need twice as many letters and spaces.
  const isLong = answer.length > 2 * 60 && wordsOf(answer).length > 60;
  return isLong ||
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
      ...base,
      feedback: {},
      points: 4,
    },
    answer: [],
    states: false,
  };
};

const fewestFacts = 3;
