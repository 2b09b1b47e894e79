import type { Course, Quiz } from '../../../model/course.ts';
import type { Question } from '../../../model/question.ts';
import { languageOf } from '../../../model/texts.ts';
import type { OutFile } from '../../../package/file.ts';
import { stringsOf } from '../../../pages/strings.ts';
import type { WriteContext } from '../../format.ts';
import { type Assessments, assessmentsOf, type Entry, entriesOf } from '../assessments.ts';
import { lomOfSet } from '../described.ts';
import type { Resource } from '../ims-manifest.ts';
import { lom } from '../lom.ts';
import { assetsOf, mediaFiles, mediaFrom, mediaPath } from '../media.ts';
import { printDocument } from '../print-document.ts';
import { entriesOfPlan, introsOfPlan, planQuiz } from '../quiz-plan.ts';
import { printQuestionDocument } from '../xml.ts';
import { item } from './item.ts';
import { itemMetadata, manifest } from './manifest.ts';
import { itemPath, sectionPath, testPath } from './paths.ts';
import { bankSection, test } from './test.ts';
import type { QtiVersion } from './version.ts';

/** A document: what the manifest says of it, and the file, printed when it is its turn. */
interface Planned {
  readonly resource: Resource;
  readonly assets: readonly string[];
  readonly print: () => string;
}

interface Writing {
  readonly course: Course;
  readonly ctx: WriteContext;
  readonly version: QtiVersion;
}

/** The manifest, a file for each test, bank and item, then the media. */
export const writeQti = (version: QtiVersion) =>
  async function* (course: Course, ctx: WriteContext): AsyncGenerator<OutFile> {
    const writing: Writing = { course, ctx, version };
    const assessments = assessmentsOf(course);
    const planned = [
      ...assessments.quizzes.map((quiz) => planTest(quiz, writing)),
      ...assessments.banks.map((bank) => planBank(bank, writing)),
      ...planItems(assessments, writing),
    ];
    const list = planned.map(({ resource }) => resource);
    yield { path: 'imsmanifest.xml', data: await printDocument(manifest(course, list, version)) };
    for (const { resource, print } of planned) yield { path: resource.href ?? '', data: print() };
    yield* mediaFiles(
      planned.flatMap(({ assets }) => assets),
      ctx,
    );
  };

const planTest = (original: Quiz, { course, ctx, version }: Writing): Planned => {
  const pass = original.pass ?? course.settings.pass;
  const quiz = pass === undefined ? original : { ...original, pass };
  const sections = planQuiz({ quiz, course, ctx, target: version.target });
  const assets = assetsOf([], quiz.intro, ...introsOfPlan(sections));
  const idents = entriesOfPlan(sections).map(({ ident }) => ident);
  const path = testPath(quiz.id);
  return {
    resource: {
      identifier: quiz.id,
      type: `imsqti_test_${version.suffix}`,
      href: path,
      files: [path, ...assets.map(mediaPath)],
      dependencies: [...new Set(idents)],
      metadata: lom(lomOfSet(quiz, languageOf(quiz, course))),
    },
    assets,
    print: () =>
      printQuestionDocument(test({ quiz, sections, media: mediaFrom('../'), tool: ctx.tool, version })),
  };
};

const planBank = (bank: Assessments['banks'][number], { version }: Writing): Planned => {
  const path = sectionPath(bank.id);
  const assets = assetsOf([], bank.own?.intro ?? []);
  return {
    resource: {
      identifier: bank.id,
      type: `imsqti_section_${version.suffix}`,
      href: path,
      files: [path, ...assets.map(mediaPath)],
      dependencies: bank.entries.map(({ ident }) => ident),
      metadata: lom(lomOfSet(bank.own ?? { title: bank.title, tags: [], authors: [] }, bank.language)),
    },
    assets,
    print: () => printQuestionDocument(bankSection(bank, mediaFrom('../'), version)),
  };
};

interface ItemToWrite extends Entry {
  readonly language: string;
  readonly shuffle: boolean;
}

/** Every question once: those of quizzes, then those of banks. */
const items = ({ quizzes, banks }: Assessments, course: Course): readonly ItemToWrite[] => [
  ...quizzes.flatMap((quiz) =>
    entriesOf(quiz.id, asked(quiz)).map((entry) => ({
      language: languageOf(quiz, course),
      shuffle: shuffles(entry, shufflesAnswers(quiz)),
      ...entry,
    })),
  ),
  ...banks.flatMap(({ id, language, entries }) => {
    const drawn = quizzes.some((quiz) => shufflesAnswers(quiz) && drawsFrom(quiz, id));
    return entries.map((entry) => ({ language, shuffle: shuffles(entry, drawn), ...entry }));
  }),
];

/** No weight gives a question points that is worth nothing by itself. */
const asked = (quiz: Quiz): readonly Question[] =>
  quiz.sections.flatMap(({ parts }) =>
    parts.flatMap((part) => {
      if (part.type === 'question') return [part.question];
      if (part.type === 'draw') return [];
      const { points = 0, questions } = part;
      return questions.map((question) => (question.points === 0 ? { ...question, points } : question));
    }),
  );

const shuffles = ({ question }: Entry, otherwise: boolean): boolean =>
  question.shuffle === undefined ? otherwise : question.shuffle !== 'no';

const shufflesAnswers = ({ shuffle }: Quiz): boolean => shuffle === 'answers' || shuffle === 'all';

const drawsFrom = ({ sections }: Quiz, bank: string): boolean =>
  sections.some(({ parts }) => parts.some((part) => part.type === 'draw' && part.bank === bank));

const planItems = (assessments: Assessments, writing: Writing): readonly Planned[] => {
  const strings = stringsOf(writing.ctx.program, writing.course.settings.labels);
  return items(assessments, writing.course).map((source) =>
    planItem({ hintTitle: (n) => strings(source.language).t('hint', { n }), ...source }, writing),
  );
};

const planItem = (
  source: ItemToWrite & { readonly hintTitle: (n: number) => string },
  { ctx, version }: Writing,
): Planned => {
  const path = itemPath(source.ident);
  const assets = assetsOf([source.question]);
  return {
    resource: {
      identifier: source.ident,
      type: `imsqti_item_${version.suffix}`,
      href: path,
      files: [path, ...assets.map(mediaPath)],
      metadata: itemMetadata(source.question, source.language),
    },
    assets,
    print: () => printQuestionDocument(item({ tool: ctx.tool, version, ...source }, mediaFrom('../'))),
  };
};
