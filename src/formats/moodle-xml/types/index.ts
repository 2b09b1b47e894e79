import type { Question } from '../../../model/question.ts';
import type { Asked } from '../reading.ts';
import { numerical, regexp, shortanswer } from './answers.ts';
import { calculated } from './calculated.ts';
import { multichoice, truefalse } from './choices.ts';
import { cloze } from './cloze.ts';
import { ddmarker } from './ddmarker.ts';
import { gapselect } from './gaps.ts';
import { ddimageortext, matching, ordering } from './match.ts';
import { description, essay } from './open.ts';
import { gapfill, severalRight, statements } from './plug-ins.ts';

/** Moodle's types of question, by the names that files call them; `undefined`: it was said why it is left out. */
export const types: Readonly<Record<string, (asked: Asked) => Question | undefined>> = {
  multichoice,
  truefalse,
  shortanswer,
  regexp,
  numerical,
  matching,
  match: matching,
  ddmatch: matching,
  ordering,
  essay,
  essayautograde: essay,
  description,
  cloze,
  multianswer: cloze,
  gapselect,
  ddwtos: gapselect,
  ddmarker,
  ddimageortext,
  calculated,
  calculatedsimple: calculated,
  calculatedmulti: calculated,
  oumultiresponse: severalRight('partial'),
  multichoiceset: severalRight('all'),
  mtf: statements,
  kprime: statements,
  gapfill,
};
