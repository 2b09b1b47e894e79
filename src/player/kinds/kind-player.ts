import type { Key } from '../../model/package-data.ts';
import type { Response } from '../../scoring/response.ts';

/** How one kind of question is asked in a page: reads and writes its controls, marks its parts. */
export interface KindPlayer {
  /** What the controls say; none where nothing was touched. */
  readonly read: (question: Element) => Response | undefined;
  readonly write: (question: Element, response: Response) => void;
  /** Puts the answers in the order of `next`; `last` stays last. */
  readonly shuffle?: (question: Element, next: () => number, keepLast: boolean) => void;
  /** Says beside each part what was right and what was chosen. `reveal`: right answers are told, too. */
  readonly mark?: (question: Element, marks: Marks) => void;
  /** Takes the marks away. */
  readonly clear?: (question: Element) => void;
}

export interface Marks {
  readonly key: Key;
  readonly response: Response | undefined;
  readonly reveal: boolean;
  readonly label: (name: string, values?: Readonly<Record<string, string>>) => string;
  readonly comma: boolean;
}
