import type { ChoiceGap, Gap, Question } from '../../../model/question.ts';
import type { RichNode } from '../../../model/rich.ts';
import type { ForeignSource } from '../../shared/foreign-html.ts';
import { childrenOf, textAt, type XmlElement } from '../../shared/read-xml.ts';
import { hiddenGap, showsGaps } from '../../shared/shows-gaps.ts';
import { splitStem } from '../../shared/split-stem.ts';
import type { Asked } from '../reading.ts';
import { combinedFeedback } from './common.ts';

/** Drop-downs in a text; dragging words into it asks the same. `[[n]]` is the place of the n-th option. */
export const gapselect = (asked: Asked): Question | undefined => {
  const { element, rich, name } = asked;
  const options = [...childrenOf(element, 'selectoption'), ...childrenOf(element, 'dragbox')].map(optionOf);
  const gaps: ChoiceGap[] = [];
  const cut = (source: string): ForeignSource => cutGaps(source, options, gaps);
  const field = childrenOf(element, 'questiontext')[0];
  const places = textAt(element, 'questiontext', 'text')?.match(/\[\[\d/g)?.length ?? 0;
  if (places * options.length > mostOptions) return asked.leave('its gaps have too many options');
  const stem = splitStem(rich(field, cut), name);
  if (gaps.length === 0) return asked.leave('its text has no gap');
  const bad = gaps.find((gap) => gap.options.length < 2);
  if (bad) return asked.leave('a gap has fewer than two options');
  return clozeOf(asked, stem, { gaps, matchCase: false });
};

/** A text with gaps, unless one of them can not be seen. */
export const clozeOf = (
  asked: Asked,
  stem: ReturnType<typeof splitStem>,
  { gaps, matchCase }: { readonly gaps: readonly Gap[]; readonly matchCase: boolean },
): Question | undefined =>
  showsGaps(stem, gaps)
    ? {
        kind: 'cloze',
        gaps,
        matchCase,
        ...asked.base,
        ...combinedFeedback(asked),
        ...stem,
        scoring: 'partial',
      }
    : asked.leave(hiddenGap);

/** In all gaps together: each gap shows the options of its group again. */
export const mostOptions = 1e6;

interface Option {
  readonly text: string;
  readonly group: string;
  readonly element: XmlElement;
}

const optionOf = (element: XmlElement): Option => ({
  text: shown(textAt(element, 'text') ?? '', element.name === 'dragbox'),
  group: textAt(element, 'group') || textAt(element, 'draggroup') || '1',
  element,
});

/** Words that are dragged may be marked up; a drop-down shows text. */
const shown = (text: string, isHtml: boolean): string =>
  (isHtml ? text.replace(/<\/?[a-z][^<>]*>/gi, ' ') : text).replace(/\s+/g, ' ').trim();

const cutGaps = (
  source: string,
  options: readonly Option[],
  gaps: ChoiceGap[],
): readonly (string | RichNode)[] => {
  const parts: (string | RichNode)[] = [];
  let end = 0;
  for (const match of source.matchAll(/\[\[([1-9]\d{0,4})\]\]/g)) {
    const right = options[Number(match[1]) - 1];
    if (!right) continue;
    const group = options.filter((one) => one.group === right.group);
    parts.push(source.slice(end, match.index), { type: 'gap', gap: gaps.length });
    gaps.push({
      type: 'choice',
      options: group.map((one) => ({ text: one.text, right: one === right })),
      pos: right.element.pos,
    });
    end = match.index + match[0].length;
  }
  return [...parts, source.slice(end)];
};
