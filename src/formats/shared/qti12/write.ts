import type { Course, Quiz } from '../../../model/course.ts';
import { languageOf } from '../../../model/texts.ts';
import type { OutFile } from '../../../package/file.ts';
import type { WriteContext } from '../../format.ts';
import { type Assessments, assessmentsOf, type QuestionBank } from '../assessments.ts';
import { lomOfSet } from '../described.ts';
import type { Resource } from '../ims-manifest.ts';
import { imsmd } from '../imsmd.ts';
import { assetsOf, type Media, mediaFiles, mediaFrom, mediaPath } from '../media.ts';
import { printDocument } from '../print-document.ts';
import { entriesOfPlan, introsOfPlan, type PlannedSection, planQuiz } from '../quiz-plan.ts';
import { manifest } from './manifest.ts';
import { documentPath, packageId } from './names.ts';

/** A quiz or a bank while its document is written. */
export interface Writing {
  readonly course: Course;
  readonly ctx: WriteContext;
  readonly media: Media;
  /** Whether its answers are shuffled where they say nothing. */
  readonly shuffles: boolean;
}

/** In what the dialects of QTI 1.2 differ. */
export interface Dialect {
  readonly target: string;
  readonly quizDocument: (quiz: Quiz, sections: readonly PlannedSection[], writing: Writing) => string;
  readonly bankDocument: (bank: QuestionBank, writing: Writing) => string;
  /** A file of settings beside a quiz: its path and how it is made. */
  readonly settings?: {
    readonly path: (quiz: string) => string;
    readonly file: (quiz: Quiz, sections: readonly PlannedSection[], writing: Writing) => Promise<OutFile>;
  };
  readonly check?: (assessments: Assessments, ctx: WriteContext) => void;
}

/** A quiz or bank: what the manifest says of it, and its documents, written when it is their turn. */
interface Planned {
  readonly resources: readonly Resource[];
  readonly assets: readonly string[];
  readonly files: () => AsyncIterable<OutFile>;
}

/** The manifest, a folder for each quiz and bank, then the media. */
export const writeQti12 = (dialect: Dialect) =>
  async function* (course: Course, ctx: WriteContext): AsyncGenerator<OutFile> {
    const assessments = assessmentsOf(course);
    const { quizzes, banks } = assessments;
    dialect.check?.(assessments, ctx);
    const planned = [
      ...quizzes.map((quiz) => planOneQuiz(quiz, { course, ctx, dialect })),
      ...banks.map((bank) => planBank(bank, { course, ctx, dialect, shuffles: shufflesBank(bank, quizzes) })),
    ];
    const resources = planned.flatMap((one) => one.resources);
    yield { path: 'imsmanifest.xml', data: await printDocument(manifest(course, resources)) };
    for (const one of planned) yield* one.files();
    yield* mediaFiles(
      planned.flatMap((one) => one.assets),
      ctx,
    );
  };

interface Planning {
  readonly course: Course;
  readonly ctx: WriteContext;
  readonly dialect: Dialect;
}

const planOneQuiz = (original: Quiz, { course, ctx, dialect }: Planning): Planned => {
  const quiz = { ...original, id: packageId(original.id) };
  const sections = planQuiz({ quiz, course, ctx, target: dialect.target });
  const copied = entriesOfPlan(sections).map(({ question }) => question);
  const assets = assetsOf(copied, quiz.intro, ...introsOfPlan(sections));
  const writing = { course, ctx, media: mediaFrom(''), shuffles: shufflesAnswers(quiz) };
  const path = documentPath(quiz.id);
  return {
    resources: quizResources(quiz, assets, { course, dialect }),
    assets,
    files: async function* () {
      yield { path, data: dialect.quizDocument(quiz, sections, writing) };
      if (dialect.settings) yield dialect.settings.file(quiz, sections, writing);
    },
  };
};

const quizResources = (
  quiz: Quiz,
  assets: readonly string[],
  { course, dialect: { settings } }: Pick<Planning, 'course' | 'dialect'>,
): readonly Resource[] => {
  const { id: identifier } = quiz;
  const document: Resource = {
    identifier,
    type: 'imsqti_xmlv1p2',
    files: [documentPath(identifier), ...assets.map(mediaPath)],
    metadata: imsmd(lomOfSet(quiz, languageOf(quiz, course))),
  };
  if (!settings) return [document];
  const path = settings.path(identifier);
  return [
    { ...document, dependencies: [`${identifier}.meta`] },
    {
      identifier: `${identifier}.meta`,
      type: 'associatedcontent/imscc_xmlv1p1/learning-application-resource',
      href: path,
      files: [path],
    },
  ];
};

const planBank = (
  original: QuestionBank,
  { course, ctx, dialect, shuffles }: Planning & Pick<Writing, 'shuffles'>,
): Planned => {
  const bank = { ...original, id: packageId(original.id) };
  const path = documentPath(bank.id);
  const assets = assetsOf(bank.entries.map(({ question }) => question));
  const described = bank.own ?? { title: bank.title, tags: [], authors: [] };
  return {
    resources: [
      {
        identifier: bank.id,
        type: 'imsqti_xmlv1p2',
        files: [path, ...assets.map(mediaPath)],
        metadata: imsmd(lomOfSet(described, bank.language)),
      },
    ],
    assets,
    files: async function* () {
      yield { path, data: dialect.bankDocument(bank, { course, ctx, media: mediaFrom(''), shuffles }) };
    },
  };
};

const shufflesAnswers = ({ shuffle }: Quiz): boolean => shuffle === 'answers' || shuffle === 'all';

/** A bank's questions are shuffled where a quiz that draws from it shuffles answers. */
const shufflesBank = ({ id }: QuestionBank, quizzes: readonly Quiz[]): boolean =>
  quizzes.some(
    (quiz) =>
      shufflesAnswers(quiz) &&
      quiz.sections.some(({ parts }) => parts.some((part) => part.type === 'draw' && part.bank === id)),
  );
