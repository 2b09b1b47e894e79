import type { Bank, Item } from '../model/course.ts';
import { primaryLanguage } from '../model/primary-language.ts';
import { languageOf, textsIn } from '../model/texts.ts';
import { pagesOf } from '../model/walk.ts';
import { toPlain } from '../rich/plain.ts';
import type { Check } from './check.ts';
import { guessLanguage } from './guess-language.ts';

/** Pages whose text is evidently written in another language than they say. */
export const writtenLanguage: Check = (course, report) => {
  for (const holder of [...pagesOf(course), ...course.banks]) {
    const written = guessLanguage(beginningOf(holder));
    if (written === undefined) continue;
    const language = languageOf(holder, course);
    if (isNear(language, written)) continue;
    const names = new Intl.DisplayNames('en', { type: 'language' });
    const args = { language, written, name: names.of(written) ?? written };
    report.add('language/differs', args, holder.pos);
  }
};

/** As much of its text as tells the language. */
const beginningOf = (holder: Item | Bank): string => {
  let text = '';
  for (const { rich } of textsIn(holder)) {
    text += ` ${toPlain(rich)}`;
    if (text.length > enough) break;
  }
  return text.slice(0, enough);
};

/** Characters. */
const enough = 2000;

/** The same language, or one that is written with the same letters and was guessed by these alone. */
const isNear = (language: string, written: string): boolean => {
  const primary = primaryLanguage(language);
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
