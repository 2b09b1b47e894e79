import { closest } from '../../../../diagnostics/closest.ts';
import { type Element, element, type Rich } from '../../../../model/rich.ts';
import { containerNames, isContainerName } from '../containers.ts';
import type { Reader } from '../reader.ts';
import type { ContainerBlock, PageBlock } from './block.ts';

/** A `:::` block where rich text is due: tabs. What may not stand here is reported, its text kept. */
export const readContainer = (reader: Reader, block: ContainerBlock): Rich => {
  if (block.name === 'tabs' && !reader.question) return readTabs(reader, block);
  reportMisplaced(reader, block);
  return reader.readBlocks(block.blocks);
};

export const reportMisplaced = (reader: Reader, block: ContainerBlock): void => {
  const pos = block.place.at(block.nameStart);
  const { name } = block;
  if (isContainerName(name)) reader.ctx.report.add('markdown/misplaced-fence', { name }, pos);
  else
    reader.ctx.report.add(
      'markdown/unknown-fence',
      { name, meant: closest(name, containerNames) ?? '' },
      pos,
    );
};

/** Each `###` heading begins a tab. */
const readTabs = (reader: Reader, block: ContainerBlock): Rich => {
  const first = block.blocks.findIndex(isTab);
  const before = reader.readBlocks(first < 0 ? block.blocks : block.blocks.slice(0, first));
  if (first < 0) {
    reader.ctx.report.add('markdown/no-tab', {}, block.place.at(block.start));
    return before;
  }
  const tabs: PageBlock[][] = [];
  for (const one of block.blocks.slice(first)) {
    if (isTab(one)) tabs.push([one]);
    else tabs.at(-1)?.push(one);
  }
  const sections = tabs.map((tab): Element => element('section', { class: 'tab' }, reader.readBlocks(tab)));
  return [...before, element('div', { class: 'tabs' }, sections)];
};

const isTab = (block: PageBlock): boolean =>
  block.type === 'block' && block.token.type === 'heading' && block.token.depth === 3;
