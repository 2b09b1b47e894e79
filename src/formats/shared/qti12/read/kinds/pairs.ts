import type { Category, MatchPair } from '../../../../../model/question.ts';
import type { Rich } from '../../../../../model/rich.ts';
import { toPlain } from '../../../../../rich/plain.ts';
import type { Answered, Responses } from '../../../answered.ts';
import type { Label, Response } from '../presentation.ts';
import { type ItemReading, wantedOf } from '../reading.ts';
import { shuffleOf } from './shuffle.ts';

interface Pair {
  readonly left: Rich;
  readonly response: Response;
  /** The label that is right, and its text. */
  readonly right: Label;
  readonly text: Rich;
}

/** Left sides with the same right sides to choose from; what belongs to none is a distractor. */
export const pairs = (reading: ItemReading, responses: readonly Response[]): Answered | string => {
  const found = pairsOf(reading, responses);
  if (typeof found === 'string') return found;
  const used = new Set(found.map(({ text }) => withoutPlaces(text)));
  const distractors = new Map<string, Rich>();
  for (const { text } of rightSides(reading, responses)) {
    const key = withoutPlaces(text);
    if (!used.has(key)) distractors.set(key, text);
  }
  const [first] = responses;
  if (reading.as === 'categorize') return categories(found, first);
  return {
    fields: {
      kind: 'match',
      pairs: found.map(
        ({ left, text, response }): MatchPair => ({ left, right: text, pos: response.element.pos }),
      ),
      distractors: [...distractors.values()],
    },
    ...tries(found),
    ...(first && shuffleOf(first)),
  };
};

/** Rich text without positions, for comparing. */
const withoutPlaces = (rich: Rich): string => {
  const [only] = rich;
  // Most are a text alone, which no text of JSON begins like.
  return rich.length === 1 && only?.type === 'text'
    ? `text ${only.value}`
    : JSON.stringify(rich, (key, value) => (key === 'pos' ? undefined : value));
};

const pairsOf = (reading: ItemReading, responses: readonly Response[]): readonly Pair[] | string => {
  const found: Pair[] = [];
  for (const response of responses) {
    const wanted = wantedOf(reading, response);
    const at = response.labels.findIndex(({ ident }) => wanted.includes(ident));
    const right = response.labels[at];
    if (!right) {
      reading.notes.count(
        'read/content-left-out',
        { what: 'a left side that has no partner' },
        response.element.pos,
      );
      continue;
    }
    const html = right.html === '' ? (reading.presentation.rights[at] ?? '') : right.html;
    found.push({
      left: reading.rich(response.before, response.element.pos),
      response,
      right,
      text: reading.rich(html, right.element.pos),
    });
  }
  if (found.length === 0) return 'it does not say which pairs are right';
  return found;
};

const rightSides = (
  reading: ItemReading,
  responses: readonly Response[],
): readonly { readonly text: Rich }[] => {
  const [first] = responses;
  const { rights } = reading.presentation;
  const at = first?.element.pos ?? reading.item.pos;
  if (rights.length > 0) return rights.map((html) => ({ text: reading.rich(html, at) }));
  return (first?.labels ?? [])
    .filter(({ html }) => html !== '')
    .map(({ html, element }) => ({ text: reading.rich(html, element.pos) }));
};

const categories = (found: readonly Pair[], first: Response | undefined): Answered => {
  const sorted = new Map<
    string,
    { readonly title: Rich; readonly items: Rich[]; readonly pos: Category['pos'] }
  >();
  for (const { left, text, right } of found) {
    const key = toPlain(text) || right.ident;
    const category = sorted.get(key);
    if (category) category.items.push(left);
    else sorted.set(key, { title: text, items: [left], pos: right.element.pos });
  }
  return {
    fields: { kind: 'categorize', categories: [...sorted.values()] },
    ...tries(found),
    ...(first && shuffleOf(first)),
  };
};

