import type { Draw } from '../../../model/course.ts';
import { leadingSettings } from '../inline/settings.ts';
import type { ContainerBlock } from '../page/blocks/block.ts';
import { shifted } from '../page/place.ts';
import type { Reader } from '../page/reader.ts';
import { reportUnknownSettings } from '../page/report-settings.ts';
import { anyText, decimal, list, oneOf, type ReadValue, readSetting, whole } from './settings.ts';

const keys = ['from', 'pick', 'points', 'tags', 'difficulty'] as const;
const noWords: ReadonlySet<string> = new Set();

/** `::: pool from=../banks/cells.bank.md pick=5 points=1 tags="membrane"`. The bank is still a path. */
export const readDraw = (reader: Reader, block: ContainerBlock): Draw => {
  const pos = block.place.at(block.start);
  const line = `{${block.info}}`;
  const infoStart = reader.text.indexOf(block.info, block.nameStart + block.name.length);
  // The braces are ours: the first setting stands where the line's own text begins.
  const place = shifted(block.place, infoStart - 1);
  const found = leadingSettings(line, noWords);
  if (!found || found.length < line.length) {
    reader.ctx.report.add('draw/unreadable', { text: block.info }, pos);
    return { type: 'draw', bank: '', tags: [], pos };
  }
  const { settings } = found;
  reportUnknownSettings(reader, settings, { keys, words: [], id: false, place });
  const read = <T>(key: string, how: ReadValue<T>): T | undefined =>
    readSetting(reader, settings, { key, how, place });
  const bank = read('from', anyText);
  // Most likely the unknown setting was meant for it.
  const isMisnamed = [...settings.values.keys()].some((key) => !(keys as readonly string[]).includes(key));
  if (bank === undefined && !isMisnamed) reader.ctx.report.add('draw/no-bank', {}, pos);
  const pick = read('pick', whole);
  const points = read('points', decimal);
  const difficulty = read('difficulty', oneOf('easy', 'medium', 'hard'));
  return {
    type: 'draw',
    bank: bank ?? '',
    ...(pick !== undefined && { pick }),
    ...(points !== undefined && { points }),
    tags: read('tags', list) ?? [],
    ...(difficulty && { difficulty }),
    pos,
  };
};
