import { childOf, type XmlElement } from '../../read-xml.ts';
import type { Response } from './presentation.ts';
import { numeric, type Setting, settingOf } from './variables.ts';

/** A `respcondition`, taken apart once: it is tried on many answers. */
export interface Rule {
  /** `conditionvar`; none: it always holds. */
  readonly condition: Check | undefined;
  readonly settings: readonly Setting[];
  /** Identifiers of the feedback that it displays. */
  readonly shown: readonly string[];
  /** No rule behind it is tried where it holds. */
  readonly ends: boolean;
  readonly element: XmlElement;
}

/** A test, or tests in `conditionvar`, `and`, `or`, `not`. */
export interface Check {
  readonly name: string;
  readonly ident: string;
  /** What an identifier means; none: it is no response, but a variable. */
  readonly place: Place | undefined;
  /** What is compared with. */
  readonly wanted: string;
  /** At which place of the answer; none: at any. */
  readonly index: number | undefined;
  readonly inner: readonly Check[];
  /** Several texts for one answer, any of which will do. */
  readonly isChoice: boolean;
  readonly element: XmlElement;
}

/** What an identifier in a test means: a response, or a label of one. */
export interface Place {
  readonly response: Response;
  readonly label?: string;
}

export const placesOf = (responses: readonly Response[]): ReadonlyMap<string, Place> => {
  const places = new Map<string, Place>();
  for (const response of responses)
    for (const { ident } of response.labels) places.set(ident, { response, label: ident });
  for (const response of responses) places.set(response.ident, { response });
  const [only, ...more] = responses;
  // Some do not name the only response.
  if (only && more.length === 0) places.set('', { response: only });
  return places;
};

type Places = ReadonlyMap<string, Place>;

export const ruleOf = (element: XmlElement, places: Places): Rule => {
  const settings: Setting[] = [];
  const shown: string[] = [];
  for (const child of element.children)
    if (typeof child === 'string') continue;
    else if (child.name === 'setvar') settings.push(settingOf(child));
    else if (child.name === 'displayfeedback') shown.push((child.attrs.linkrefid ?? '').trim());
  const condition = childOf(element, 'conditionvar');
  const goesOn = element.attrs.continue?.toLowerCase();
  return {
    condition: condition && checkOf(condition, places),
    settings,
    shown,
    // Many leave `continue` out where they count parts: only what settles the score ends the processing.
    ends:
      condition !== undefined &&
      goesOn !== 'yes' &&
      (goesOn !== undefined || settings.some((one) => (one.element.attrs.action ?? 'Set') === 'Set')),
    element,
  };
};

const holders: ReadonlySet<string> = new Set(['conditionvar', 'and', 'or', 'not']);

const checkOf = (element: XmlElement, places: Places): Check => {
  const { name, attrs, text } = element;
  const inner: Check[] = [];
  if (holders.has(name))
    for (const child of element.children) if (typeof child !== 'string') inner.push(checkOf(child, places));
  const ident = (attrs.respident ?? '').trim();
  return {
    name,
    ident,
    place: places.get(ident),
    wanted: text.trim(),
    index: numeric(attrs.index),
    inner,
    isChoice: isChoiceOfTexts(inner),
    element,
  };
};

const isChoiceOfTexts = (tests: readonly Check[]): boolean => {
  const [first] = tests;
  return (
    first !== undefined &&
    first.place?.response.cardinality !== 'multiple' &&
    tests.every(
      ({ name, element: { attrs } }) =>
        (name === 'varequal' || name.startsWith('varsub')) &&
        attrs.respident === first.element.attrs.respident &&
        attrs.index === undefined,
    )
  );
};
