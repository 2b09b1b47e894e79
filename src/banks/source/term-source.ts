import type { Course, Module, Term } from '../../model/course.ts';
import type { Element, Rich, RichNode } from '../../model/rich.ts';
import { digest } from '../digest.ts';
import { createMarks, type Marks } from '../text/marks.ts';
import { names as namesAny } from '../text/mentions.ts';
import { sentencesOf } from '../text/sentences.ts';
import { fold } from '../text/words.ts';
import { type Definition, readDefinition } from './definition.ts';
import { termsOfLesson } from './lesson-terms.ts';
import { namesOf } from './names-of.ts';

/** A sentence that a question can be made of. */
export interface Unit {
  /** Follows from the term and the sentence alone: a question keeps its id whatever else changes. */
  readonly key: string;
  readonly from: 'definition' | 'fact';
  readonly text: string;
  /** As it stands on the page: what feedback quotes. */
  readonly said: string;
  /** The whole fact or paragraph of the definition that it stands in. */
  readonly whole: string;
  /** It is the first sentence there, or the second. */
  readonly leads: boolean;
  readonly second: boolean;
}

/** What a key-term page, or a lesson about a term, has to be asked about. */
export interface TermSource {
  readonly item: Term;
  readonly module: Module;
  /** The id of the page that says it: the term's own, or a lesson. */
  readonly page: string;
  /** How the term is called: its name first, then aliases and abbreviations. */
  readonly names: readonly string[];
  readonly language: string;
  readonly definition: Definition;
  /** Sentences of the definition, from the first. */
  readonly stated: readonly Unit[];
  readonly facts: readonly Unit[];
  /** What can not be asked, as it stands on the page. */
  readonly unusable: readonly { readonly text: string; readonly reason: string }[];
}

/** The key terms of a course, and what else its lessons define: a name that has a page, or an earlier lesson, is taken. */
export const readTerms = (course: Course, marks: Marks): readonly TermSource[] => {
  const items = course.modules.flatMap((module) => module.items.map((item) => ({ item, module })));
  const taken = new Set(
    items.flatMap(({ item }) => (item.kind === 'term' ? [item.term, ...item.aliases].map(fold) : [])),
  );
  return items.flatMap(({ item, module }): readonly TermSource[] => {
    const language = item.language ?? module.language ?? course.language;
    const reading = { module, page: item.id, language, marks };
    if (item.kind === 'term') return [readTerm(item, reading)];
    if (item.kind !== 'lesson') return [];
    const found = termsOfLesson(item, language, marks).filter(({ term }) => !taken.has(fold(term)));
    for (const { term } of found) taken.add(fold(term));
    return found.map((term) => readTerm(term, reading));
  });
};

/** Whether a course has anything to make questions of. */
export const definesTerms = (course: Course): boolean =>
  course.modules.some(({ items }) => items.some(({ kind }) => kind === 'term')) ||
  readTerms(course, createMarks()).length > 0;

interface Reading {
  readonly module: Module;
  readonly page: string;
  readonly language: string;
  readonly marks: Marks;
}

const readTerm = (item: Term, { module, page, language, marks }: Reading): TermSource => {
  const paragraphs = item.definition === undefined ? [] : marks.mark(item.definition);
  const facts = factsOf(item.facts ?? []).map((fact) => ({ fact, text: marks.mark(fact)?.join(' ') }));
  const first = paragraphs?.[0] ?? '';
  const names = namesOf(
    item,
    { definition: marks.plain(first), facts: facts.map(({ text }) => marks.plain(text ?? '')) },
    language,
  );
  const whole = withoutShort(first, names);
  const units = (from: Unit['from'], text: string): readonly Unit[] =>
    sentencesOf(text, language).map((sentence, index) => ({
      key: digest([item.term, marks.plain(sentence)]),
      from,
      text: sentence,
      said: sentence,
      whole: text,
      leads: index === 0,
      second: index === 1,
    }));
  return {
    item,
    module,
    page,
    names,
    language,
    definition: readDefinition(whole, names, language),
    stated: units('definition', whole),
    facts: facts.flatMap(({ text }) => (text === undefined ? [] : units('fact', text))),
    unusable: [
      ...(paragraphs === undefined
        ? [{ text: '', reason: 'the definition holds a list, a table or a picture' }]
        : []),
      ...(whole === '' && paragraphs !== undefined
        ? [{ text: '', reason: 'the term has no definition' }]
        : []),
      ...facts.flatMap(({ text }) =>
        text === undefined ? [{ text: '', reason: 'a fact holds a list, a table or a picture' }] : [],
      ),
    ],
  };
};

/** “The sinoatrial (SA) node is ...” names its term as its page does, without what stands in brackets. */
const withoutShort = (text: string, names: readonly string[]): string => {
  const bare = text.replace(/ \(\p{Lu}[\p{Lu}\d]{1,5}\)(?= )/u, '');
  return bare !== text &&
    namesAny(bare.slice(0, 80), names.slice(0, 1)) &&
    !namesAny(text.slice(0, 80), names.slice(0, 1))
    ? bare
    : text;
};

/**
 * What stands before the semicolon of an English sentence, where it has its own subject and verb. What stands behind it goes
 * on from there, whatever its words are: “Semmelweis had students wash their hands; deaths fell”.
 */
export const firstHalfOf = (unit: Unit, { item, language }: TermSource, marks: Marks): Unit | undefined => {
  const [first = '', ...rest] = unit.text.split('; ');
  if (!language.toLowerCase().startsWith('en') || rest.length !== 1 || unit.from === 'definition')
    return undefined;
  const text = `${first}.`;
  return leansBack.test(text) || compares.test(text) || denies.test(text) || !hasVerb.test(text)
    ? undefined
    : { ...unit, key: digest([item.term, marks.plain(text)]), text, second: false };
};

const leansBack =
  /^\d|^(?:it|its|they|their|he|she|his|her|this|that|these|those|both|one|two|three|four|the (?:first|second|other|latter|former)|others?|another|some|most|all|many|and|but|so|then|later|thus|however|in (?:this|that))\b/i;
/** The one half says what the other is compared with. */
const compares =
  /\b(?:else|others?|merely|instead|otherwise|too|likewise|only|different|scarcely|similar)\b|^(?:with|at|for|under|by) (?:an? |\w+ ?)?(?:two|three|four|five|six|\d)/i;
/** “Insulin does not speed up each transporter; it adds more”: the other half says what it does. */
const denies =
  /\b(?:do|does|did|is|are|was|were|can|could|has|have|had|will|would) not\b|\bcannot\b|n[’']t\b/;
const hasVerb =
  /\b(?:is|are|was|were|has|have|had|can|may|does|do|did|\p{Ll}{2,}ed|\p{Ll}{3,}s|made|gave|took|wrote|won|began|became)\b/u;

/** The entries of the first list. */
const factsOf = (rich: Rich): readonly Rich[] => {
  const list = rich.find(isList);
  return list ? list.children.filter(isEntry).map(({ children }) => children) : [];
};

const isList = (node: RichNode): node is Element =>
  node.type === 'element' && (node.name === 'ol' || node.name === 'ul');
const isEntry = (node: RichNode): node is Element => node.type === 'element' && node.name === 'li';