const tries = (found: readonly Pair[]): Pick<Answered, 'right' | 'wrong' | 'half'> => {
  const answers = found.map(({ response, right }) => [response.ident, [right.ident]] as const);
  const wrong = found.map(({ response, right }): [string, readonly string[]] => {
    const other = response.labels.find(({ ident }) => ident !== right.ident);
    return [response.ident, other ? [other.ident] : []];
  });
  const right: Responses = Object.fromEntries(answers);
  return {
    right,
    wrong: Object.fromEntries(wrong),
    ...(answers.length > 1 && { half: Object.fromEntries([...answers.slice(0, 1), ...wrong.slice(1)]) }),
  };
};

/** New Quizzes: each category is a response that takes several items, all of them the same list. */
export const sorted = (reading: ItemReading, responses: readonly Response[]): Answered | string => {
  const categories = responses.map((response): Category => {
    const wanted = new Set(wantedOf(reading, response));
    return {
      title: reading.rich(response.before, response.element.pos),
      items: response.labels
        .filter(({ ident }) => wanted.has(ident))
        .map(({ html, element }) => reading.rich(html, element.pos)),
      pos: response.element.pos,
    };
  });
  const filled = categories.filter(({ items }) => items.length > 0);
  if (filled.length === 0) return 'it does not say which items belong to which category';
  const placed = new Set(responses.flatMap((response) => wantedOf(reading, response)));
  const [first] = responses;
  const loose = (first?.labels ?? []).filter(({ ident }) => !placed.has(ident));
  if (loose.length > 0)
    reading.notes.count(
      'read/content-left-out',
      { what: 'an item that belongs into no category' },
      reading.item.pos,
    );
  const right = Object.fromEntries(
    responses.map((response) => [response.ident, wantedOf(reading, response)]),
  );
  return {
    fields: { kind: 'categorize', categories: filled },
    right,
    wrong: Object.fromEntries(responses.map(({ ident }) => [ident, []])),
    half: Object.fromEntries(Object.entries(right).slice(0, 1)),
  };
};

/** Pairs as one value with a comma, a subset (ILIAS), or the right side as the value of the left one (Sakai). */
const groupsOf = (
  { processing }: ItemReading,
  { ident, labels }: Response,
): readonly (readonly string[])[] => {
  const own = new Set(labels.map((label) => label.ident));
  return processing.conditions.flatMap(({ isRight, tests }) =>
    isRight
      ? tests.flatMap(({ name, response, value, negated }): readonly (readonly string[])[] => {
          if (negated || !/^var(?:equal|subset)$/.test(name)) return [];
          if (response === ident) return [value.split(/\s*,\s*/)];
          return own.has(response) ? [[response, value]] : [];
        })
      : [],
  );
};

/** The specification's own form: labels that say with which others they go (`match_group`). */
export const grouped = (reading: ItemReading, response: Response): Answered | string => {
  const lefts = response.labels.filter(({ element }) => element.attrs.match_group);
  const rights = response.labels.filter(({ element }) => !element.attrs.match_group);
  const wanted = groupsOf(reading, response);
  const found: MatchPair[] = [];
  const used = new Set<string>();
  for (const left of lefts) {
    const pair = wanted.find((one) => one.includes(left.ident));
    const right = rights.find(({ ident }) => pair?.includes(ident));
    if (!right) continue;
    used.add(right.ident);
    found.push({
      left: reading.rich(left.html, left.element.pos),
      right: reading.rich(right.html, right.element.pos),
      pos: left.element.pos,
    });
  }
  if (found.length === 0) return 'it does not say which pairs are right';
  return {
    fields: {
      kind: 'match',
      pairs: found,
      distractors: rights
        .filter(({ ident }) => !used.has(ident))
        .map(({ html, element }) => reading.rich(html, element.pos)),
    },
    right: { [response.ident]: wanted.map((pair) => pair.join(',')) },
    wrong: { [response.ident]: [] },
  };
};
