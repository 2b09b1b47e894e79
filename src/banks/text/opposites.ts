import { allMatches } from './all-matches.ts';
import { takesAn } from './articles.ts';
import { isQuoted } from './quoted.ts';
import { simpleWordsOf } from './words.ts';

/** Words of which the one makes false what is true with the other. */
const pairs: readonly (readonly [string, string])[] = (
  'higher/lower highest/lowest larger/smaller largest/smallest bigger/smaller longer/shorter longest/shortest faster/slower ' +
  'stronger/weaker hotter/colder warmer/cooler harder/easier richer/poorer denser/thinner ' +
  'increase/decrease increases/decreases increased/decreased raises/lowers raised/lowered rises/falls ' +
  'widens/narrows attracts/repels attract/repel ' +
  'more/less absorbs/releases strengthens/weakens strengthened/weakened speeds/slows accelerates/slows activates/inhibits ' +
  'positive/negative positively/negatively hypertonic/hypotonic masculine/feminine ' +
  'odd/even convex/concave horizontal/vertical ' +
  'majority/minority inner/outer above/below upward/downward upwards/downwards ' +
  'wider/narrower heavier/lighter nearer/farther cheaper/dearer deeper/shallower thicker/thinner ' +
  'eastward/westward northward/southward slowly/quickly ' +
  'clockwise/anticlockwise ascending/descending internal/external ' +
  'connectionless/connection-oriented lossless/lossy ' +
  'reduces/raises reduced/raised lengthens/shortens includes/excludes improves/worsens ' +
  'permanent/temporary ' +
  'denser/lighter earliest/latest weakest/strongest ' +
  'weakens/strengthens weaken/strengthen warm/cold left/right major/minor'
)
  .split(' ')
  .map((pair) => pair.split('/') as [string, string]);

/** Words of one subject, which mean something else in others: turned only where a course knows both. */
const ofSubjects: readonly (readonly [string, string])[] = (
  'elastic/inelastic regular/irregular soluble/insoluble reversible/irreversible stable/unstable conscious/unconscious voluntary/involuntary ' +
  'active/passive formal/informal singular/plural solid/liquid converges/diverges converge/diverge increasing/decreasing dependent/independent parallel/perpendicular ' +
  'numerator/denominator surplus/shortage buyers/sellers expansionary/contractionary ' +
  'appreciates/depreciates haploid/diploid homozygous/heterozygous dominant/recessive hydrophilic/hydrophobic ' +
  'aerobic/anaerobic exothermic/endothermic oxidized/reduced anode/cathode acidic/basic arteries/veins artery/vein ' +
  'systolic/diastolic anterior/posterior proximal/distal afferent/efferent sympathetic/parasympathetic flexion/extension ' +
  'transverse/longitudinal kinetic/potential stressed/unstressed ' +
  'constructive/destructive'
)
  .split(' ')
  .map((pair) => pair.split('/') as [string, string]);

const bothWays = (list: readonly (readonly [string, string])[]): ReadonlyMap<string, string> =>
  new Map([...list.map(([one, other]) => [other, one] as const), ...list]);

const everywhere = bothWays(pairs);
const inSubjects = bothWays(ofSubjects);

/** The opposite of a word; of one that belongs to a subject only where the course has its opposite, too. */
const oppositeOf = (word: string, isUsed: (word: string) => boolean): string | undefined => {
  const low = word.toLowerCase();
  const other = inSubjects.get(low);
  return everywhere.get(low) ?? (other !== undefined && isUsed(other) ? other : undefined);
};

const wordOrTwo = /(?<![\p{L}-])\p{L}+(?:-\p{L}+)?(?![\p{L}-])/gu;

/** Words with opposites, and what stands before the hyphen of such a word. */
const turnable: ReadonlySet<string> = new Set(
  [...everywhere.keys(), ...inSubjects.keys()].map((word) => word.split('-')[0] ?? ''),
);

/** Whether a sentence may hold a word with an opposite: of most, that is soon seen. */
const mayTurn = (sentence: string): boolean =>
  simpleWordsOf(sentence).some(({ folded, joined }) => joined || turnable.has(folded));

