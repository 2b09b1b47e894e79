import { childOf, childrenOf, type XmlElement } from '../../read-xml.ts';
import type { Value } from './values.ts';

/** A variable of an item: what it may hold, what is right, what is worth how much. */
export interface Declaration {
  readonly identifier: string;
  readonly cardinality: string;
  readonly baseType: string;
  readonly defaults: Value;
  readonly correct: Value;
  readonly mapping?: Mapping;
  /** Areas of a picture and their worth. */
  readonly areas?: readonly AreaEntry[];
  readonly element: XmlElement;
}

export interface Mapping {
  readonly entries: readonly MapEntry[];
  readonly otherwise: number;
  readonly lower: number;
  readonly upper: number;
}

export interface MapEntry {
  readonly key: string;
  readonly value: number;
  readonly caseSensitive: boolean;
}

export interface AreaEntry {
  readonly shape: string;
  readonly coords: readonly number[];
  readonly value: number;
}

/** Response, outcome and template declarations, by identifier. */
export const declarationsOf = (item: XmlElement): ReadonlyMap<string, Declaration> => {
  const found = new Map<string, Declaration>();
  for (const name of ['responseDeclaration', 'outcomeDeclaration', 'templateDeclaration'])
    for (const element of childrenOf(item, name)) {
      const declaration = declarationOf(element);
      found.set(declaration.identifier, declaration);
    }
  return found;
};

const declarationOf = (element: XmlElement): Declaration => {
  const { identifier = '', cardinality = 'single', baseType = '' } = element.attrs;
  const mapping = childOf(element, 'mapping');
  const areas = childOf(element, 'areaMapping');
  return {
    identifier: identifier.trim(),
    cardinality,
    baseType,
    defaults: valuesIn(childOf(element, 'defaultValue')),
    correct: valuesIn(childOf(element, 'correctResponse')),
    ...(mapping && { mapping: mappingOf(mapping) }),
    ...(areas && { areas: childrenOf(areas, 'areaMapEntry').map(areaOf) }),
    element,
  };
};

const valuesIn = (parent: XmlElement | undefined): Value => {
  const values = parent ? childrenOf(parent, 'value').map(({ text }) => text.trim()) : [];
  return values.length === 0 ? undefined : values;
};

const mappingOf = (element: XmlElement): Mapping => ({
  entries: childrenOf(element, 'mapEntry').map(({ attrs }) => ({
    key: attrs.mapKey ?? '',
    value: finite(attrs.mappedValue, 0),
    caseSensitive: attrs.caseSensitive !== 'false',
  })),
  otherwise: finite(element.attrs.defaultValue, 0),
  lower: finite(element.attrs.lowerBound, Number.NEGATIVE_INFINITY),
  upper: finite(element.attrs.upperBound, Number.POSITIVE_INFINITY),
});

const areaOf = ({ attrs }: XmlElement): AreaEntry => ({
  shape: attrs.shape ?? '',
  coords: coordinates(attrs.coords),
  value: finite(attrs.mappedValue, 0),
});

export const coordinates = (written = ''): readonly number[] =>
  written
    .split(/[\s,;]+/)
    .filter(Boolean)
    .map(Number)
    .filter(Number.isFinite);

export const finite = (written: string | undefined, otherwise: number): number => {
  const number = written === undefined || written.trim() === '' ? Number.NaN : Number(written);
  return Number.isFinite(number) ? number : otherwise;
};

/** Whether a variable holds a number. */
export const isNumeric = ({ baseType = '' }: Partial<Declaration>): boolean =>
  baseType === 'float' || baseType === 'integer';
