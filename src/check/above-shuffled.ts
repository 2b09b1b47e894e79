import type { Choice } from '../model/question.ts';
import { questionsOf } from '../model/walk.ts';
import { toPlain } from '../rich/plain.ts';
import type { Check } from './check.ts';
import { shufflesChoices } from './shuffles-choices.ts';

/** Choices that speak of those above them, in questions whose choices are shuffled. */
export const aboveShuffled: Check = (course, report) => {
  const isShuffled = shufflesChoices(course);
  for (const { question, holder } of questionsOf(course)) {
    if (!('choices' in question) || !isShuffled(question, holder)) continue;
    const last = question.choices.length - 1;
    question.choices.forEach((choice, index) => {
      const text = toPlain(choice.text);
      const stays = question.shuffle === 'fixed-last' && index === last;
      if (speaksOfOthers(choice) && !stays) report.add('quiz/above-shuffled', { text }, choice.pos);
    });
  }
};

/** “All of the above”, “none of the above”, “both a and b”, in the languages that the program speaks. */
export const speaksOfOthers = ({ text }: Pick<Choice, 'text'>): boolean =>
  patterns.some((pattern) => pattern.test(toPlain(text)));

const patterns: readonly RegExp[] = [
  /\b(?:all|none|both|neither|any|two|three|each) of the (?:above|preceding|previous|options above)\b/i,
  /^(?:only |both )?(?:(?:answers?|options?|choices?) )?\(?[A-E1-5]\)?(?:, \(?[A-E1-5]\)?)*,? (?:and|or|nor|&) \(?[A-E1-5]\)?\.?$/,
  /\b(?:todas|ninguna|ambas|todos|ninguno) (?:de )?(?:las|los) (?:opciones |respuestas )?anteriores\b/i,
  /\b(?:toutes|aucune) (?:de )?(?:les|des|ces) (?:réponses|propositions|options) (?:ci-dessus|précédentes)\b/i,
  /\b(?:alle|keine[rs]?|beide) (?:der )?(?:oben|zuvor|obigen|vorigen)\b/i,
  /\b(?:todas|nenhuma|ambas) (?:das?|as) (?:opções |respostas |alternativas )?(?:anteriores|acima)\b/i,
  /(?:جميع|كل|لا شيء) (?:مما|ما) سبق/,
  /以上(?:都|皆|全|均|选项)/,
];
