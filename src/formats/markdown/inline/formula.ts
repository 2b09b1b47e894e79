import type { MathNode } from '../../../model/rich.ts';
import type { Place } from '../page/place.ts';
import { type Reader, unmask } from '../page/reader.ts';
import { noteValues } from '../question/value.ts';

interface FormulaToken {
  /** From its first dollar sign, or its fence, on. */
  readonly raw: string;
  /** How long what opens it is: dollar signs, or the line of a fence. */
  readonly opening: number;
  /** Without white space at its ends. */
  readonly tex: string;
  readonly display: boolean;
}

/** A formula and where each of its lines begins, so that a mistake in the TeX is shown at its place. */
export const readFormula = (
  reader: Reader,
  { raw, opening, tex, display }: FormulaToken,
  place: Place,
): MathNode => {
  noteValues(reader, raw, place);
  const found = raw.indexOf(tex, opening);
  // A fence that is indented takes as much from the lines inside it.
  const start = found < 0 ? opening : found;
  const starts = [0, ...[...tex.matchAll(/\n/g)].map(({ index }) => index + 1)];
  return {
    type: 'math',
    tex: unmask(reader, tex),
    display,
    ...(reader.question && tex.includes('{=') && { values: true }),
    pos: place.at(0),
    lines: starts.map((at) => place.at(start + at)),
  };
};
