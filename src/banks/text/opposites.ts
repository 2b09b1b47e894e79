/** Words of which the one makes false what is true with the other. */
const pairs: readonly (readonly [string, string])[] = (
  'higher/lower highest/lowest larger/smaller largest/smallest bigger/smaller longer/shorter longest/shortest faster/slower ' +
  'stronger/weaker hotter/colder warmer/cooler older/younger oldest/youngest harder/easier richer/poorer denser/thinner ' +
  'increase/decrease increases/decreases increased/decreased raises/lowers raised/lowered rises/falls rose/fell ' +
  'expands/shrinks swells/shrinks widens/narrows gains/loses gained/lost wins/loses won/lost attracts/repels attract/repel ' +
  'more/less absorbs/releases strengthens/weakens strengthened/weakened speeds/slows accelerates/slows activates/inhibits ' +
  'positive/negative positively/negatively elastic/inelastic hypertonic/hypotonic masculine/feminine singular/plural ' +
  'regular/irregular odd/even convex/concave horizontal/vertical visible/invisible soluble/insoluble ' +
  'maximum/minimum majority/minority inner/outer inside/outside above/below upward/downward upwards/downwards ' +
  'wider/narrower heavier/lighter nearer/farther cheaper/dearer deeper/shallower thicker/thinner rises/sinks ' +
  'eastward/westward northward/southward slowly/quickly surplus/shortage solid/liquid'
)
  .split(' ')
  .map((pair) => pair.split('/') as [string, string]);

const opposites = new Map<string, string>([...pairs.map(([one, other]) => [other, one] as const), ...pairs]);

/** “More elastic than”: of a quantity, “more sugar than”, less would be another thing. */
const compared = /^(?:more|less) \p{Ll}+(?:ic|al|ive|ous|ful|able|ible|ant|ent|ly) than\b/u;

/** What is only sometimes so may be otherwise at other times; two negations are a riddle. */
const unsure =
  /\b(?:not|no|nor|never|neither|without|unless|cannot|hardly|rarely|seldom|may|might|can|could|often|usually|sometimes|typically|generally|likely|probably|some|many|tend|tends|mostly|mainly|whether|if|either|or)\b|n[’']t\b/i;

/** A statement with the one word turned into its opposite that makes it surely false; undefined where none or several could be. */
export const turned = (sentence: string): string | undefined => {
  if (unsure.test(sentence)) return undefined;
  const found = [...sentence.matchAll(/\p{L}+/gu)].filter(
    ({ 0: word, index }) =>
      opposites.has(word.toLowerCase()) &&
      (!/^(?:more|less)$/.test(word) || compared.test(sentence.slice(index))),
  );
  const [only] = found;
  if (!only || found.length > 1 || /^\p{Lu}/u.test(only[0])) return undefined;
  // “Gave it a military turn and called for lower spending”: what was said first tells.
  if (/\S and (?:\p{Ll}+ly )?\p{Ll}{2,}(?:ed|ew|ave|ook) /u.test(sentence.slice(0, only.index)))
    return undefined;
  const other = opposites.get(only[0]) ?? '';
  return sentence.slice(0, only.index) + other + sentence.slice(only.index + only[0].length);
};
