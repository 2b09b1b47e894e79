import type { Question } from '../../model/question.ts';

/**
 * Accepted texts with composed letters (NFC), as keyboards type them: other systems compare code by code, so that an `é`
 * which the author's file has as two signs could never be typed.
 */
export const composedTexts = (question: Question): Question => {
  if (question.kind === 'text') {
    const isComposed = question.answers.every(({ texts }) => texts.every(isNormal));
    if (isComposed) return question;
    return {
      ...question,
      answers: question.answers.map((answer) => ({ ...answer, texts: answer.texts.map(composed) })),
    };
  }
  if (question.kind !== 'cloze') return question;
  const isComposed = question.gaps.every((gap) => gap.type !== 'text' || gap.texts.every(isNormal));
  if (isComposed) return question;
  return {
    ...question,
    gaps: question.gaps.map((gap) =>
      gap.type === 'text' ? { ...gap, texts: gap.texts.map(composed) } : gap,
    ),
  };
};

const composed = (text: string): string => text.normalize('NFC');

const isNormal = (text: string): boolean => !/[^ -~]/.test(text) || text === composed(text);
