import type { Area, Shape } from '../../../../../model/question.ts';
import type { Answered } from '../../../answered.ts';
import { childOf, childrenOf, type XmlElement } from '../../../read-xml.ts';
import { scaling } from '../../../scaled-shape.ts';
import { textOf } from '../content.ts';
import { coordinates } from '../declarations.ts';
import type { Asked, KindReader } from '../reading.ts';

/** Areas of a picture of which one or several are right. */
export const hotspotInteraction: KindReader = (asked) => {
  const { interaction, response, declaration, reading } = asked;
  const places = childrenOf(interaction, 'hotspotChoice').filter(reading.values.isShown);
  const ids = places.map(({ attrs }) => (attrs.identifier ?? '').trim());
  const mapped = (declaration?.mapping?.entries ?? []).filter(({ value }) => value > 0).map(({ key }) => key);
  const correct = new Set(declaration?.correct ?? mapped);
  const rights = ids.filter((id) => correct.has(id));
  if (rights.length === 0) return 'it does not say which place is right';
  const areas = places.map((place, index) => ({
    shape: shapeOf(place.attrs.shape, coordinates(place.attrs.coords)),
    label: place.attrs.hotspotLabel?.trim() || `Place ${index + 1}`,
    right: correct.has(ids[index] ?? ''),
    pos: place.pos,
  }));
  const isMultiple = declaration?.cardinality !== 'single';
  const found = pictured(asked, areas, isMultiple);
  if (typeof found === 'string') return found;
  return {
    right: { [response]: rights },
    wrong: { [response]: ids.filter((id) => !correct.has(id)).slice(0, 1) },
    each: ids.map((id) => ({ [response]: [id] })),
    ...found,
    ...(rights.length > 1 && { half: { [response]: rights.slice(1) } }),
  };
};

/** A point anywhere in a picture: the areas that are worth something are the right ones. */
export const selectPointInteraction: KindReader = (asked) => {
  const { declaration, interaction, response, reading } = asked;
  const areas = (declaration?.areas ?? [])
    .filter(({ value }) => value > 0)
    .map(({ shape, coords }, index) => ({
      shape: shapeOf(shape, coords),
      label: `Place ${index + 1}`,
      right: true,
      pos: interaction.pos,
    }));
  if (areas.length === 0) return 'it does not say which place is right';
  reading.asksOtherwise('the right places are areas of the picture to choose from');
  const found = pictured(asked, areas, areas.length > 1);
  if (typeof found === 'string') return found;
  const right = declaration?.correct ?? areas.flatMap(({ shape }) => (shape ? [pointIn(shape)] : []));
  return { right: { [response]: right }, wrong: { [response]: ['-1 -1'] }, ...found };
};

/** A point of an area that is hardly one of others too. */
const pointIn = (shape: Shape): string => {
  switch (shape.type) {
    case 'circle':
      return `${shape.x} ${shape.y}`;
    case 'rect':
      return `${shape.x1 + 1} ${shape.y1 + 1}`;
    case 'poly': {
      const middle = (axis: 0 | 1): number =>
        shape.points.reduce((sum, point) => sum + point[axis], 0) / shape.points.length;
      return `${middle(0)} ${middle(1)}`;
    }
  }
};

/** A picture that is laid on points of another one: its place is chosen like a point. */
export const positionObjectStage: KindReader = (asked) => {
  const [inner, ...others] = childrenOf(asked.interaction, 'positionObjectInteraction');
  if (!inner || others.length > 0) return 'it asks several things in one place';
  const response = (inner.attrs.responseIdentifier ?? '').trim();
  return selectPointInteraction({
    ...asked,
    response,
    declaration: asked.reading.declarations.get(response),
  });
};

interface Place {
  readonly shape: Shape | undefined;
  readonly label: string;
  readonly right: boolean;
  readonly pos: Area['pos'];
}

const pictured = (
  { interaction, reading }: Asked,
  places: readonly Place[],
  multiple: boolean,
): Pick<Answered, 'fields'> | string => {
  const picture = pictureOf(interaction);
  const asset = picture && reading.file(picture.address);
  if (!picture || asset === undefined) return 'its picture is not there';
  const size = reading.size(asset) ?? picture.size;
  if (!size) return 'the size of its picture is not known';
  const scaled = scaling(picture.size, size);
  const areas = places.flatMap(({ shape, label, right, pos }): readonly Area[] =>
    shape ? [{ shape: scaled(shape), text: [{ type: 'text', value: label }], right, pos }] : [],
  );
  if (areas.length < places.length)
    reading.notes.count('read/content-left-out', { what: 'a place that has no area' }, interaction.pos);
  const alt = picture.alt.replace(/\s+/g, ' ').trim();
  return { fields: { kind: 'hotspot', image: { asset, alt, ...size }, areas, multiple } };
};

const pictureOf = (interaction: XmlElement) => {
  const object = childOf(interaction, 'object');
  const found =
    object ?? childOf(interaction, 'img') ?? childOf(childOf(interaction, 'picture') ?? interaction, 'img');
  if (!found) return undefined;
  const { data, src, alt = '', width, height } = found.attrs;
  const [w, h] = [Number.parseFloat(width ?? ''), Number.parseFloat(height ?? '')];
  return {
    address: data ?? src ?? '',
    alt: object ? textOf(object.children) : alt,
    ...(w > 0 && h > 0 && { size: { width: Math.round(w), height: Math.round(h) } }),
  };
};

const shapeOf = (shape = '', coords: readonly number[]): Shape | undefined => {
  const [a, b, c, d] = coords;
  if (a === undefined || b === undefined || c === undefined) return undefined;
  switch (shape) {
    case 'circle':
      return { type: 'circle', x: a, y: b, r: c };
    case 'rect':
      return d === undefined ? undefined : { type: 'rect', x1: a, y1: b, x2: c, y2: d };
    case 'ellipse': // A circle within it: a learner who hits it hits the ellipse.
      return { type: 'circle', x: a, y: b, r: Math.min(c, d ?? c) };
    case 'poly':
      return polygon(coords);
    default:
      return undefined;
  }
};

const polygon = (coords: readonly number[]): Shape | undefined => {
  const points = Array.from(
    { length: Math.floor(coords.length / 2) },
    (_, index): readonly [number, number] => [coords[index * 2] ?? 0, coords[index * 2 + 1] ?? 0],
  );
  return points.length < 3 ? undefined : { type: 'poly', points };
};
