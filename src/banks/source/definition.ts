import { mentionsOf, names as namesAny } from '../text/mentions.ts';
import { sentencesOf } from '../text/sentences.ts';

/** How a definition begins, where it is an English sentence about its term. */
export interface Definition {
  /** The whole paragraph. */
  readonly whole: string;
  /** Its first sentence. */
  readonly first: string;
  /** The term as the sentence calls it: `the Marshall Plan`, `a catalyst`. */
  readonly subject?: string;
  readonly plural?: boolean;
  /** `is`, `was`, `are`, `were`. */
  readonly verb?: string;
  /** What the term is, without a full stop: `a substance that speeds a reaction up`. */
  readonly predicate?: string;
}

export const readDefinition = (whole: string, names: readonly string[], language: string): Definition => {
  const [first = ''] = sentencesOf(whole, language);
  if (!language.toLowerCase().startsWith('en')) return { whole, first };
  const head = headOf(first, names);
  if (!head) return { whole, first, ...phraseOf(first, names) };
  const { subject, rest } = head;
  // “Baptism: a rite of washing”.
  const said = /^(?: –| —|:) (.+?)\.?$/u.exec(rest)?.[1];
  const phrase = said === undefined ? undefined : nounPhrase(said);
  if (phrase !== undefined) return { whole, first, predicate: phrase };
  const copula =
    /^\s*(?:of \p{Lu}[\p{L}-]+(?: \p{Lu}[\p{L}-]+)?)?(?:\([^()]*\))?(?:,? (?:or|also (?:called|known as)|officially|sometimes called|abbreviated|short for|in full|a [^,]{3,40}),? [^,]{1,60},|, [^,]{1,60},)?\s*(is|was|are|were|refers to|refer to|referred to|means|meant|mean|denotes|denote)\s+(.+?)\.?$/u.exec(
      rest,
    );
  const plain = /^\s*(?:\([^()]*\))?(?:, [^,]{1,80},)?\s*(\p{Ll}+)\s/u.exec(rest);
  if (!copula)
    return {
      whole,
      first,
      subject,
      ...(plain?.[1] !== undefined && {
        plural: !/s$/.test(plain[1]) && !/ed$/.test(plain[1]) && /s$/.test(subject),
      }),
    };
  const [, verb = '', complement = ''] = copula;
  const predicate = nounPhrase(complement);
  const plural = /^(?:are|were|refer to|mean|denote)$/.test(verb);
  return { whole, first, subject, plural, verb, ...(predicate !== undefined && { predicate }) };
};

/** A definition that leaves its term out: `A market with a single seller`, `Learning in which ...`, `Getting two values for ...`. */
const phraseOf = (first: string, names: readonly string[]): { readonly predicate?: string } =>
  /^(?:(?:An?|The|Any|One of) \p{L}|\p{Lu}\p{Ll}+(?: \p{Ll}+)? (?:in which|by which|of|that|which|between|with|from) |\p{Lu}\p{Ll}{2,}ing (?!is\b|are\b|was\b|were\b)\p{L})/u.test(
    first,
  ) && !namesAny(first, names)
    ? { predicate: first.replace(/\.$/, '') }
    : {};

/** The sentence’s beginning, where that is the term. */
const headOf = (
  sentence: string,
  names: readonly string[],
): { readonly subject: string; readonly rest: string } | undefined => {
  for (const name of [...names].sort((a, b) => b.length - a.length)) {
    const found = mentionsOf(sentence, name).find(
      ({ at }) => at < 15 && /^(?:(?:The|A|An) )?(?:term )?["“'‘]?$/i.test(sentence.slice(0, at)),
    );
    if (!found || /['’]s?$/.test(found.text)) continue;
    const end = found.at + found.text.length;
    const subject = sentence
      .slice(0, end)
      .replace(/["“”]/g, '')
      .replace(/^(The) term /, '');
    return { subject, rest: sentence.slice(end).replace(/^["”'’]/, '') };
  }
  return undefined;
};

/** What can stand alone as a description; not `used to ...`, `when ...`. */
const nounPhrase = (said: string): string | undefined => {
  const whole = said.replace(
    /^(?:defined as|known as|also|basically|simply|essentially|the term for|a term for|the name for|the name of) /,
    '',
  );
  // “The root of the variance, and so measures the spread”: its second verb is left without a subject.
  const second =
    /(?:, and (?:so |thus |therefore )?(?:\p{Ll}+s (?:a|an|the|how|what|in|on|to)|(?:it|they) \p{Ll}+)| and (?:was|were|is|are|had|has) (?:\p{Ll}+ed|set|built|made|held|kept|put|cut|led)| and (?:flourished|lasted|ended|began|lay|stood|became|fell|grew|survived|collapsed|remained|continued))\b/u.exec(
      whole,
    );
  const isSecond =
    second !== null &&
    (/ (?:it|they) /.test(second[0]) || !/\b(?:that|which|who|whose)\b/.test(whole.slice(0, second.index)));
  const text = second && isSecond ? whole.slice(0, second.index) : whole;
  const head = text.split(/\s/)[0] ?? '';
  // “It means that accents fall on weak beats” is no thing, and `that which` is.
  if (/^(?:that|when|how) /i.test(text)) return /^that (?:which|part|of)\b/.test(text) ? text : undefined;
  if (
    /^(?:a|an|the|any|one|two|three|four|all|each|every|some|those|anything|something|someone|people|what)$/i.test(
      head,
    )
  )
    return text;
  if (
    /^(?:used|when|where|how|why|not|often|usually|always|never|sometimes|because|if|in|on|at|by|from|to|for|with|without|between|important|essential|able|responsible|based|similar|different|equal|true|false|both|either|also|said|written|very|more|less|most|there|it|its|their|his|her)$/i.test(
      head,
    )
  )
    return undefined;
  return /(?:ed|ly|able|ible|ful|ive|ous)$/i.test(head) ? undefined : text;
};
