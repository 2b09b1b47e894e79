import type { Report } from '../../../../diagnostics/report.ts';
import type { Area, Question, Shape } from '../../../../model/question.ts';
import type { Element, RichNode } from '../../../../model/rich.ts';
import { walkRich } from '../../../../rich/map.ts';
import type { ListItem } from '../../page/blocks/list.ts';
import type { Reader } from '../../page/reader.ts';
import { type ChoiceMark, choiceMark } from '../choice-mark.ts';
import { checkCredits } from '../credits.ts';
import type { Draft } from '../draft.ts';
import { itemPos } from '../item.ts';
import { readChoice, reportSame } from './choice-item.ts';

const atArea = /(?:^|[ \t])@[ \t]+(circle|rect|poly)\b([^@\n]*)$/m;

/** Choices that end with `@ circle x,y r n` and the like. */
export const isHotspot = (items: readonly ListItem[]): boolean =>
  items.some((item) => atArea.test(firstLine(item)));

const firstLine = (item: ListItem): string => item.token.text.split('\n', 1)[0] ?? '';

/** Areas of the picture above, in its own pixels. Its size is filled in where the course's files are known. */
export const readHotspot = (
  draft: Draft,
  items: readonly ListItem[],
  shape: ChoiceMark['shape'],
): Question => {
  const { reader, base } = draft;
  const picture = [...walkRich(base.body)].findLast(isPicture);
  if (!picture) reader.ctx.report.add('hotspot/no-picture', {}, base.pos);
  else reportDecorative(picture, reader.ctx.report);
  const areas = items.map((item) => readArea(reader, item));
  reportSame(reader, areas);
  checkCredits(draft, areas, shape);
  const image = { asset: picture?.attrs.src ?? '', alt: picture?.attrs.alt ?? '', width: 0, height: 0 };
  const body = picture ? base.body.filter((node) => !isAlone(node, picture)) : base.body;
  return { kind: 'hotspot', image, areas, multiple: shape === 'square', ...base, body };
};

/** A picture that lacks its text by mistake was reported when it was read. */
const reportDecorative = ({ attrs, pos }: Element, report: Report): void => {
  if (attrs.alt !== '') return;
  const isReported = report
    .list()
    .some(
      ({ code, at }) => code === 'markdown/missing-alt' && at?.line === pos?.line && at?.file === pos?.file,
    );
  if (!isReported) report.add('hotspot/decorative', {}, pos);
};

const isPicture = (node: RichNode): node is Element => node.type === 'element' && node.name === 'img';

const isAlone = (node: RichNode, picture: Element): boolean =>
  node === picture || (node.type === 'element' && node.children.length === 1 && node.children[0] === picture);

const readArea = (reader: Reader, item: ListItem): Area => {
  const match = atArea.exec(firstLine(item));
  const shown = match ? withoutArea(item, match[0]) : item;
  const choice = readChoice(reader, shown, choiceMark(shown.token.text));
  const shape = match && readShape(match[1] ?? '', match[2] ?? '');
  if (!shape) {
    const line = firstLine(item);
    const text = match?.[0].trim() ?? line.slice(choiceMark(line)?.length ?? 0);
    reader.ctx.report.add('hotspot/bad-area', { text }, itemPos(item));
  }
  return { shape: shape ?? { type: 'circle', x: 0, y: 0, r: 0 }, ...choice };
};

/** The item with spaces where its area was written: places stay. */
const withoutArea = (item: ListItem, area: string): ListItem => {
  const blank = (text: string): string => text.replace(area, () => ' '.repeat(area.length));
  const [first, ...rest] = item.token.tokens;
  const mark = choiceMark(item.token.text);
  if (!first || !mark || !('text' in first) || typeof first.text !== 'string') return item;
  const cut = { ...first, text: trimLine(blank(first.text)) };
  return { ...item, token: { ...item.token, tokens: [cut, ...rest] } };
};

const trimLine = (text: string): string => text.replace(/[ \t]+(?=\n|$)/, '');

const number = '-?\\d{1,9}(?:\\.\\d+)?';
const pair = `${number}\\s*,\\s*${number}`;

const readShape = (name: string, written: string): Shape | undefined => {
  const source = written.trim().replaceAll('\u2212', '-');
  if (!forms[name]?.test(source)) return undefined;
  const numbers = (source.match(new RegExp(number, 'g')) ?? []).map(Number);
  const [a = 0, b = 0, c = 0, d = 0] = numbers;
  if (name === 'circle') return c > 0 ? { type: 'circle', x: a, y: b, r: c } : undefined;
  if (name === 'rect') {
    const rect = {
      type: 'rect',
      x1: Math.min(a, c),
      y1: Math.min(b, d),
      x2: Math.max(a, c),
      y2: Math.max(b, d),
    } as const;
    return rect.x1 < rect.x2 && rect.y1 < rect.y2 ? rect : undefined;
  }
  const points = numbers.flatMap((x, index) =>
    index % 2 === 0 ? [[x, numbers[index + 1] ?? 0] as const] : [],
  );
  return { type: 'poly', points };
};

const forms: Readonly<Record<string, RegExp>> = {
  circle: new RegExp(`^${pair}\\s+r\\s*${number}$`),
  rect: new RegExp(`^${pair}\\s+${pair}$`),
  poly: new RegExp(`^${pair}(?:\\s+${pair}){2,}$`),
};
