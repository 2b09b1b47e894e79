import type { Difficulty, Question } from '../../model/question.ts';

type Tagged = Pick<Question, 'tags' | 'difficulty' | 'outcome'>;

/** Tags of a question, and what else it says of itself, as tags: `difficulty:easy`, `outcome:BIO-2.B`. */
export const tagTexts = ({ tags, difficulty, outcome }: Tagged): readonly string[] => [
  ...tags,
  ...(difficulty ? [`difficulty:${difficulty}`] : []),
  ...(outcome === undefined ? [] : [`${outcomePrefix}${outcome}`]),
];

/** So many signs Moodle's database holds of a tag. */
export const longestTag = 255;

/** What stands before an outcome that is written as a tag. */
export const outcomePrefix = 'outcome:';

/** What `tagTexts` wrote, read back. */
export const readTags = (texts: readonly string[]): Tagged => {
  const difficulty = texts.flatMap((text) => difficulties[text] ?? [])[0];
  const outcome = texts.find((text) => text.startsWith(outcomePrefix))?.slice(outcomePrefix.length);
  return {
    tags: [...new Set(texts.filter((text) => !(text in difficulties) && !text.startsWith(outcomePrefix)))],
    ...(difficulty && { difficulty }),
    ...(outcome && { outcome }),
  };
};

const difficulties: Readonly<Record<string, Difficulty>> = {
  'difficulty:easy': 'easy',
  'difficulty:medium': 'medium',
  'difficulty:hard': 'hard',
};
