import type { Pos } from '../../../../model/pos.ts';
import type { Rich, RichNode } from '../../../../model/rich.ts';
import type { Answered, Responses } from '../../answered.ts';
import type { Notes } from '../../notes.ts';
import type { XmlElement } from '../../read-xml.ts';
import type { Fields } from './fields.ts';
import type { Presentation, Response } from './presentation.ts';
import type { Processing } from './processing.ts';
import type { AskedAs } from './types.ts';

/** An item of QTI 1.2 while it is read. */
export interface ItemReading {
  readonly item: XmlElement;
  /** As findings name it. */
  readonly name: string;
  readonly notes: Notes;
  readonly fields: Fields;
  /** What its metadata says that it is. */
  readonly as: AskedAs | undefined;
  readonly presentation: Presentation;
  readonly processing: Processing;
  readonly rich: (html: string | readonly (string | RichNode)[], at: Pos) => Rich;
  /** Text without markup; what looks like TeX in it is what learners type. */
  readonly words: (html: string, at: Pos) => string;
  /** The path in the package that an address means; none where there is no such file. */
  readonly file: (url: string) => string | undefined;
  readonly asksOtherwise: (how: string) => void;
}

/** A stem, and how it is answered. */
export interface Asked {
  readonly stem: Rich;
  /** A text: why it can not be read. */
  readonly answered: Answered | string;
}

/** HTML of an item without its responses. */
export const htmlOf = ({ pieces }: Presentation): string =>
  pieces.map((piece) => (typeof piece === 'string' ? piece : '')).join('');

/** A share of the points for an answer, 1 for a wholly right one. */
export const shareOf = ({ processing }: ItemReading, answer: Responses, whole: number): number => {
  const { score } = processing.mark(answer);
  return whole > 0 ? Number((score / whole).toFixed(6)) : 0;
};

/** The values that right conditions ask of a response, in order of the file. */
export const wantedOf = ({ processing }: ItemReading, response: Response): readonly string[] => [
  ...new Set(
    processing.conditions.flatMap(({ isRight, tests }) =>
      isRight
        ? tests.flatMap((test) =>
            test.name === 'varequal' && !test.negated && test.response === response.ident ? [test.value] : [],
          )
        : [],
    ),
  ),
];
