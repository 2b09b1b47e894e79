import type { Course } from '../model/course.ts';
import { primaryLanguage } from '../model/primary-language.ts';
import type { ChoiceQuestion, MultiQuestion } from '../model/question.ts';
import { languageOf } from '../model/texts.ts';
import { type Holder, questionsOf } from '../model/walk.ts';
import { toPlain } from '../rich/plain.ts';

/** A question with choices to select from, true/false aside, and its texts as lints read them. */
export interface Selectable {
  readonly question: ChoiceQuestion | MultiQuestion;
  readonly holder: Holder;
  /** Primary subtag, `en` for `en-GB`. */
  readonly language: string;
  readonly prompt: string;
  readonly choices: readonly { readonly text: string; readonly right: boolean }[];
}

export function* choiceQuestionsOf(course: Course): Generator<Selectable> {
  const languages = new Map<Holder, string>();
  for (const { question, holder } of questionsOf(course)) {
    if (question.kind !== 'choice' && question.kind !== 'multi') continue;
    const language = languages.get(holder) ?? primaryLanguage(languageOf(holder, course));
    languages.set(holder, language);
    yield {
      question,
      holder,
      language,
      prompt: toPlain(question.prompt),
      choices: question.choices.map(({ text, right }) => ({ text: toPlain(text), right })),
    };
  }
}
