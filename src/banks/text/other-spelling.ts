/** As a name is written elsewhere: in Britain or America, and with the other genitive of a name that ends with `s`. */
export const otherSpelling = (name: string): readonly string[] => {
  const found = rules.find(([pattern]) => pattern.test(name));
  return found ? [name.replace(found[0], found[1])] : [];
};

const rules: readonly (readonly [RegExp, string])[] = [
  [/(?<=\p{L}{4})is(?=ations?\b)/iu, 'iz'],
  [/(?<=\p{L}{4})iz(?=ations?\b)/iu, 'is'],
  [/(?<=\b(?:behavi|col|fav|flav|hon|hum|lab|neighb|rum|vap|harb))our/i, 'or'],
  [/(?<=\b(?:behavi|col|fav|flav|hon|hum|lab|neighb|rum|vap|harb))or/i, 'our'],
  [/(?<=\b(?:label|model|travel|counsel|signal|cancel))l(?=(?:ing|ed|er)\b)/i, ''],
  [/(?<=\b(?:labe|mode|trave|counse|signa|cance))l(?=(?:ing|ed|er)\b)/i, 'll'],
  [/(?<=\b(?:cent|lit|met|theat|fib))re\b/i, 'er'],
  [/(?<=\b(?:cent|lit|theat|fib))er\b/i, 're'],
  [/(?<=\b(?:cata|ana|dia|mono|epi|pro)log)ue\b/i, ''],
  [/(?<=\b(?:cata|ana|dia|mono|epi|pro)log)(?=s?\b)/i, 'ue'],
  [/\bcheck(?=s?$)/i, 'cheque'],
  [/\bcheque(?=s?$)/i, 'check'],
  [/(?<=\bdefen)ce\b/i, 'se'],
  [/(?<=\bdefen)se\b/i, 'ce'],
  [/(?<=s['’])s\b/, ''],
];
