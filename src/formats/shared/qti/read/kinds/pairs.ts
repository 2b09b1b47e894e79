import type { MatchPair } from '../../../../../model/question.ts';
import type { Rich } from '../../../../../model/rich.ts';
import type { Answered } from '../../../answered.ts';
import { childrenOf, type XmlElement } from '../../../read-xml.ts';
import { coordinates } from '../declarations.ts';
import { namedIn } from '../operators.ts';
import type { Asked, KindReader } from '../reading.ts';
import { choiceOf } from './choices.ts';
import { shuffleOf } from './shuffle.ts';

/** Matching; sorting where one side are categories, each with several items. */
export const matchInteraction: KindReader = (asked) => {
  const [first, second] = childrenOf(asked.interaction, 'simpleMatchSet').map((set) =>
    childrenOf(set, 'simpleAssociableChoice'),
  );
  if (!first || !second) return 'it has no two sides to match';
  const isSorting = /(?:^|\s)categorize(?:\s|$)/.test(asked.interaction.attrs.class ?? '');
  return paired(asked, { lefts: first, rights: second, isSorting });
};

/** Pairs out of one list: their first halves are matched with the second. */
export const associateInteraction: KindReader = (asked) => {
  const all = namedIn(asked.interaction, associable);
  const pairs = pairsOf(asked);
  const isIn = (side: 0 | 1) => (choice: XmlElement) => pairs.some((pair) => pair[side] === idOf(choice));
  const lefts = all.filter(isIn(0));
  const rights = all.filter((choice) => !lefts.includes(choice));
  if (lefts.some(isIn(1))) return 'something belongs to two pairs';
  asked.reading.asksOtherwise('the pairs are made from two lists instead of one');
  return paired(asked, { lefts, rights, isSorting: false });
};

/** Some put a set around them, as in matching. */
const associable: ReadonlySet<string> = new Set(['simpleAssociableChoice']);

/** Labels on places of a picture: each place, by its number, is matched with its label. */
export const graphicGapMatchInteraction: KindReader = (asked) => {
  const { interaction, reading } = asked;
  const places = childrenOf(interaction, 'associableHotspot');
  const labels = [...childrenOf(interaction, 'gapText'), ...childrenOf(interaction, 'gapImg')];
  const wanted = pairsOf(asked);
  const used = new Set<XmlElement>();
  const pairs: MatchPair[] = [];
  for (const [index, place] of places.entries()) {
    const own = wanted.filter((pair) => pair.includes(idOf(place)));
    if (own.length > 1) return 'some of its places take several labels';
    const label = labels.find((one) => own[0]?.includes(idOf(one)));
    if (!label) continue;
    used.add(label);
    const left: Rich = [{ type: 'text', value: placeName(place, index) }];
    pairs.push({ left, right: reading.rich(label.children, label.pos), pos: place.pos });
  }
  if (pairs.length < 2) return 'it has fewer than two places with a label';
  reading.asksOtherwise(
    'the places of the picture are matched with their labels; name them, so that they can be found',
  );
  const distractors = labels
    .filter((label) => !used.has(label))
    .map((label) => reading.rich(label.children, label.pos));
  return { fields: { kind: 'match', pairs, distractors }, ...answersOf(asked) };
};

/** The middle of a place, where it has no name. */
const placeName = ({ attrs }: XmlElement, index: number): string => {
  const label = attrs.hotspotLabel?.trim();
  if (label) return label;
  const values = coordinates(attrs.coords);
  const isRound = /^(?:circle|ellipse)$/.test(attrs.shape ?? '');
  const middle = (axis: 0 | 1): number => {
    if (isRound) return values[axis] ?? 0;
    const along = values.filter((_, at) => at % 2 === axis);
    return Math.round((Math.min(...along) + Math.max(...along)) / 2);
  };
  return values.length < 2 ? `Place ${index + 1}` : `Place ${index + 1} (${middle(0)}, ${middle(1)})`;
};

interface Sides {
  readonly lefts: readonly XmlElement[];
  readonly rights: readonly XmlElement[];
  readonly isSorting: boolean;
}

const idOf = ({ attrs }: XmlElement): string => (attrs.identifier ?? '').trim();

const pairsOf = ({ reading, response, declaration }: Asked): readonly (readonly [string, string])[] => {
  const mapping = reading.usesMapping(response) ? declaration?.mapping?.entries : undefined;
  const written =
    declaration?.correct ?? mapping?.filter(({ value }) => value > 0).map(({ key }) => key) ?? [];
  return written.flatMap((pair) => {
    const [left, right] = pair.trim().split(/\s+/);
    return left !== undefined && right !== undefined ? [[left, right] as const] : [];
  });
};

