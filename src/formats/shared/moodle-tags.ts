import type { Difficulty, Question } from '../../model/question.ts';

type Tagged = Pick<Question, 'tags' | 'difficulty' | 'outcome'>;

/** Tags of a question, and what else it says of itself, as tags: `difficulty:easy`, `outcome:BIO-2.B`. */
export const tagTexts = ({ tags, difficulty, outcome }: Tagged): readonly string[] =>
  [
    ...tags,
    ...(difficulty ? [`difficulty:${difficulty}`] : []),
    ...(outcome === undefined ? [] : [`outcome:${outcome}`]),
  ].map((tag) => (tag.length > longest ? `${tag.slice(0, longest - 1)}…` : tag));

/** The database holds 255 signs; a sentence is no tag. */
const longest = 255;

/** What `tagTexts` wrote, read back. */
export const readTags = (texts: readonly string[]): Tagged => {
  const difficulty = texts.flatMap((text) => difficulties[text] ?? [])[0];
  const outcome = texts.find((text) => text.startsWith('outcome:'))?.slice('outcome:'.length);
  return {
    tags: [...new Set(texts.filter((text) => !(text in difficulties) && !text.startsWith('outcome:')))],
    ...(difficulty && { difficulty }),
    ...(outcome && { outcome }),
  };
};

const difficulties: Readonly<Record<string, Difficulty>> = {
  'difficulty:easy': 'easy',
  'difficulty:medium': 'medium',
  'difficulty:hard': 'hard',
};
