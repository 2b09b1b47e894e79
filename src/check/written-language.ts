import type { Bank, Item } from '../model/course.ts';
import { languageOf, textsOf } from '../model/texts.ts';
import { toPlain } from '../rich/plain.ts';
import type { Check } from './check.ts';
import { guessLanguage } from './guess-language.ts';

/** Pages whose text is evidently written in another language than they say. */
export const writtenLanguage: Check = (course, report) => {
  for (const [holder, text] of textByHolder(course)) {
    const language = languageOf(holder, course);
    const written = guessLanguage(text);
    if (written === undefined || isNear(language, written)) continue;
    const names = new Intl.DisplayNames('en', { type: 'language' });
    const args = { language, written, name: names.of(written) ?? written };
    report.add('language/differs', args, holder.pos);
  }
};

const textByHolder = (course: Parameters<Check>[0]): ReadonlyMap<Item | Bank, string> => {
  const texts = new Map<Item | Bank, string>();
  for (const { rich, holder } of textsOf(course))
    texts.set(holder, `${texts.get(holder) ?? ''} ${toPlain(rich)}`);
  return texts;
};

/** The same language, or one that is written with the same letters and was guessed by these alone. */
const isNear = (language: string, written: string): boolean => {
  const primary = language.toLowerCase().split('-')[0] ?? '';
  return primary === written || (alike[written] ?? []).includes(primary);
};

const alike: Readonly<Record<string, readonly string[]>> = {
  ar: ['fa', 'ur', 'ps', 'ckb', 'sd', 'ug', 'ks', 'arz', 'ary', 'azb', 'pnb'],
  ru: [
    'uk',
    'be',
    'bg',
    'sr',
    'mk',
    'kk',
    'ky',
    'mn',
    'tg',
    'tt',
    'ba',
    'cv',
    'bs',
    'uz',
    'az',
    'sah',
    'os',
    'ce',
    'rue',
  ],
  he: ['yi', 'lad'],
  hi: ['mr', 'ne', 'sa', 'mai', 'bho', 'kok', 'doi', 'awa', 'mag', 'new'],
  zh: ['yue', 'wuu', 'lzh', 'cmn', 'hak', 'nan', 'gan', 'ja', 'ko'],
  de: ['gsw', 'lb', 'bar', 'nds', 'ksh'],
  es: ['gl', 'ast', 'ca', 'an', 'lad'],
  pt: ['gl', 'mwl'],
  it: ['scn', 'vec', 'nap', 'lmo', 'co', 'pms', 'lij'],
  nl: ['af', 'fy', 'li', 'vls', 'zea'],
  fr: ['oc', 'wa', 'frp', 'ht', 'pcd'],
  en: ['sco', 'en'],
};