const paired = (asked: Asked, { lefts, rights, isSorting }: Sides): Answered | string => {
  const pairs = pairsOf(asked);
  const partners = (ids: readonly string[], side: 0 | 1): ReadonlyMap<string, readonly string[]> =>
    new Map(
      ids.map((id) => [id, pairs.filter((pair) => pair[side] === id).map((pair) => pair[1 - side] ?? '')]),
    );
  const ofLeft = partners(lefts.map(idOf), 0);
  const ofRight = partners(rights.map(idOf), 1);
  const most = (map: ReadonlyMap<string, readonly string[]>): number =>
    Math.max(0, ...[...map.values()].map(({ length }) => length));
  if (most(ofLeft) === 0) return 'it does not say which pairs are right';
  const ready = { lefts, rights, ofLeft, ofRight };
  if (most(ofLeft) === 1) return isSorting ? sorted(asked, swapped(ready)) : matched(asked, ready);
  if (most(ofRight) === 1) return sorted(asked, ready);
  return everyPair(asked, ready);
};

/** Where both sides have several partners: each row with each column is a choice. */
const everyPair = (asked: Asked, { lefts, rights }: Paired): Answered | string => {
  if (lefts.length * rights.length > mostPairs) return 'some of its sides belong to several others at once';
  asked.reading.asksOtherwise('every pair of its two sides is a choice of one question');
  const between = [': '];
  const choices = lefts.flatMap((left) =>
    rights.map((right) => ({
      ...left,
      attrs: { identifier: `${idOf(left)} ${idOf(right)}` },
      children: [...left.children, ...between, ...right.children],
    })),
  );
  return choiceOf(asked, choices);
};

/** Nobody looks through more. */
const mostPairs = 60;

interface Paired {
  readonly lefts: readonly XmlElement[];
  readonly rights: readonly XmlElement[];
  readonly ofLeft: ReadonlyMap<string, readonly string[]>;
  readonly ofRight: ReadonlyMap<string, readonly string[]>;
}

const swapped = ({ lefts, rights, ofLeft, ofRight }: Paired): Paired => ({
  lefts: rights,
  rights: lefts,
  ofLeft: ofRight,
  ofRight: ofLeft,
});

/** A left side without a partner asks nothing; a right side without one distracts. */
const matched = (asked: Asked, { lefts, rights, ofLeft, ofRight }: Paired): Answered | string => {
  const { reading } = asked;
  const rich = new Map<string, Rich>(
    rights.map((right) => [idOf(right), reading.rich(right.children, right.pos)]),
  );
  const pairs = lefts.flatMap((left): readonly MatchPair[] => {
    const [partner] = ofLeft.get(idOf(left)) ?? [];
    const right = partner === undefined ? undefined : rich.get(partner);
    if (right === undefined) {
      reading.notes.count('read/content-left-out', { what: 'a left side that belongs to nothing' }, left.pos);
      return [];
    }
    return [{ left: reading.rich(left.children, left.pos), right, pos: left.pos }];
  });
  if (pairs.length < 2) return 'it has fewer than two pairs';
  const distractors = rights
    .filter((right) => ofRight.get(idOf(right))?.length === 0)
    .flatMap((right) => [rich.get(idOf(right)) ?? []]);
  return {
    fields: { kind: 'match', pairs, distractors },
    ...answersOf(asked),
    ...shuffleOf(asked.interaction, lefts),
  };
};

/** `lefts` are the categories. */
const sorted = (asked: Asked, { lefts, rights, ofLeft }: Paired): Answered | string => {
  const { reading } = asked;
  const rich = new Map<string, Rich>(
    rights.map((right) => [idOf(right), reading.rich(right.children, right.pos)]),
  );
  const categories = lefts.flatMap((left) => {
    const items = (ofLeft.get(idOf(left)) ?? []).flatMap((id) => [rich.get(id) ?? []]);
    if (items.length > 0) return [{ title: reading.rich(left.children, left.pos), items, pos: left.pos }];
    reading.notes.count('read/content-left-out', { what: 'a category without an item' }, left.pos);
    return [];
  });
  if (categories.length < 2) return 'it has fewer than two categories';
  const placed = new Set([...ofLeft.values()].flat());
  for (const right of rights)
    if (!placed.has(idOf(right)))
      reading.notes.count(
        'read/content-left-out',
        { what: 'an item that belongs to no category' },
        right.pos,
      );
  return {
    fields: { kind: 'categorize', categories },
    ...answersOf(asked),
    ...shuffleOf(asked.interaction, rights),
  };
};

const answersOf = (asked: Asked): Pick<Answered, 'right' | 'wrong' | 'half'> => {
  const all = pairsOf(asked).map((pair) => pair.join(' '));
  const [first, ...others] = pairsOf(asked);
  const turned = others.map(([left]) => `${left} ${first?.[1] ?? ''}`);
  return {
    right: { [asked.response]: all },
    wrong: { [asked.response]: turned },
    ...(all.length > 1 && { half: { [asked.response]: all.slice(1) } }),
  };
};
