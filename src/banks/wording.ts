import { primaryLanguage } from '../model/primary-language.ts';
import { asianWordings } from './wordings/asian.ts';
import { easternWordings } from './wordings/eastern.ts';
import { westernWordings } from './wordings/western.ts';

/** What is written around the author’s own words. Only what needs no grammar is asked in languages other than English. */
export interface Wording {
  readonly definitionToTerm: string;
  readonly termToDefinition: string;
  readonly shortAnswer: string;
  /** Names the terms, and so does `ordering`. */
  readonly matching: string;
  /** Asks for the year that is blank in a sentence about a term. */
  readonly year: string;
  /** Asks who did what a sentence about a term tells. */
  readonly name: string;
  /** Asks for a number that is blank in a sentence about a term. */
  readonly number: string;
  /** Asks for the order of events, which dots in the place of their years leave open. */
  readonly ordering: string;
  readonly card: string;
  /** Of a bank, with the title of its course, and of the bank of its essays. */
  readonly title: string;
  readonly essaysTitle: string;
  readonly source: string;
  /** Between a name and what is said of it. */
  readonly colon: string;
  /** Between terms, where that is no comma and no dot in the middle. */
  readonly list?: string;
  readonly open: string;
  readonly close: string;
}

export const wordingOf = (language: string): Wording => wordings[primaryLanguage(language)] ?? neutral;

/** Where the program does not speak the language, the author’s words stand alone. */
const neutral: Wording = {
  definitionToTerm: '? —',
  termToDefinition: '{term}: ?',
  shortAnswer: '= ? —',
  matching: '⇄ ({terms})',
  year: '{term}: ? —',
  name: '{term}: ? —',
  number: '{term}: ? —',
  ordering: '1 → 2 → 3 ({terms})',
  card: '{term}',
  title: 'Key terms: {title}',
  essaysTitle: 'Key terms, essays: {title}',
  source: '',
  colon: ': ',
  open: '“',
  close: '”',
};

const wordings: Readonly<Record<string, Wording>> = {
  ...westernWordings,
  ...easternWordings,
  ...asianWordings,
};
