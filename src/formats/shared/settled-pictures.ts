import type { Bank, Quiz, QuizPart } from '../../model/course.ts';
import type { Question, QuestionOf } from '../../model/question.ts';
import { toPlain } from '../../rich/plain.ts';
import type { Notes } from './notes.ts';
import type { PackageFiles } from './package-files.ts';
import { scaling } from './scaled-shape.ts';

interface Sets {
  readonly quizzes: readonly Quiz[];
  readonly banks: readonly Bank[];
}

/** Questions about places in pictures, in the pixels that their pictures have: which are looked at only now. */
export const settledPictures = async (sets: Sets, files: PackageFiles, notes: Notes): Promise<Sets> => {
  for (const question of hotspotsIn(sets)) await files.measure(pathOf(question, files));
  const settle = (question: Question): readonly Question[] =>
    question.kind === 'hotspot' ? settled(question, files, notes) : [question];
  const part = (one: QuizPart): readonly QuizPart[] => {
    if (one.type === 'question')
      return settle(one.question).map((question) => ({ type: 'question', question }));
    return one.type === 'pool' ? [{ ...one, questions: one.questions.flatMap(settle) }] : [one];
  };
  return {
    quizzes: sets.quizzes.map((quiz) => ({
      ...quiz,
      sections: quiz.sections.map((section) => ({ ...section, parts: section.parts.flatMap(part) })),
    })),
    banks: sets.banks.map((bank) => ({ ...bank, questions: bank.questions.flatMap(settle) })),
  };
};

function* hotspotsIn({ quizzes, banks }: Sets): Generator<QuestionOf<'hotspot'>> {
  const questions = [
    ...quizzes.flatMap(({ sections }) =>
      sections.flatMap(({ parts }) =>
        parts.flatMap((part) => {
          if (part.type === 'question') return [part.question];
          return part.type === 'pool' ? part.questions : [];
        }),
      ),
    ),
    ...banks.flatMap((bank) => bank.questions),
  ];
  for (const question of questions) if (question.kind === 'hotspot') yield question;
}

const pathOf = ({ image }: QuestionOf<'hotspot'>, files: PackageFiles): string =>
  files.used().get(image.asset) ?? image.asset;

const settled = (question: QuestionOf<'hotspot'>, files: PackageFiles, notes: Notes): readonly Question[] => {
  const { width, height } = question.image;
  const shown = width > 0 && height > 0 ? { width, height } : undefined;
  // Shares of a picture are pixels only when its size is known.
  const isInShares = width === 1 && height === 1;
  const own = files.size(pathOf(question, files)) ?? (isInShares ? undefined : shown);
  if (!own) {
    const name = toPlain(question.prompt);
    notes.report.add(
      'read/question-left-out',
      { question: name, problem: 'the size of its picture is not known' },
      question.pos,
    );
    return [];
  }
  const scaled = scaling(shown, own);
  return [
    {
      ...question,
      image: { ...question.image, ...own },
      areas: question.areas.map((area) => ({ ...area, shape: scaled(area.shape) })),
    },
  ];
};
