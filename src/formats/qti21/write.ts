import type { Course, Quiz } from '../../model/course.ts';
import { questionsOfQuiz } from '../../model/walk.ts';
import type { OutFile } from '../../package/file.ts';
import type { WriteContext } from '../format.ts';
import { type Assessments, assessmentsOf, type Entry, entriesOf } from '../shared/assessments.ts';
import type { Resource } from '../shared/ims-manifest.ts';
import { assetsOf, mediaFiles, mediaFrom, mediaPath } from '../shared/media.ts';
import { printDocument } from '../shared/print-document.ts';
import { entriesOfPlan, introsOfPlan, planQuiz } from '../shared/quiz-plan.ts';
import { printQuestionDocument } from '../shared/xml.ts';
import { item } from './item.ts';
import { itemLom, manifest } from './manifest.ts';
import { itemPath, sectionPath, testPath } from './paths.ts';
import { bankSection, test } from './test.ts';

/** A document: what the manifest says of it, and the file, printed when it is its turn. */
interface Planned {
  readonly resource: Resource;
  readonly assets: readonly string[];
  readonly print: () => string;
}

/** The manifest, a file for each test, bank and item, then the media. */
export async function* write(course: Course, ctx: WriteContext): AsyncGenerator<OutFile> {
  const assessments = assessmentsOf(course);
  const planned = [
    ...assessments.quizzes.map((quiz) => planTest(quiz, course, ctx)),
    ...assessments.banks.map(planBank),
    ...items(assessments, course).map((source) => planItem(source, ctx)),
  ];
  const list = planned.map(({ resource }) => resource);
  yield { path: 'imsmanifest.xml', data: await printDocument(manifest(course, list)) };
  for (const { resource, print } of planned) yield { path: resource.href ?? '', data: print() };
  yield* mediaFiles(
    planned.flatMap(({ assets }) => assets),
    ctx,
  );
}

const planTest = (original: Quiz, course: Course, ctx: WriteContext): Planned => {
  const pass = original.pass ?? course.settings.pass;
  const quiz = pass === undefined ? original : { ...original, pass };
  const sections = planQuiz({ quiz, course, ctx, target: 'qti21' });
  const assets = assetsOf([], quiz.intro, ...introsOfPlan(sections));
  const idents = entriesOfPlan(sections).map(({ ident }) => ident);
  const path = testPath(quiz.id);
  return {
    resource: {
      identifier: quiz.id,
      type: 'imsqti_test_xmlv2p1',
      href: path,
      files: [path, ...assets.map(mediaPath)],
      dependencies: [...new Set(idents)],
    },
    assets,
    print: () => printQuestionDocument(test({ quiz, sections, media: mediaFrom('../'), tool: ctx.tool })),
  };
};

const planBank = (bank: Assessments['banks'][number]): Planned => {
  const path = sectionPath(bank.id);
  return {
    resource: {
      identifier: bank.id,
      type: 'imsqti_section_xmlv2p1',
      href: path,
      files: [path],
      dependencies: bank.entries.map(({ ident }) => ident),
    },
    assets: [],
    print: () => printQuestionDocument(bankSection(bank)),
  };
};

interface ItemToWrite extends Entry {
  readonly language: string;
  readonly shuffle: boolean;
}

/** Every question once: those of quizzes, then those of banks. */
const items = ({ quizzes, banks }: Assessments, course: Course): readonly ItemToWrite[] => [
  ...quizzes.flatMap((quiz) =>
    entriesOf(quiz.id, [...questionsOfQuiz(quiz)]).map((entry) => ({
      ...entry,
      language: quiz.language ?? course.language,
      shuffle: shuffles(entry, shufflesAnswers(quiz)),
    })),
  ),
  ...banks.flatMap(({ id, language, entries }) => {
    const drawn = quizzes.some((quiz) => shufflesAnswers(quiz) && drawsFrom(quiz, id));
    return entries.map((entry) => ({ ...entry, language, shuffle: shuffles(entry, drawn) }));
  }),
];

const shuffles = ({ question }: Entry, otherwise: boolean): boolean =>
  question.shuffle === undefined ? otherwise : question.shuffle !== 'no';

const shufflesAnswers = ({ shuffle }: Quiz): boolean => shuffle === 'answers' || shuffle === 'all';

const drawsFrom = ({ sections }: Quiz, bank: string): boolean =>
  sections.some(({ parts }) => parts.some((part) => part.type === 'draw' && part.bank === bank));

const planItem = (source: ItemToWrite, ctx: WriteContext): Planned => {
  const path = itemPath(source.ident);
  const assets = assetsOf([source.question]);
  return {
    resource: {
      identifier: source.ident,
      type: 'imsqti_item_xmlv2p1',
      href: path,
      files: [path, ...assets.map(mediaPath)],
      metadata: itemLom(source.question, source.language),
    },
    assets,
    print: () => printQuestionDocument(item({ ...source, tool: ctx.tool }, mediaFrom('../'))),
  };
};
