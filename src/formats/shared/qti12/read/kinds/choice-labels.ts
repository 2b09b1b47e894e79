import { toPlain } from '../../../../../rich/plain.ts';
import type { Label, Response } from '../presentation.ts';
import { type ItemReading, wantedOf } from '../reading.ts';

/**
 * The choices of a response. Blackboard fills lists with empty ones, which nobody could choose between, and has words for
 * pairs such as yes and no.
 */
export const choiceLabels = (reading: ItemReading, response: Response): readonly Label[] => {
  const wanted = new Set(wantedOf(reading, response));
  const labels = response.labels.map((label) => withWords(label, reading));
  const filled = labels.filter(({ html, ident }) => !isEmpty(html) || wanted.has(ident));
  // Where none shows anything, the numbers alone were to be chosen from.
  if (filled.length < 2 || filled.length === labels.length) return labels;
  for (const { element } of labels.filter((label) => !filled.includes(label)))
    reading.notes.count('read/content-left-out', { what: 'a choice without any text' }, element.pos);
  return filled;
};

const isEmpty = (html: string): boolean =>
  !/<(?:img|audio|video|object|iframe|math|svg)\b/i.test(html) &&
  html.replace(/<[^>]*>|&nbsp;|&#160;/g, '').trim() === '';

/** `agree_disagree.true` is "agree"; a choice called true that says nothing says that. */
const withWords = (label: Label, reading: ItemReading): Label => {
  const words = toPlain(reading.rich(label.html, label.element.pos));
  const [, first = '', second = '', truth] = eitherOr.exec(words || label.ident) ?? [];
  const said = truth === undefined ? undefined : truth === 'true' ? first : second;
  if (said !== undefined) return { ...label, html: said.charAt(0).toUpperCase() + said.slice(1) };
  return words === '' && isEmpty(label.html) && /^(?:true|false)$/i.test(label.ident)
    ? { ...label, html: label.ident }
    : label;
};

const eitherOr = /^([a-z]+)_([a-z]+)\.(true|false)$/;
