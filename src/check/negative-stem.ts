import type { Rich } from '../model/rich.ts';
import { mapRich } from '../rich/map.ts';
import { toPlain } from '../rich/plain.ts';
import type { Check } from './check.ts';
import { choiceQuestionsOf } from './choice-questions.ts';

/** Prompts that ask for what is not so, where nothing makes the small word stand out. */
export const negativeStem: Check = (course, report) => {
  for (const { question, language } of choiceQuestionsOf(course)) {
    const text = toPlain(withoutEmphasis(question.prompt));
    const found = patterns[language]?.map((pattern) => pattern.exec(text)?.[1]).find(Boolean);
    if (found !== undefined) report.add('quiz/negative-stem', { word: found }, question.pos);
  }
};

/** What an author set in bold, italics or capitals stands out: the patterns know small letters only. */
const withoutEmphasis = (rich: Rich): Rich =>
  mapRich(rich, (node) => (node.type === 'element' && emphasis.has(node.name) ? [] : [node]));

const emphasis: ReadonlySet<string> = new Set(['strong', 'em', 'b', 'i', 'u', 'mark']);

/**
 * The negation belongs to the question itself: between the question word and it stands no other clause. “Why did they not
 * …?” asks for a reason and is clear.
 */
const patterns: Readonly<Record<string, readonly RegExp[]>> = {
  en: [
    /(?:^|[.!?:]\s+)(?:[A-Z][a-z]+ )?(?:[Ww]hich|[Ww]hat|[Ww]ho|[Ww]hom)\b(?:(?!\b(?:that|who|which|where|when|whose|because|if|than)\b)[^?,;:“"])*?\b(?:is|are|was|were|do|does|did|has|have|had|can|could|will|would|should|must|may|might)\s+(not|never)\b/,
    /(?:^|[.!?:]\s+)(?:[A-Z][a-z]+ )?(?:[Ww]hich|[Ww]hat|[Ww]ho|[Ww]hom)\b(?:(?!\b(?:that|who|which|where|when|whose|because|if|than)\b)[^?,;:“"])*?\b((?:is|are|was|were|do|does|did|has|have|had|could|would|should)n[’']t)\b/,
    /\b(?:[Aa]ll|[Ee]ach|[Ee]very(?: one)?) of (?:the following|these)\b[^?]*\b(except)\b/,
    /\b(except)(?: for)?\s*(?:_+|[:.…?]+|\.\.\.)*\s*$/,
  ],
  de: [/^(?:Welche[mnrs]?|Was|Wer|Wen|Wem)\b[^?,;:„"]*\b(nicht|keine?[mnrs]?)\b/],
  es: [/^¿?(?:Cuál(?:es)?|Qué|Quién(?:es)?)\s(?:(?!\b(?:que|quien|donde|cuando)\b)[^?,;:«"])*?\b(no)\s/],
  fr: [
    /^(?:Quel(?:le)?s?|Lequel|Laquelle|Lesquel(?:le)?s|Qui)\s(?:(?!\b(?:que|qui|dont|où)\b|qu[’'])[^?,;:«"])*?\b(?:ne\s|n[’'])[^?,;:]*?\b(pas|jamais)\b/,
  ],
};
