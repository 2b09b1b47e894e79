import type { Course, Quiz } from '../../model/course.ts';
import type { OutFile } from '../../package/file.ts';
import type { WriteContext } from '../format.ts';
import { assessmentsOf, type QuestionBank } from '../shared/assessments.ts';
import type { Resource } from '../shared/ims-manifest.ts';
import { assetsOf, mediaFiles, mediaFrom, mediaPath } from '../shared/media.ts';
import { printDocument } from '../shared/print-document.ts';
import {
  entriesOfPlan,
  introsOfPlan,
  type PlannedSection,
  plannedPoints,
  planQuiz,
} from '../shared/quiz-plan.ts';
import { bankDocument, quizDocument } from './assessment.ts';
import { reportLongStems } from './long-stems.ts';
import { manifest } from './manifest.ts';
import { assessmentMeta } from './meta.ts';
import { documentPath, metaPath, packageId } from './names.ts';

/** A quiz or bank: what the manifest says of it, and its documents, written when it is their turn. */
interface Planned {
  readonly resources: readonly Resource[];
  readonly assets: readonly string[];
  readonly files: () => AsyncIterable<OutFile>;
}

/** The manifest, a folder for each quiz and bank, then the media. */
export async function* write(course: Course, ctx: WriteContext): AsyncGenerator<OutFile> {
  const { quizzes, banks } = assessmentsOf(course);
  reportLongStems({ quizzes, banks }, ctx.report);
  const planned = [
    ...quizzes.map((quiz) => planOneQuiz(quiz, course, ctx)),
    ...banks.map((bank) => planBank(bank, shufflesBank(bank, quizzes))),
  ];
  const resources = planned.flatMap((one) => one.resources);
  yield { path: 'imsmanifest.xml', data: await printDocument(manifest(course, resources)) };
  for (const one of planned) yield* one.files();
  yield* mediaFiles(
    planned.flatMap((one) => one.assets),
    ctx,
  );
}

const planOneQuiz = (original: Quiz, course: Course, ctx: WriteContext): Planned => {
  const quiz = { ...original, id: packageId(original.id) };
  const sections = planQuiz({ quiz, course, ctx, target: 'qti12' });
  const copied = entriesOfPlan(sections).map(({ question }) => question);
  const assets = assetsOf(copied, quiz.intro, ...introsOfPlan(sections));
  return {
    resources: quizResources(quiz.id, assets),
    assets,
    files: () => quizFiles(quiz, sections, ctx),
  };
};

async function* quizFiles(
  quiz: Quiz,
  sections: readonly PlannedSection[],
  ctx: WriteContext,
): AsyncGenerator<OutFile> {
  const media = mediaFrom('');
  yield { path: documentPath(quiz.id), data: quizDocument(quiz, sections, media) };
  const settings = assessmentMeta(quiz, {
    points: plannedPoints(sections),
    publish: ctx.options.publish === 'yes',
    intro: media.rich(quiz.intro),
  });
  yield { path: metaPath(quiz.id), data: await printDocument(settings) };
}

const quizResources = (identifier: string, assets: readonly string[]): readonly Resource[] => {
  const settings = `${identifier}.meta`;
  return [
    {
      identifier,
      type: 'imsqti_xmlv1p2',
      files: [documentPath(identifier), ...assets.map(mediaPath)],
      dependencies: [settings],
    },
    {
      identifier: settings,
      type: 'associatedcontent/imscc_xmlv1p1/learning-application-resource',
      href: metaPath(identifier),
      files: [metaPath(identifier)],
    },
  ];
};

const planBank = (original: QuestionBank, shuffles: boolean): Planned => {
  const bank = { ...original, id: packageId(original.id) };
  const path = documentPath(bank.id);
  const assets = assetsOf(bank.entries.map(({ question }) => question));
  return {
    resources: [{ identifier: bank.id, type: 'imsqti_xmlv1p2', files: [path, ...assets.map(mediaPath)] }],
    assets,
    files: async function* () {
      yield { path, data: bankDocument(bank, mediaFrom(''), shuffles) };
    },
  };
};

/** A bank's questions are shuffled where a quiz that draws from it shuffles answers. */
const shufflesBank = ({ id }: QuestionBank, quizzes: readonly Quiz[]): boolean =>
  quizzes.some(
    ({ shuffle, sections }) =>
      (shuffle === 'answers' || shuffle === 'all') &&
      sections.some(({ parts }) => parts.some((part) => part.type === 'draw' && part.bank === id)),
  );
