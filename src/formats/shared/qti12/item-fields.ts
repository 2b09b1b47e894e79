import type { Question } from '../../../model/question.ts';
import type { Field } from './material.ts';

/** Tags, outcome and difficulty, by the labels of the specification's vocabulary (QTI ASI Information Model 1.2, 3.6). */
export const itemFields = ({ difficulty, outcome, tags }: Question): readonly Field[] => [
  ['qmd_levelofdifficulty', difficulty],
  ['qmd_topic', outcome],
  ...tags.map((tag): Field => ['qmd_keywords', tag]),
];
