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
  /** An empty `[!ANSWER]`: an essay is asked for. */
  readonly essay: boolean;
  /** Something is reported that may have been meant for the answer block. */
  readonly unclear: boolean;
}

export interface Rubric {
  /** A line of it could not be read, which is reported: its points do not add up besides. */
  readonly broken: boolean;
  readonly criteria: readonly { readonly points: number; readonly text: Rich; readonly pos: Pos }[];
}
