import { primaryLanguage } from '../../../model/primary-language.ts';
import type { ValueType } from './value.ts';

/** BCP 47, 2.1: two or three letters, or a private tag; no language has a longer one. */
const tagShape = /^(?:[A-Za-z]{2,3}|[xX](?=-))(?:-[A-Za-z0-9]{1,8})*$/;

/** A language tag (BCP 47). One whose language nobody knows is taken, with a warning: a country's code, most likely. */
export const languageValue: ValueType<string> = {
  expected: 'a language tag such as en, es or pt-BR',
  schema: { type: 'string', pattern: tagShape.source },
  read: (node, report) => {
    const tag = node.type === 'text' ? node.value.trim() : '';
    if (!tagShape.test(tag)) return undefined;
    const primary = primaryLanguage(tag);
    if (!isKnown(primary))
      report.add('language/unknown', { tag, primary, meant: countries[primary] ?? '' }, node.pos);
    return tag;
  },
};

const isKnown = (primary: string): boolean =>
  primary === 'x' ||
  new Intl.DisplayNames('en', { type: 'language', fallback: 'none' }).of(primary) !== undefined;

/** Codes of countries that are often taken for those of their languages. */
const countries: Readonly<Record<string, string>> = {
  at: 'de',
  cn: 'zh',
  cz: 'cs',
  dk: 'da',
  gb: 'en',
  gr: 'el',
  jp: 'ja',
  mx: 'es',
  sp: 'es',
  ua: 'uk',
  us: 'en',
  vn: 'vi',
};
