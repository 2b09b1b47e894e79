import type { Rich, RichNode } from '../../../../model/rich.ts';
import type { Answered } from '../../answered.ts';
import { isUnit } from '../../units.ts';
import { isBlankRich } from './blank.ts';
import type { Found } from './content.ts';
import { isNumeric } from './declarations.ts';
import { choiceInteraction, hottextInteraction } from './kinds/choices.ts';
import { clozeOf, gapMatch } from './kinds/cloze.ts';
import { hotspotInteraction, positionObjectStage, selectPointInteraction } from './kinds/hotspot.ts';
import { drawingInteraction, extendedTextInteraction, uploadInteraction } from './kinds/open.ts';
import { graphicOrderInteraction, orderInteraction } from './kinds/order.ts';
import { associateInteraction, graphicGapMatchInteraction, matchInteraction } from './kinds/pairs.ts';
import { sliderInteraction } from './kinds/slider.ts';
import { typedOf } from './kinds/typed.ts';
import type { Asked, ItemReading, KindReader } from './reading.ts';

/** How each interaction is asked here. */
const readers: Readonly<Record<string, KindReader>> = {
  choiceInteraction,
  hottextInteraction,
  orderInteraction,
  graphicOrderInteraction,
  graphicGapMatchInteraction,
  matchInteraction,
  associateInteraction,
  extendedTextInteraction,
  uploadInteraction,
  drawingInteraction,
  hotspotInteraction,
  selectPointInteraction,
  positionObjectStage,
  sliderInteraction,
};

interface Read {
  readonly stem: Rich;
  /** A text: why it can not be read. */
  readonly answered: Answered | string;
}

/** What a stretch of an item asks. */
export const kindOf = (
  reading: ItemReading,
  { stem, found }: { readonly stem: Rich; readonly found: Found },
): Read => {
  const [interaction, ...more] = found.interactions;
  if (interaction) {
    const asked = askedBy(reading, interaction);
    if (more.length > 0) return { stem, answered: 'it asks several things in one place' };
    if (interaction.name === 'gapMatchInteraction') return { stem, answered: gapMatch(asked, found.gaps) };
    if (found.gaps.length > 0) return { stem, answered: 'it asks several things in one place' };
    const read = Object.hasOwn(readers, interaction.name) ? readers[interaction.name] : undefined;
    return {
      stem,
      answered: read ? read(asked) : `it is asked by ${interaction.name}, which is not known here`,
    };
  }
  const [only, ...others] = found.gaps;
  if (!only) return { stem, answered: { fields: { kind: 'stimulus' } } };
  if (others.length === 0 && only.name === 'textEntryInteraction') {
    const asked = askedBy(reading, only);
    const alone = withoutBox(stem);
    // Only a number has a unit: any other word beside a box belongs to what is asked.
    const isOfNumber = alone?.unit !== undefined && isUnit(alone.unit) && isNumeric(asked.declaration ?? {});
    if (alone && (alone.unit === undefined || isOfNumber))
      return { stem: alone.stem, answered: typedOf(asked, alone.unit ?? found.units.get(0)) };
  }
  return { stem, answered: clozeOf(reading, found.gaps, found.units) };
};

const askedBy = (reading: ItemReading, interaction: Asked['interaction']): Asked => {
  const response = (interaction.attrs.responseIdentifier ?? '').trim();
  return { reading, interaction, response, declaration: reading.declarations.get(response) };
};

/**
 * The stem without its only gap, where that stands in a paragraph of its own or with a unit alone; none where it stands in
 * a sentence.
 */
const withoutBox = (stem: Rich): { readonly stem: Rich; readonly unit?: string } | undefined => {
  const at = stem.findIndex(holdsGap);
  const box = stem[at];
  if (!box) return undefined;
  if (box.type === 'gap') {
    const beside = [stem[at - 1], stem[at + 1]].filter((node) => node !== undefined);
    const isAlone = beside.every(
      (node) => node.type === 'element' && /^(?:p|div|ul|ol|table|pre|h\d|br)$/.test(node.name),
    );
    return isAlone ? { stem: [...stem.slice(0, at), ...stem.slice(at + 1)] } : undefined;
  }
  if (box.type !== 'element' || !/^(?:p|div)$/.test(box.name)) return undefined;
  const rest = box.children.filter((node) => node.type !== 'gap');
  const words = rest
    .map((node) => (node.type === 'text' ? node.value : '?'))
    .join('')
    .trim();
  if (!isBlankRich(rest) && !/^[^\s?]{1,12}$/.test(words)) return undefined;
  const left = [...stem.slice(0, at), ...stem.slice(at + 1)];
  return { stem: left, ...(words !== '' && { unit: words }) };
};

const holdsGap = (node: RichNode): boolean =>
  node.type === 'gap' || (node.type === 'element' && node.children.some(holdsGap));
