import type { Area, Question, Shape } from '../../../model/question.ts';
import { text } from '../../../model/rich.ts';
import { toPlain } from '../../../rich/plain.ts';
import { childOf, childrenOf, textAt, type XmlElement } from '../../shared/read-xml.ts';
import type { Asked } from '../reading.ts';
import { combinedFeedback } from './common.ts';

/** Markers on a picture: the places where a marker belongs are the right areas. */
export const ddmarker = (asked: Asked): Question | undefined => {
  const { element, base, name, notes } = asked;
  const picture = childOf(element, 'file');
  const asset = picture && asked.file(picture);
  if (asset === undefined) return asked.leave('its picture is missing');
  const labels = new Map(
    childrenOf(element, 'drag').map((drag) => [textAt(drag, 'no') ?? '', labelOf(drag)]),
  );
  const areas = childrenOf(element, 'drop').flatMap((drop): readonly Area[] => {
    const shape = shapeOf(drop);
    const label = labels.get(textAt(drop, 'choice') ?? '');
    return shape && label !== undefined ? [{ text: [text(label)], right: true, shape, pos: drop.pos }] : [];
  });
  if (areas.length === 0) return asked.leave('no marker has a place');
  if (new Set(areas.map((area) => toPlain(area.text))).size > 1 || labels.size > 1) {
    const how = 'the places of all markers are right areas; which marker belongs to which is their name';
    notes.report.add('read/asked-otherwise', { question: name, how }, base.pos);
  }
  return {
    kind: 'hotspot',
    image: { asset, alt: toPlain(base.prompt) || name, ...(asked.size(asset) ?? extentOf(areas)) },
    areas: named(areas),
    multiple: areas.length > 1,
    ...base,
    ...combinedFeedback(asked),
    scoring: areas.length > 1 ? 'partial' : 'all',
  };
};

const labelOf = (drag: XmlElement): string =>
  textAt(drag, 'text')
    ?.replace(/<[^<>]*>/g, ' ')
    .trim() || '●';

/** Where the picture does not say how large it is, it is as large as its areas need. */
const extentOf = (areas: readonly Area[]): { readonly width: number; readonly height: number } => {
  const points = areas.flatMap(({ shape }) => {
    if (shape.type === 'circle') return [[shape.x + shape.r, shape.y + shape.r] as const];
    return shape.type === 'rect' ? [[shape.x2, shape.y2] as const] : shape.points;
  });
  return {
    width: Math.max(1, ...points.map(([x]) => Math.ceil(x))),
    height: Math.max(1, ...points.map(([, y]) => Math.ceil(y))),
  };
};

/** Areas of one label are told apart by a number. */
const named = (areas: readonly Area[]): readonly Area[] => {
  const counts = new Map<string, number>();
  return areas.map((area) => {
    const label = toPlain(area.text);
    const count = (counts.get(label) ?? 0) + 1;
    counts.set(label, count);
    const isAlone = areas.filter((one) => toPlain(one.text) === label).length === 1;
    return isAlone ? area : { ...area, text: [text(`${label} ${count}`)] };
  });
};

const shapeOf = (drop: XmlElement): Shape | undefined => {
  const [first = '', ...rest] = (textAt(drop, 'coords') ?? '').split(';').map((one) => one.trim());
  const numbers = [first, ...rest].map((one) => one.split(',').map(Number));
  if (!numbers.flat().every(Number.isFinite)) return undefined;
  const [[x, y] = [], [a, b] = []] = numbers;
  if (x === undefined || y === undefined || a === undefined) return undefined;
  switch (textAt(drop, 'shape')?.toLowerCase()) {
    case 'circle':
      return { type: 'circle', x, y, r: a };
    case 'rectangle':
      return b === undefined ? undefined : { type: 'rect', x1: x, y1: y, x2: x + a, y2: y + b };
    case 'polygon': {
      const points = numbers.map(([px = 0, py = 0]) => [px, py] as const);
      return points.length > 2 ? { type: 'poly', points } : undefined;
    }
    default:
      return undefined;
  }
};
