/** Languages written from right to left, by primary subtag (those of CLDR's script metadata). */
const rightToLeft: ReadonlySet<string> = new Set(
  'ar arc azb ckb dv fa glk he iw ks lrc mzn nqo pnb ps sd sdh syr ug ur yi'.split(' '),
);

const rightToLeftScripts = /^(?:adlm|arab|aran|hebr|mand|mend|nkoo|rohg|samr|syrc|thaa)$/i;

/** Direction of a BCP 47 tag. A script subtag decides over the language: `az-Arab` is written from the right. */
export const directionOf = (language: string): 'ltr' | 'rtl' => {
  const [primary = '', ...rest] = language.toLowerCase().split('-');
  const script = rest.find((part) => part.length === 4 && /^[a-z]+$/.test(part));
  if (script) return rightToLeftScripts.test(script) ? 'rtl' : 'ltr';
  return rightToLeft.has(primary) ? 'rtl' : 'ltr';
};

/** What a language is called in another. */
export const languageName = (tag: string, language: string): string => {
  try {
    return new Intl.DisplayNames(language, { type: 'language' }).of(tag) ?? tag;
  } catch {
    // A tag that is not well formed was reported with its file.
    return tag;
  }
};
