import type { Area, Shape } from '../../../../../model/question.ts';
import { text } from '../../../../../model/rich.ts';
import type { Answered } from '../../../answered.ts';
import { childOf, type XmlElement } from '../../../read-xml.ts';
import type { Test } from '../conditions.ts';
import type { Label, Response } from '../presentation.ts';
import { type ItemReading, wantedOf } from '../reading.ts';

/** Areas of a picture, of which one or several are right. The picture's own size is looked up when it is known. */
export const hotspot = (reading: ItemReading, response: Response): Answered | string => {
  const picture = pictureOf(response.render ?? response.element) ?? pictureOf(reading.item);
  const asset = picture && reading.file(picture.address);
  if (!picture || asset === undefined) return 'its picture is not there';
  const inTests = insideTests(reading).map(({ value }) => numbers(value).join());
  const wanted = new Set(wantedOf(reading, response));
  const { labels } = response;
  // New Quizzes writes the right areas only, and no conditions.
  const allRight = reading.as === 'hotspot' && reading.processing.conditions.length === 0;
  const areas = labels.flatMap((label, index): readonly Place[] => {
    const shape = shapeOf(label);
    const words =
      label.html === '' ? [text(`Place ${index + 1}`)] : reading.rich(label.html, label.element.pos);
    return shape
      ? [
          {
            shape,
            text: words,
            right: allRight || wanted.has(label.ident) || inTests.includes(numbers(label.text).join()),
            pos: label.element.pos,
            ident: label.ident,
          },
        ]
      : [];
  });
  const inside = areas.length > 0 ? areas : areasInTests(reading);
  if (!inside.some(({ right }) => right)) return 'it does not say which place is right';
  const placed = onPicture(inside, picture);
  if (!placed) return 'it has places outside of its picture';
  const rights = inside.filter(({ right }) => right).map(({ ident }) => ident);
  const { ident: response1 } = response;
  return {
    fields: {
      kind: 'hotspot',
      image: { asset, alt: picture.alt, ...(labels.some(isInShares) ? shares : sizeOf(picture)) },
      areas: placed.map(({ ident: _, ...area }) => area),
      multiple: response.cardinality === 'multiple',
    },
    right: { [response1]: rights },
    wrong: { [response1]: [inside.find(({ right }) => !right)?.ident ?? 'no place'] },
    ...(rights.length > 1 && { half: { [response1]: rights.slice(1) } }),
    each: inside.map(({ ident }) => ({ [response1]: [ident] })),
  };
};

/** An area, and the name that the file has for it. */
type Place = Area & { readonly ident: string };

interface Picture {
  readonly address: string;
  readonly alt: string;
  /** Zero where the file does not say it. */
  readonly width: number;
  readonly height: number;
  /** Where its upper left corner is in what is shown. */
  readonly x: number;
  readonly y: number;
}

const pictureOf = (element: XmlElement): Picture | undefined => {
  for (const image of below(element)) {
    const { uri = '', label = '', width, height, x0, y0 } = image.attrs;
    const address = (uri || image.text.trim()).replaceAll('\\', '/');
    if (address !== '')
      return { address, alt: label, width: size(width), height: size(height), x: size(x0), y: size(y0) };
  }
  return undefined;
};

const size = (written: string | undefined): number => {
  const value = Number.parseFloat(written ?? '');
  return value > 0 ? Math.round(value) : 0;
};

function* below(element: XmlElement): Generator<XmlElement> {
  for (const child of element.children) {
    if (typeof child === 'string') continue;
    if (child.name === 'matimage') yield child;
    else yield* below(child);
  }
}

const sizeOf = ({ width, height }: Picture) => ({ width, height });

/** New Quizzes: places are shares of the picture's width and height. */
const isInShares = ({ element, text: written }: Label): boolean =>
  /^(?:square|oval|polygon)$/i.test(element.attrs.rarea ?? '') &&
  numbers(written).every((value) => value >= 0 && value <= 1);

const shares = { width: 1, height: 1 };

const numbers = (written: string): readonly number[] =>
  written
    .split(/[\s,;]+/)
    .filter((one) => one !== '')
    .map(Number)
    .filter(Number.isFinite);

const shapeOf = ({ element, text: written }: Label): Shape | undefined =>
  shapeBy(element.attrs.rarea, numbers(written));

