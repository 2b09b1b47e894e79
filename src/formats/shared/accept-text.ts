import { describeRich } from '../../model/normal-rich.ts';
import type { Pos } from '../../model/pos.ts';
import type { TextAnswer } from '../../model/question.ts';
import type { Rich } from '../../model/rich.ts';

/** A line of accepted texts while they are read. */
export type TextDraft = TextAnswer & { readonly texts: string[] };

interface Accepted {
  readonly text: string;
  readonly credit: number;
  readonly feedback: Rich;
  readonly pos: Pos;
}

/** Takes an accepted text in. Neighbours that earn and say the same are one line. */
export const acceptText = (answers: TextDraft[], { text, credit, feedback, pos }: Accepted): void => {
  const last = answers.at(-1);
  if (last && last.credit === credit && describeRich(last.feedback ?? []) === describeRich(feedback))
    last.texts.push(text);
  else answers.push({ texts: [text], credit, ...(feedback.length > 0 && { feedback }), pos });
};
