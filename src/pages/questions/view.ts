import type { ShownValue } from '../../model/package-data.ts';
import type { Question } from '../../model/question.ts';
import type { Attrs, Element, Rich } from '../../model/rich.ts';
import { element, text } from '../../model/rich.ts';
import type { Prepare } from '../content/prepare.ts';
import type { Strings } from '../strings.ts';

/** A question as one page asks it. */
export interface Asked {
  readonly question: Question;
  /** Unique in the package. */
  readonly id: string;
  /** Its number on the page and how many there are; none where there is only one. */
  readonly number?: { readonly n: number; readonly total: number };
  /** Points to show; none in practice. */
  readonly points?: number;
  readonly practice: boolean;
  /** Answers may be read without the player. */
  readonly open: boolean;
}

/** What the markup of a question is made with. */
export interface QuestionView {
  readonly asked: Asked;
  readonly strings: Strings;
  readonly prepare: Prepare;
  /** Plain text of an answer, its `{=...}` as values that are filled in: see `marked-values.ts`. */
  readonly settled: (text: string) => string;
}

/** A computed value as plain text writes it. */
export const writtenValue = ({ expression, decimals }: ShownValue): string =>
  decimals === undefined ? `{=${expression}}` : `{=${expression}:${decimals}}`;

export const hidden: Attrs = { hidden: '' };

export const mark = (): Element => element('span', { 'data-cw-mark': '' });

/** A block with a small heading of its own, which the player shows. */
export const panel = (attrs: Attrs, title: string, body: Rich): Element =>
  element('div', attrs, [element('p', { class: 'panel-title' }, [text(title)]), ...body]);

/** Feedback that belongs to one choice or one answer line. */
export const lineFeedback = (name: string, index: number, body: Rich | undefined): Rich =>
  body && body.length > 0
    ? [element('div', { class: 'line-feedback', [name]: String(index), ...hidden }, body)]
    : [];

export const bulletList = (items: readonly Rich[]): Rich => [
  element(
    'ul',
    {},
    items.map((item) => element('li', {}, item)),
  ),
];