/** What is only sometimes so may be otherwise at other times; two negations are a riddle. */
const unsure =
  /\b(?:not|no|nor|neither|without|unless|cannot|hardly|rarely|seldom|may|might|could|often|sometimes|likely|probably|some|many|whether|if|either|or)\b|n[’']t\b/i;

/** What follows from the one half, or explains it behind a colon, shows that it was turned; “from the outside in” is no place. */
const reasons =
  /: \p{L}|, which explains\b|, (?:so|hence|thus|therefore|that is|namely|as (?!well|many|much|in|of|if|long|soon)\p{Ll})|\b(?:[Bb]ecause|[Ss]ince|[Aa]s a result|which is why|which means|outside in|inside out)\b/u;

/**
 * A statement with the one word turned into its opposite that makes it surely false; of “the stronger ..., the weaker ...” the
 * second is turned, of a pair that is contrasted both are. Undefined where none or several could be.
 */
export const turned = (sentence: string, isUsed: (word: string) => boolean): string | undefined => {
  if (unsure.test(sentence) || reasons.test(sentence)) return undefined;
  if (!mayTurn(sentence)) return undefined;
  const found: Word[] = [];
  for (const { 0: word, index: at } of allMatches(sentence, wordOrTwo)) {
    const opposite = oppositeOf(word, isUsed);
    if (opposite !== undefined && isMeant(word, at, sentence)) found.push({ word, at, opposite });
  }
  // “Shows how quickly a firm collects”, and so how slowly.
  if (found.some(({ at }) => /\bhow $/i.test(sentence.slice(0, at)))) return undefined;
  const sure = found.filter(({ word }) => !paired.test(word));
  const [one, other, ...more] = found.length > 2 ? sure : found;
  if (!one || more.length > 0 || /^\p{Lu}/u.test(one.word)) return undefined;
  if (other === undefined && paired.test(one.word)) return undefined;
  if (other === undefined) {
    // “Gave it a military turn and called for lower spending”: what was said first tells.
    // “From a warm front to a cold one”: with the one word twice it would be no statement.
    if (new RegExp(`(?<![\\p{L}-])${one.opposite}(?![\\p{L}-])`, 'iu').test(sentence)) return undefined;
    const before = sentence.slice(0, one.at);
    return contrasts.test(sentence) || /\S and (?:\p{Ll}+ly )?\p{Ll}{2,}(?:ed|ew|ave|ook) /u.test(before)
      ? undefined
      : put(sentence, [one]);
  }
  const between = sentence.slice(one.at + one.word.length, other.at);
  if (/, the $/.test(between) && /\bthe $/i.test(sentence.slice(0, one.at))) return put(sentence, [other]);
  // What rises when another falls also falls when that rises.
  // “Rises and falls” and “falls and rises” are the same.
  if (/^ (?:and|or) $/.test(between)) return undefined;
  const isPair = one.opposite === other.word || one.word === other.word;
  const isContrast =
    ((/ and /.test(between) && isPair) ||
      /; |, (?:but|while|whereas|and) |^ to (?:the |an? )?$/.test(between)) &&
    !dependent.test(sentence);
  if (isContrast) return put(sentence, [one, other]);
  // “Stressed pronouns have it, whereas with nouns it is irregular”: no pair, and the contrast tells.
  if (contrasts.test(between)) return undefined;
  // “Above that price there is a surplus”: the second depends on the first.
  return / than | and | or /.test(between) ||
    one.opposite === other.word ||
    /^(?:left|right)$/.test(other.word)
    ? undefined
    : put(sentence, [other]);
};

/** Where a word has another sense than that of its opposite, or its opposite would be no statement. */
interface OtherSense {
  readonly word?: RegExp;
  /** What stands before the word. */
  readonly before?: RegExp;
  /** The sentence from the word on. */
  readonly from?: RegExp;
  readonly sentence?: RegExp;
}

const otherSenses: readonly OtherSense[] = [
  // “Falls with income” may mean: when income falls.
  { from: /^(?:rises|falls) with\b/ },
  // “The lower left”, “lower case”: names of parts and of places, which no comparison made.
  {
    from: /^(?:higher|lower|upper) (?:bound|limit|half|class|part|house|chamber|end|left|right|case|jaw|lip|leg|limb|arm|body|back|floor)\b/,
  },
  // “Raises a question”, “raises `ValueError`”: only what can be high or low is raised and lowered.
  { from: /^(?:raise[sd]?|lower(?:s|ed)?) (?:an? |\p{Lu}\p{Ll}|[\u{F0000}-\u{10FFFD}])/u },
  // Of −0.03 nobody knows whether it is meant to be above −0.21 or below it.
  {
    word: /^(?:above|below|higher|lower|more|less|larger|smaller)$/,
    sentence: /(?<![\p{L}\p{N}])[−-]\d/u,
  },
  // Nothing falls by more than a hundred percent.
  { word: /^(?:rise|increase)/, sentence: /\d{3,} (?:percent|%)/ },
  // “The portal vein” is a name.
  { word: /^(?:veins?|arter(?:y|ies))$/, before: /\b\p{Ll}+(?:al|ic|ary|ar|id) $/u },
  // “Slows it less than another does”.
  { word: /^(?:slows|speeds|accelerates)$/, sentence: /\b(?:more|less) than\b/ },
  // “Climbs above 180”, “falls below it”.
  {
    word: /^(?:above|below)$/,
    before: /\b(?:climb|rise|grow|soar|jump|increase|fall|drop|sink|decline|decrease)(?:s|ed|ing|en)? $/,
  },
  // “Nearer threshold”, “nearer to”: the opposite takes another word behind it.
  { from: /^(?:nearer|farther)\b(?![.,;]| than\b)/ },
  // “Eris, slightly more massive than Pluto, led to”: who reads goes by what the sentence tells.
  { before: /, [^,;]*$/, from: /^[^,;]*, \p{Ll}+ (?!and\b)/u, word: /^(?:more|less|\p{Ll}+er)$/u },
  // “Just above room temperature”.
  { word: /^(?:above|below)$/, before: /\b(?:just|slightly|little|barely) $/ },
  // “Above all”, “below sea level”.
  { from: /^(?:above|below) (?:all|(?:the )?(?:sea|ground|surface|horizon))\b/ },
  // “From 22 to 15 per cent”: that falls, whatever stands before it.
  {
    word: /^(?:(?:in|de)creas|rais|lower|reduc|ris|fall|wid|narrow|length|short)/,
    from: /\bfrom [^,;]*\d[^,;]* to [^,;]*\d/,
  },
  // “Twist upward like a flame”.
  { from: /^\p{Ll}+ like\b/u },
  // “From larger, flatter and more colorful shapes”.
  { from: /^\p{Ll}+er, \p{Ll}+er\b/u },
  // “Falls silent”, “falls apart”.
  {
    from: /^falls (?:silent|ill|sick|asleep|apart|short|behind|victim|prey|out|under|into|on|for|from|upon)\b/,
  },
  // “Raised money”, “reduces to 4 V”: no opposite is said of these.
  {
    from: /^(?:raise[sd]?|lower(?:s|ed)?) (?:\p{Ll}+ )?(?:money|funds|capital|cash|loans?|arm(?:y|ies)|troops|children|cattle|sheep|crops|awareness|objections|questions|doubts|hopes|concerns?)\b/u,
  },
  { from: /^reduce[sd]? to\b/ },
  // “From larger, flatter shapes”, “in deeper water”: than which?
  {
    word: /^(?:larg|small|bigg|long|short|strong|weak|wid|narrow|thick|thinn|dens|light|heavi|deep|shallow|cheap|dear|rich|poor)er$/,
    from: /^\p{Ll}+(?:,? (?:and )?\p{Ll}+er)* (?!than\b|and\b|or\b|in\b|on\b|at\b|by\b|when\b|with\b|toward|near\b|for\b|if\b|as\b|under\b|the\b|an?\b|its?\b|their\b|this\b|that\b|is\b|are\b|was\b|were\b|per\b|of\b|to\b|from\b|but\b|so\b)\p{Ll}+/u,
    // “The longer piece” of two.
    before: /(?<!\b[Tt]he )$/,
    // “A stronger stimulus raises” is one than another.
    sentence: /^(?!.*\bthan\b)(?!(?:An?|The) \p{Ll}+er\b)/su,
  },
  // “The form is usually longer”: than which?
  {
    before: /\b(?:is|are|was|were|be) (?:\p{Ll}+ly )?$/u,
    from: /^\p{Ll}+er[.,;]/u,
    sentence: /^(?!.*\bthan\b)/s,
  },
  // “Rises and holds the mountain”.
  { from: /^rises (?:and|up|against|in re)\b/ },
  // “Short forms lower it”, “loop diuretics lower pressure”: verbs, where values are lower than others.
  { from: /^(?:lower|higher) (?:it|them|the|an?|this|that|these|its|their|his|her|both|all)\b/ },
  {
    before: /(?:\b\p{L}+[^\Wsu]s|\b(?:they|to|can|may|will|would|could|not|that|which)) $/u,
    from: /^(?:lower|higher)\b(?! (?:than|in|by|at|for|when|and|but)\b|[.,;])/,
  },
  // “The great majority”.
  { word: /^(?:majority|minority)$/, before: /\b(?:great|vast|large|overwhelming|huge) $/ },
  // “Even catches”, “an odd idea”: no numbers.
  {
    word: /^(?:even|odd)$/,
    from: /^(?!(?:even|odd)(?:-numbered\b| (?:numbers?|integers?|functions?|multiples?|powers?|digits?|terms?|harmonics?|number of)\b|[.,;]|$))/,
  },
  // “More elastic than”: of a quantity, “more sugar than”, less would be another thing.
  {
    word: /^(?:more|less)$/,
    from: /^(?!(?:more|less) \p{Ll}+(?:ic|al|ive|ous|ful|able|ible|ant|ent|ly) than\b)/u,
  },
  // “The visible result”, “a stable average”: nobody would speak of the opposite.
  {
    word: /^(?:(?:un|in|ir)?(?:visible|stable|conscious|regular|reversible)|(?:in)?voluntary)$/,
    before: /\b(?:an?|the|its|their|this) $/i,
  },
  // “The largest people, several million strong”, “the largest ships well over 120 meters long”.
  { word: /^(?:larg|small)est$/, sentence: /\d|\b(?:million|billion|thousands?|hundreds?)\b/ },
  // There is no smallest negative integer.
  { from: /^(?:larg|small)est (?:posi|nega)tive\b/ },
  { word: /^(?:posi|nega)tive$/, before: /\b(?:smallest|largest|least|greatest) $/ },
  // “The left” and “a right” are places and claims.
  {
    word: /^(?:left|right|active|passive)$/,
    before: /^(?!.*\b(?:to|from) (?:the )?$)/is,
  },
];

const isMeant = (word: string, at: number, sentence: string): boolean => {
  const [before, from] = [sentence.slice(0, at), sentence.slice(at)];
  return (
    !isQuoted(sentence, at) &&
    // “A triangle, a sector and a larger triangle” have a smaller one, too.
    !(/^(?:larg|small|bigg|long|short)er$/.test(word) && isNamedTwice(sentence, at + word.length)) &&
    !otherSenses.some(
      (sense) =>
        (sense.word?.test(word) ?? true) &&
        (sense.before?.test(before) ?? true) &&
        (sense.from?.test(from) ?? true) &&
        (sense.sentence?.test(sentence) ?? true),
    )
  );
};

const isNamedTwice = (sentence: string, at: number): boolean => {
  const noun = /^ (\p{Ll}{3,})/u.exec(sentence.slice(at))?.[1];
  return noun !== undefined && sentence.split(new RegExp(`\\b${noun}\\b`)).length > 2;
};

interface Word {
  readonly word: string;
  readonly at: number;
  readonly opposite: string;
}

/** Which of the two is meant shows only beside the other. */
const paired = /^(?:left|right|major|minor)$/;

/** What stands against the word shows that it was turned. */
const contrasts = /\b(?:whereas|while|unlike|although|though|despite|but|yet|however|arguably)\b/i;

const dependent = /\b(?:when|as|because|since|so|by|with|half|halves|equal|equally|both|each|same|other)\b/i;

/** `An irregular pulse` and `a regular one`. */
const withArticle = (before: string, word: string): string =>
  before.replace(/\b([Aa])n? $/, (_, letter: string) => `${letter}${takesAn(word) ? 'n' : ''} `);

/** With the opposites in the places of words, of which the first stands first. */
const put = (sentence: string, words: readonly Word[]): string =>
  [...words]
    .reverse()
    .reduce(
      (text, { word, at, opposite }) =>
        withArticle(text.slice(0, at), opposite) + opposite + text.slice(at + word.length),
      sentence,
    );
