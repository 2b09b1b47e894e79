import type { Element } from '../../model/rich.ts';
import { el } from './xml.ts';

/** What metadata says of a course or a question (IEEE 1484.12.3, Learning Object Metadata). */
export interface Lom {
  /** A URI. */
  readonly identifier?: string;
  readonly title: string;
  /** BCP 47. */
  readonly language: string;
  readonly description?: string;
  readonly keywords?: readonly string[];
  readonly version?: string;
  readonly format?: string;
  readonly difficulty?: 'easy' | 'medium' | 'difficult';
  readonly license?: string;
}

const namespace = 'http://ltsc.ieee.org/xsd/LOM';

/** Empty categories are left out. Order of elements: the schema's. */
export const lom = (what: Lom): Element =>
  el(
    'lom',
    { xmlns: namespace },
    general(what),
    what.version !== undefined && el('lifeCycle', {}, el('version', {}, string(what.version, what.language))),
    what.format !== undefined && el('technical', {}, el('format', {}, what.format)),
    what.difficulty && el('educational', {}, el('difficulty', {}, vocabulary(what.difficulty))),
    what.license !== undefined && rights(what.license, what.language),
  );

const general = ({ identifier, title, language, description, keywords = [] }: Lom): Element =>
  el(
    'general',
    {},
    identifier !== undefined && el('identifier', {}, el('catalog', {}, 'URI'), el('entry', {}, identifier)),
    el('title', {}, string(title, language)),
    el('language', {}, language),
    description !== undefined && el('description', {}, string(description, language)),
    keywords.map((word) => el('keyword', {}, string(word, language))),
  );

const rights = (license: string, language: string): Element =>
  el(
    'rights',
    {},
    el('copyrightAndOtherRestrictions', {}, vocabulary('yes')),
    el('description', {}, string(license, language)),
  );

const string = (value: string, language: string): Element => el('string', { language }, value);

const vocabulary = (value: string): readonly Element[] => [
  el('source', {}, 'LOMv1.0'),
  el('value', {}, value),
];
