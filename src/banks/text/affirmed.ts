import { allMatches } from './all-matches.ts';

/** “It does not require water” without its `not`; undefined where the rest of the sentence would tell that it was there. */
export const affirmed = (sentence: string): string | undefined => {
  const found = allMatches(sentence, denials);
  const [only] = found;
  if (!only || found.length > 1) return undefined;
  const [before, after] = [sentence.slice(0, only.index), sentence.slice(only.index + only[0].length)];
  if (
    /\b(?:even|but|such|so|that|which|who|whose|if|because|since|fails?|failed|lacks?|lacked|although|though|never|no|nor|neither|without|only|rather|instead|until|at all|in the least|any\p{L}*|ever|much)\b|n[’']t\b/iu.test(
      `${before} ${after}`,
    ) ||
    /[;:]|\bnot\b|\byet\b|, (?:for|as|so|since|and the (?:more|less|\p{Ll}+er))\b/u.test(`${before}${after}`)
  )
    return undefined;
  // “While birds fly over it and do not differ”.
  if (/\b(?:whereas|(?<!\ba )while|despite)\b/i.test(sentence)) return undefined;
  const verb = /^ (\p{Ll}+)/u.exec(after)?.[1];
  if (verb === undefined || /^(?:yet|only|even|all|always|just|the|an?|to)$/.test(verb)) return undefined;
  const helper = only[1] ?? only[2] ?? '';
  if (helper === 'does') return `${before}${thirdPerson(verb)}${after.slice(verb.length + 1)}`;
  if (helper === 'do') return `${before.trimEnd()}${after}`;
  return `${before}${helper}${after}`;
};

const denials = /\b(?:(does|do|is|are|can) not|(can)not)\b/g;

const thirdPerson = (verb: string): string =>
  /(?:s|x|z|ch|sh|o)$/.test(verb)
    ? `${verb}es`
    : /[^aeiou]y$/.test(verb)
      ? `${verb.slice(0, -1)}ies`
      : `${verb}s`;
