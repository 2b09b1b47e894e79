import type { Pos } from '../../../model/pos.ts';
import type { Gap, QuestionBase } from '../../../model/question.ts';
import type { Rich } from '../../../model/rich.ts';
import type { Reader } from '../page/reader.ts';
import type { QuestionSettings } from './settings.ts';

/** A question as far as all kinds are alike: what the readers of kinds complete. */
export interface Draft {
  readonly reader: Reader;
  readonly base: QuestionBase;
  readonly settings: QuestionSettings;
  /** Model answers. */
  readonly answers: readonly Rich[];
  readonly rubric: Rubric | undefined;
  readonly gaps: readonly Gap[];
}

export interface Rubric {
  readonly criteria: readonly { readonly points: number; readonly text: Rich; readonly pos: Pos }[];
}
