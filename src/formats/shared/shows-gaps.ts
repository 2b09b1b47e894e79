import type { Gap, QuestionBase } from '../../model/question.ts';
import { walkRich } from '../../rich/map.ts';

/** Whether each gap of a text is seen there: one inside a comment or a tag is not. */
export const showsGaps = (
  { prompt, body }: Pick<QuestionBase, 'prompt' | 'body'>,
  gaps: readonly Gap[],
): boolean => {
  const seen = new Set<number>();
  for (const node of walkRich([...prompt, ...body])) if (node.type === 'gap') seen.add(node.gap);
  return seen.size === gaps.length;
};

export const hiddenGap = 'a gap stands where no text is shown';
