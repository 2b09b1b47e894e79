import type { Quiz, QuizSection } from '../../model/course.ts';
import type { PlacedQuiz } from '../course-data.ts';
import { quizData } from '../page-data.ts';
import type { Asked } from '../questions/view.ts';
import { askedCount, fullPoints, type Identified, type PlacedPart, standing } from '../quiz-parts.ts';
import type { Strings } from '../strings.ts';
import type { View } from './page.ts';
import { html, type PageContext, questionsHtml } from './view.ts';

/** `index`: of the quiz among the course's quizzes. */
export const quizView = ({ quiz, sections }: PlacedQuiz, index: number, ctx: PageContext): View => {
  const parts = sections.flat();
  const asked = askedOf(quiz, parts);
  const ids = ctx.sections();
  return {
    template: 'quiz',
    data: {
      title: quiz.title,
      timed: quiz.time !== undefined,
      rules: rules(quiz, parts, ctx.strings),
      intro: html(ctx.prepare(quiz.intro)),
      sections: quiz.sections.map((section, at) => ({
        ...heading(section, ids[at], ctx),
        parts: (sections[at] ?? []).map((part) => partView(part, parts.indexOf(part), { asked, ctx })),
      })),
    },
    pageData: { quiz: quizData(quiz, parts, index), practice: [] },
  };
};

const heading = ({ title, intro }: QuizSection, id: string | undefined, { prepare }: PageContext) => ({
  ...(title && { id, title: html(prepare(title)) }),
  intro: html(prepare(intro, 3)),
});

/** Numbered as they stand: the player counts anew what it has drawn. */
const askedOf = (quiz: Quiz, parts: readonly PlacedPart[]): ReadonlyMap<string, Asked> => {
  const all = standing(parts);
  const total = all.filter(({ question }) => question.kind !== 'stimulus').length;
  const points = pointsWithin(parts);
  let n = 0;
  const entries = all.map(({ id, question }): readonly [string, Asked] => {
    if (question.kind !== 'stimulus') n += 1;
    const number = { n, total };
    return [
      id,
      {
        id,
        question,
        number,
        points: points.get(id) ?? question.points,
        practice: false,
        open: quiz.show === 'always',
      },
    ];
  });
  return new Map(entries);
};

/** A pool or draw may give its questions points of their own. */
const pointsWithin = (parts: readonly PlacedPart[]): ReadonlyMap<string, number> =>
  new Map(
    parts.flatMap((part) =>
      part.type === 'draw' && part.points !== undefined
        ? part.here.map(({ id }): readonly [string, number] => [id, part.points ?? 0])
        : [],
    ),
  );

interface Within {
  readonly asked: ReadonlyMap<string, Asked>;
  readonly ctx: PageContext;
}

const partView = (part: PlacedPart, index: number, { asked, ctx }: Within) => {
  const frames = (questions: readonly Identified[]) =>
    questionsHtml(
      questions.flatMap(({ id }) => asked.get(id) ?? []),
      ctx,
    );
  if (part.type === 'question') return { html: frames([part.question]) };
  const { pick, questions, here, intro } = part;
  return {
    draw: index,
    intro: html(ctx.prepare(intro, 3)),
    note: pick < questions.length ? ctx.strings.t('drawNote', { pick, total: questions.length }) : '',
    html: frames(here),
  };
};

/** What a learner wants to know before beginning. */
const rules = (quiz: Quiz, parts: readonly PlacedPart[], { t, count }: Strings): readonly string[] => [
  count('questions', askedCount(parts)),
  count('points', fullPoints(parts)),
  ...(quiz.graded ? [] : [t('notGraded')]),
  ...(quiz.pass === undefined || !quiz.graded
    ? []
    : [t('passMark', { percent: t('percent', { n: quiz.pass }) })]),
  quiz.attempts === 'unlimited' ? t('attemptsUnlimited') : count('attempts', quiz.attempts),
  ...(quiz.time === undefined ? [] : [count('timeLimit', quiz.time)]),
];
