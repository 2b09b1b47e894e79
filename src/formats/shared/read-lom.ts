import { childOf, childrenOf, type XmlElement } from './read-xml.ts';

/** What metadata says of a package, a test or a question; see `Lom`. Older dialects of IMS are read too. */
export interface LomRead {
  readonly title?: string;
  readonly language?: string;
  readonly description?: string;
  readonly keywords: readonly string[];
  readonly identifier?: string;
  readonly version?: string;
  readonly authors: readonly string[];
  readonly updated?: string;
  readonly difficulty?: 'easy' | 'medium' | 'hard';
  readonly practice?: boolean;
  readonly license?: string;
  readonly outcome?: string;
}

/** `lom` in a `metadata` element; nothing where there is none. */
export const readLom = (metadata: XmlElement | undefined): LomRead => {
  const lom = metadata && childOf(metadata, 'lom');
  if (!lom) return nothingSaid;
  const part = (name: string): XmlElement | undefined => childOf(lom, name);
  const general = part('general');
  const lifeCycle = part('lifeCycle') ?? part('lifecycle');
  const educational = part('educational');
  const contributions = lifeCycle ? childrenOf(lifeCycle, 'contribute') : [];
  const said = {
    title: stringIn(general, 'title'),
    language: stringIn(general, 'language'),
    description: stringIn(general, 'description'),
    identifier:
      general && stringIn(childOf(general, 'identifier') ?? childOf(general, 'catalogentry'), 'entry'),
    version: stringIn(lifeCycle, 'version'),
    updated: contributions.flatMap(dateOf).at(-1),
    difficulty: difficulties[stringIn(educational, 'difficulty', 'value')?.toLowerCase() ?? ''],
    practice:
      /^self[- ]assessment$/i.test(
        stringIn(educational, 'learningResourceType', 'value') ??
          stringIn(educational, 'learningresourcetype', 'value') ??
          '',
      ) || undefined,
    license: stringIn(part('rights'), 'description'),
    outcome: childrenOf(lom, 'classification').flatMap(objectiveOf)[0],
  };
  return {
    keywords: (general ? childrenOf(general, 'keyword') : []).map(textIn).filter(Boolean),
    authors: contributions.filter(isAuthor).flatMap(namesOf),
    ...filled(said),
  };
};

export const nothingSaid: LomRead = { keywords: [], authors: [] };

type Filled<T> = { readonly [K in keyof T]?: Exclude<T[K], undefined> };

/** Without what is not said or said by nothing. */
const filled = <T extends object>(said: T): Filled<T> => {
  const kept: Record<string, unknown> = {};
  for (const name in said) {
    const value = said[name];
    if (value !== undefined && value !== '') kept[name] = value;
  }
  // Names and values are those of `said`.
  return kept as Filled<T>;
};

const difficulties: Readonly<Record<string, LomRead['difficulty']>> = {
  'very easy': 'easy',
  easy: 'easy',
  medium: 'medium',
  difficult: 'hard',
  'very difficult': 'hard',
};

/** The first string in an element that a path of names leads to. */
const stringIn = (element: XmlElement | undefined, ...path: readonly string[]): string | undefined => {
  let at = element;
  for (const name of path) at = at && childOf(at, name);
  return at && textIn(at);
};

/** Its own text, or that of the `string` or `langstring` in it. */
const textIn = (element: XmlElement): string => {
  const inner = childOf(element, 'string') ?? childOf(element, 'langstring') ?? element;
  return isTidy.test(inner.text) ? inner.text : inner.text.replace(/[ \t\r\n]+/g, ' ').trim();
};

/** Words with single spaces between, as most of it is. */
const isTidy = /^\S+(?: \S+)*$/;

const isAuthor = (contribution: XmlElement): boolean => {
  const role = childOf(contribution, 'role');
  const value = role && (stringIn(role, 'value') ?? textIn(role));
  return /author/i.test(value ?? '');
};

/** Names in vCards, or as they are. */
const namesOf = (contribution: XmlElement): readonly string[] =>
  [...childrenOf(contribution, 'entity'), ...childrenOf(contribution, 'centity')].flatMap((entity) => {
    const card = (childOf(entity, 'vcard') ?? entity).text.trim();
    const name = /^FN(?:;[^:\n]*)?:([^\r\n]*)/im.exec(card)?.[1] ?? (/^BEGIN:VCARD/i.test(card) ? '' : card);
    const plain = name.replace(/\\(.)/g, '$1').trim();
    return plain === '' ? [] : [plain];
  });

const dateOf = (contribution: XmlElement): readonly string[] => {
  const date = childOf(contribution, 'date');
  const written = date && (stringIn(date, 'dateTime') ?? stringIn(date, 'datetime'));
  const day = /^\d{4}(?:-\d{2}){0,2}/.exec(written ?? '')?.[0];
  return day === undefined ? [] : [day];
};

const objectiveOf = (classification: XmlElement): readonly string[] => {
  const purpose = childOf(classification, 'purpose');
  const value = purpose && (stringIn(purpose, 'value') ?? textIn(purpose));
  const description = stringIn(classification, 'description');
  return /educational objective/i.test(value ?? '') && description ? [description] : [];
};
