import { questionsOf } from '../model/walk.ts';
import { toPlain } from '../rich/plain.ts';
import type { Check } from './check.ts';
import { choiceQuestionsOf } from './choice-questions.ts';

/** Prompts that do not say what is asked: nothing but “Which of these is true?”, with no text below or before. */
export const unfocusedStem: Check = (course, report) => {
  const withTexts = new Set(
    [...questionsOf(course)]
      .filter(({ question }) => question.kind === 'stimulus')
      .map(({ holder }) => holder),
  );
  for (const { question, holder, prompt } of choiceQuestionsOf(course)) {
    if (withTexts.has(holder) || toPlain(question.body) !== '') continue;
    if (patterns.some((pattern) => pattern.test(prompt)))
      report.add('quiz/unfocused-stem', { text: prompt }, question.pos);
  }
};

const patterns: readonly RegExp[] = [
  /^(?:which|what)(?: one)?(?: of (?:the following|these|them))?(?: (?:statements?|sentences?|answers?|options?|claims?|choices?))* (?:is|are) (?:not )?(?:true|false|correct|right|wrong|incorrect|the best)[\s?.:]*$/i,
  /^(?:choose|select|pick|mark|tick|find) (?:the |all )?(?:correct|right|true|best|false)?\s*(?:answers?|options?|choices?|statements?)[\s.:!]*$/i,
  /^welche(?:r|s)?(?: der folgenden)? (?:aussagen?|antwort(?:en)?|sätze) (?:ist|sind|stimmen|stimmt)(?: (?:richtig|wahr|falsch|korrekt))?[\s?]*$/i,
  /^(?:quelle|laquelle|lesquelles)(?: de ces| des)? (?:affirmations?|réponses?|phrases?)? ?(?:suivantes )?(?:est|sont) (?:vraies?|correctes?|fausses?|exactes?)[\s?]*$/i,
  /^¿?cuál(?:es)? de (?:las siguientes|estas)(?: afirmaciones| respuestas| opciones)? (?:es|son) (?:verdaderas?|correctas?|falsas?|ciertas?)[\s?]*$/i,
];