const shapeBy = (area: string | undefined, values: readonly number[]): Shape | undefined => {
  const [a, b, c, d] = values;
  if (a === undefined || b === undefined || c === undefined) return undefined;
  switch ((area ?? 'Ellipse').toLowerCase()) {
    // Its middle and its diameters (1.2.1); a circle within it, where they differ.
    case 'ellipse':
      return { type: 'circle', x: a, y: b, r: Math.min(c, d ?? c) / 2 };
    // Its upper left corner, its height and its width (1.2.1).
    case 'rectangle':
      return d === undefined ? undefined : { type: 'rect', x1: a, y1: b, x2: a + d, y2: b + c };
    // New Quizzes: two opposite corners, of the circle's square too.
    case 'square':
      return d === undefined ? undefined : { type: 'rect', x1: a, y1: b, x2: c, y2: d };
    case 'oval':
      return d === undefined
        ? undefined
        : {
            type: 'circle',
            x: (a + c) / 2,
            y: (b + d) / 2,
            r: Math.min(Math.abs(c - a), Math.abs(d - b)) / 2,
          };
    default:
      return polygon(values);
  }
};

/** Four corners along the picture's edges are a rectangle. */
const polygon = (values: readonly number[]): Shape | undefined => {
  const points = Array.from(
    { length: Math.floor(values.length / 2) },
    (_, index): readonly [number, number] => [values[index * 2] ?? 0, values[index * 2 + 1] ?? 0],
  );
  if (points.length < 3) return undefined;
  const [first, second, third, fourth] = points;
  const isRectangle =
    points.length === 4 &&
    first &&
    second &&
    third &&
    fourth &&
    first[1] === second[1] &&
    second[0] === third[0] &&
    third[1] === fourth[1] &&
    fourth[0] === first[0];
  return isRectangle
    ? { type: 'rect', x1: first[0], y1: first[1], x2: third[0], y2: third[1] }
    : { type: 'poly', points };
};

/** A point anywhere in the picture: the areas that conditions accept (`varinside`). */
const areasInTests = (reading: ItemReading): readonly Place[] => {
  const found = insideTests(reading).flatMap(({ element, value }): readonly Place[] => {
    const shape = shapeBy(element.attrs.areatype, numbers(value));
    return shape
      ? [{ shape, text: [text('The right place')], right: true, pos: element.pos, ident: value }]
      : [];
  });
  if (found.length > 0) reading.asksOtherwise('the right places are areas of the picture to choose from');
  return found;
};

const insideTests = ({ processing }: ItemReading): readonly Test[] =>
  processing.conditions.flatMap(({ isRight, tests }) =>
    isRight ? tests.filter(({ name, negated }) => name === 'varinside' && !negated) : [],
  );

/**
 * Places count from the corner of the picture, or from that of what is shown, in which the picture has a place; none where
 * some lie on neither.
 */
const onPicture = (places: readonly Place[], picture: Picture): readonly Place[] | undefined => {
  const { width, height, x, y } = picture;
  if (width === 0 || height === 0) return places;
  const areOn = (list: readonly Place[]): boolean =>
    list.every(({ shape }) => {
      const [left, top] = middleOf(shape);
      return left >= 0 && top >= 0 && left <= width && top <= height;
    });
  if (areOn(places)) return places;
  const moved = places.map((place) => ({ ...place, shape: movedBy(place.shape, -x, -y) }));
  return areOn(moved) ? moved : undefined;
};

const middleOf = (shape: Shape): readonly [number, number] => {
  if (shape.type === 'circle') return [shape.x, shape.y];
  const points: readonly (readonly [number, number])[] =
    shape.type === 'rect'
      ? [
          [shape.x1, shape.y1],
          [shape.x2, shape.y2],
        ]
      : shape.points;
  const middle = (axis: 0 | 1): number =>
    points.reduce((sum, point) => sum + point[axis], 0) / Math.max(1, points.length);
  return [middle(0), middle(1)];
};

const movedBy = (shape: Shape, x: number, y: number): Shape => {
  switch (shape.type) {
    case 'circle':
      return { ...shape, x: shape.x + x, y: shape.y + y };
    case 'rect':
      return { type: 'rect', x1: shape.x1 + x, y1: shape.y1 + y, x2: shape.x2 + x, y2: shape.y2 + y };
    default:
      return { type: 'poly', points: shape.points.map(([left, top]) => [left + x, top + y] as const) };
  }
};

/** Whether an item asks for a place in a picture. */
export const isHotspot = ({ type, render }: Response): boolean =>
  type === 'xy' ||
  render?.name === 'render_hotspot' ||
  (render !== undefined && childOf(render, 'render_hotspot') !== undefined);
