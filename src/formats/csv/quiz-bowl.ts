import { isQuestionWord } from '../shared/question-words.ts';
import { cellGroups } from './cell-groups.ts';

/** Blackboard's `QUIZ_BOWL`: words that begin a question, an empty cell, and phrases, one of which the answer must hold. */
export const quizBowlPhrases = (cells: readonly string[]): readonly string[] => {
  const groups = cellGroups(cells);
  // Without the empty cell the words tell themselves.
  return groups.length > 1 ? groups.slice(1).flat() : groups.flat().filter((cell) => !isQuestionWord(cell));
};
