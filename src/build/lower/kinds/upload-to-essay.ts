import type { Question, QuestionOf } from '../../../model/question.ts';

export const uploadToEssay = ({ types: _, ...question }: QuestionOf<'upload'>): Question => ({
  ...question,
  kind: 'essay',
});
