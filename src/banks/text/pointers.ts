import { months } from './dates.ts';
import { simpleWordsOf } from './words.ts';

const counted =
  'two|three|four|five|six|several|many|few|other|others|rest|same|former|latter|above|following|matching|previous|preceding|next|latest|opposite|remaining';

/** “At the same time as”, “the two sides of an angle”, “the opposite side” of a triangle. */
const saidWhich =
  '(?<=\\bthe same)(?: [\\p{L}-]+){1,3} (?:as|that)\\b|(?<=\\bthe (?:two|three|four|five|six))(?: [\\p{L}-]+){1,2} (?:of (?:an?|the)|that|which|between|whose)\\b|(?<=\\bthe opposite) (?:side|end|direction|vertex|sex|sign|face|corner|edge|angle|leg|bank|pole)s?\\b';

/** “On one side ... on the other”. */
const oneSide = '\\bone (?:side|hand|end)\\b';

/** What a sentence does that leans on others, and words without one of which it does not. */
type Pointer = readonly [pattern: RegExp, what: string, needs?: string];

const pointers: readonly Pointer[] = [
  [
    /\b(?:this|these|those(?! (?:of|who|that|which|whose|in|with|from)\b))\b/i,
    'points at something that the sentence does not name',
    'this these those',
  ],
  [
    /\bsuch\b(?! as\b)(?! an? [^.;]*\bthat\b)/i,
    'points at something that the sentence does not name',
    'such',
  ],
  [
    new RegExp(`\\bthe (?:${counted})\\b(?!${saidWhich})(?<!${oneSide}[^;]*)`, 'iu'),
    'points at something that the sentence does not name',
    counted,
  ],
  [/\b(?:of|in|after|before|by|for|from|on|to|at|with|than|like|uses?) that\b/i, 'points back', 'that'],
  [
    new RegExp(
      `\\bthat (?:(?:whole|entire|long|short|same) \\p{Ll}+|time|year|day|month|week|way|point|moment|period|case|bulk|device|part(?! of)|same|kind|sort|fall|spring|summer|winter|autumn|${months})\\b`,
      'iu',
    ),
    'points back',
    'that',
  ],
  [
    /^(?:but|and|or|so|yet|however|therefore|thus|hence|moreover|furthermore|then|later(?! \w+s\b)|instead|also|nevertheless|meanwhile|consequently|for example|for instance|in addition|in contrast|by contrast|as a result|on the other hand|likewise|similarly|still|otherwise|here|there(?! (?:is|are|was|were)\b))\b/i,
    'goes on from a sentence before',
  ],
  [
    /\b(?:here|the one(?! \p{L}+ (?:who|that|which|whose))|the ones|each other's|either side|each side|each one|both sides|neither side|one of them|some of them|all of them|most of them|many of them|both of them|each of them)\b/iu,
    'points at something that the sentence does not name',
    'here one ones other side sides them',
  ],
  [
    /\b(?:above|below|as mentioned|as described|as noted|as seen)(?=[.,;)]|$)/i,
    'points at another place',
    'above below mentioned described noted seen',
  ],
  [
    /^[^,;]*\b(?:an?|the) \p{Ll}+ one\b(?! of)/u,
    'points at something that the sentence does not name',
    'one',
  ],
  [
    /\b(?:did|do|does|is|are|was|were|has|had) (?:so|too|not|not either)(?=[.,;]|$)/i,
    'leans on a sentence before',
    'so too not either',
  ],
  [
    /\b(?:otherwise|(?:every|any|some|no)(?:thing|one|body) else)\b/i,
    'leans on a sentence before',
    'otherwise else',
  ],
  [
    /\b(?:answered|replied|responded|objected|countered|retorted|disagreed)\b(?! (?:to|with)\b)/i,
    'speaks to a sentence before',
    'answered replied responded objected countered retorted disagreed',
  ],
  [
    /^(?!.*\b\d{4}\b).*\b(?:years?|months?|days?|weeks?|decades?|centur(?:y|ies)) (?:earlier|later|before|after|afterwards?)(?=[.,;]|$| that\b)/i,
    'points at another time',
    'earlier later before after afterward afterwards',
  ],
  [
    /\bthe (?:best[- ]known|most famous|most important|largest|oldest)(?=[.,;]|$)/i,
    'points at something that the sentence does not name',
    'known famous important largest oldest',
  ],
  [
    /\b(?:much|far|even|somewhat|slightly) (?:\p{Ll}+er|more|less|worse)(?=[.,;]|$)|\b(?:is|are|was|were) (?:faster|slower|larger|smaller|bigger|longer|shorter|older|younger|stronger|weaker|better|worse|cheaper|safer|simpler|wider|narrower|heavier|lighter)(?=[.,;:]|$)/iu,
    'compares with something that the sentence does not name',
    'much far even somewhat slightly is are was were',
  ],
  [
    /^\p{L}+ (?:years?|months?|days?|weeks?|decades?|centuries) (?:earlier|later|before)\b/iu,
    'points at another time',
  ],
  [
    /\b(?:followed|preceded)(?= in \d|[.,;]|$)/i,
    'follows something that the sentence does not name',
    'followed preceded',
  ],
  [/(?<!\bthan )\bnone\b(?! of\b)/i, 'points at something that the sentence does not name', 'none'],
  [/^(?:[^,;]* )?afterwards?\b/i, 'points at another time', 'afterward afterwards'],
  // “At El Reno, also in Oklahoma, ...”.
  [/, also (?:in|from|of|at|on|by) /i, 'goes on from a sentence before', 'also'],
  [
    /\b(?:consequently|accordingly|thereby|as well(?=[.,;]|$))\b/i,
    'goes on from a sentence before',
    'consequently accordingly thereby well',
  ],
  [/^[^,;:]*\btherefore\b/i, 'goes on from a sentence before', 'therefore'],
  [
    /\bboth(?=[.,;]|$| (?:in|on|at|by|for|with|from|to)\b(?!.*\band\b))|^Both (?!(?:[^\s,]+ ){1,8}and )/i,
    'points at something that the sentence does not name',
    'both',
  ],
  [
    /\b(?:\p{Ll}+ed|built|made|saw|found|bought|had|has|took|gave|wrote) one(?= (?:in|at|when|on|by|for|with)\b|[.,;]|$)/u,
    'points at something that the sentence does not name',
    'one',
  ],
  [
    /^(?:It|They|Its \p{Ll}+|Their \p{Ll}+) (?:also|thereby|therefore|thus|too)\b/u,
    'goes on from a sentence before',
    'also thereby therefore thus too',
  ],
  [/^That(?:['’]s| \p{Ll}+s\b| (?:\p{Ll}+ )?(?:made|gave|led|brought)\b)/u, 'goes on from a sentence before'],
  // “All three received the prize”.
  [
    /^All (?:two|three|four|five|six)\b(?! (?:[\p{L}-]+ )?(?:of|that|who|which|in)\b)/u,
    'points at something that the sentence does not name',
  ],
  // “The smallest is 561”, “that there are infinitely many”: of what?
  [
    /^The (?:\p{Ll}+est|first|second|third|last|best[- ]known|only one) (?:is|was|are|were)\b/u,
    'points at something that the sentence does not name',
  ],
  [
    /\b(?:infinitely|very|so|too|just as) (?:many|few)(?=[.,;]|$)/i,
    'points at something that the sentence does not name',
    'many few',
  ],
  // “George Moore, whose work he had rejected”: somebody else is meant.
  [
    /^(?:\p{Lu}[\p{L}.’'-]+ ){0,3}\p{Lu}[\p{L}’'-]+, (?:whose (?:\p{Ll}+ ){1,2}|whom )(?:he|she|they)\b/u,
    'speaks of somebody whom the sentence does not name',
    'he she they',
  ],
  // “For bitterness, by contrast, we have ...”.
  [/^[^,;:]*, (?:(?:by|in) contrast|however),/i, 'goes on from a sentence before', 'contrast however'],
  // “If one optimises for power instead, ...”.
  [/^(?:If|When|Where|With|For|In|By)\b[^,;]* instead,/, 'goes on from a sentence before', 'instead'],
  // “Other causes are ...”, “a second man had ...”, “that study failed”, “too many were duds”.
  [/^Other (?!things\b)\p{Ll}+/u, 'goes on from a sentence before'],
  [
    /^An? (?:second|third|fourth) (?:man|woman|boy|girl|child|patient|person|group|team|study|experiment|subject)\b/,
    'goes on from a sentence before',
  ],
  [
    /^That (?!(?:an?|the|it|its|they|their|he|she|there|this|these|we|you|one|some|any|many|most|all|no|not|every|each|both|so|such|even|only)\b)\p{Ll}+[,’']? ?/u,
    'points at something that the sentence does not name',
  ],
  [
    /^(?:Too|Very|So) (?:many|few) (?:were|was|had|have|are|of (?:them|these|those))\b/,
    'points at something that the sentence does not name',
  ],
  // “One comparative study found”: nobody can know which.
  [
    /\b(?:one|an?) (?:(?!famous|classic)\p{L}+ )?(?:study|survey|estimate|poll|experiment) (?:found|finds|showed|shows|put|puts|suggest\p{Ll}*|estimated)\b/iu,
    'does not name the study',
    'study survey estimate poll experiment',
  ],
  // “Within a few months, in January 1961”: of what?
  [
    /\bwithin (?:an? |the )?(?:\p{Ll}+ )?(?:days?|weeks?|months?|years?|decades?)(?=, (?:in|on) )/u,
    'points at another time',
    'within',
  ],
  // “In mice, for instance, males ...”.
  [/^Examples?:|^[^,;:]*, for (?:example|instance),/i, 'is an example of a sentence before'],
  // “Doubles its array when it passes 0.75”: 0.75 of what?
  [
    /^(?!.*\b(?:pH|values?|ratios?|scores?|factors?|ind(?:ex|ices)|numbers?|coefficients?|magnitudes?|levels?|indicators?|points?|probability|p-values?)\b).*\b(?:passes|exceeds|reaches|from|above|below|between)(?: about| nearly)? \d+\.\d+(?=[.,;](?!\d)| and \d+(?:\.\d+)?[.,;])/i,
    'gives a number without its unit',
    'passes exceeds reaches from above below between',
  ],
  [
    /\b(?:figure|table|equation|chapter|page|diagram) \d/i,
    'points at another place',
    'figure table equation chapter page diagram',
  ],
];

/** The pointers that need a word have a bit each. */
const bits: ReadonlyMap<Pointer, number> = new Map(
  pointers.filter(([, , needs]) => needs !== undefined).map((pointer, index) => [pointer, 1 << index]),
);

const bitsOf: ReadonlyMap<string, number> = [...bits].reduce((all, [[, , needs], bit]) => {
  for (const word of needs?.split(/[ |]/) ?? []) all.set(word, (all.get(word) ?? 0) | bit);
  return all;
}, new Map<string, number>());

/**
 * Bits of the pointers that a sentence may hold, by its words. Most hold none, and to look for every pattern in every sentence
 * takes longer. Words without a space between them, `end.This`, may hold any.
 */
const pointingIn = (sentence: string): number => {
  let bits = 0;
  for (const { folded, joined } of simpleWordsOf(sentence)) bits |= bitsOf.get(folded) ?? (joined ? -1 : 0);
  return bits;
};

/** Why a sentence points at another, by its words; undefined where it does not. */
export const pointsElsewhere = (sentence: string): string | undefined => {
  const held = pointingIn(sentence);
  for (const pointer of pointers) {
    const bit = bits.get(pointer);
    const [pattern, what] = pointer;
    const found = bit === undefined || (held & bit) !== 0 ? pattern.exec(sentence) : null;
    if (found) return `“${found[0].trim()}” ${what}`;
  }
  return undefined;
};
