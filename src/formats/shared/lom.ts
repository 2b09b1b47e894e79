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
  /** Answers to it count for nothing. */
  readonly practice?: boolean;
  readonly license?: string;
  /** Names. */
  readonly authors?: readonly string[];
  /** Of the last change: YYYY, YYYY-MM or YYYY-MM-DD. */
  readonly updated?: string;
  /** What is learned. */
  readonly outcome?: string;
}

const namespace = 'http://ltsc.ieee.org/xsd/LOM';

/** Empty categories are left out. Order of elements: the schema's. */
export const lom = (what: Lom): Element =>
  el(
    'lom',
    { xmlns: namespace },
    general(what),
    lifeCycle(what),
    what.format !== undefined && el('technical', {}, el('format', {}, what.format)),
    educational(what),
    what.license !== undefined && rights(what.license, what.language),
    what.outcome !== undefined && objective(what.outcome, what.language),
  );

const educational = ({ difficulty, practice }: Lom): Element | false =>
  (difficulty !== undefined || practice === true) &&
  el(
    'educational',
    {},
    practice === true && el('learningResourceType', {}, vocabulary('self assessment')),
    difficulty !== undefined && el('difficulty', {}, vocabulary(difficulty)),
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

const lifeCycle = ({ version, authors = [], updated, language }: Lom): Element | undefined => {
  const parts = [
    version !== undefined && el('version', {}, string(version, language)),
    ...authors.map((name) => el('contribute', {}, el('role', {}, vocabulary('author')), entity(name))),
    updated !== undefined &&
      el('contribute', {}, el('role', {}, vocabulary('editor')), el('date', {}, el('dateTime', {}, updated))),
  ].filter((part) => part !== false);
  return parts.length === 0 ? undefined : el('lifeCycle', {}, parts);
};

/** People are vCards in LOM (RFC 2426); commas and line ends mean something there. */
const entity = (name: string): Element => {
  const written = name.replace(/[\\,;]/g, '\\$&').replace(/[ \t\r\n]+/g, ' ');
  return el('entity', {}, `BEGIN:VCARD\nVERSION:3.0\nFN:${written}\nN:${written};;;;\nEND:VCARD`);
};

const objective = (outcome: string, language: string): Element =>
  el(
    'classification',
    {},
    el('purpose', {}, vocabulary('educational objective')),
    el('description', {}, string(outcome, language)),
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
