import type { Draw, Pool, Quiz, QuizPart, QuizSection } from '../../../model/course.ts';
import { toMarkdownLine } from '../../../rich/markdown.ts';
import { deriveId } from '../page/derive-id.ts';
import { joinBlocks, type PageFile, printBody, printFile, questionsIn } from './file.ts';
import { relativePath } from './links.ts';
import { printSettings } from './question/settings.ts';
import { printQuestion } from './question.ts';
import { quizKeys } from './quiz-keys.ts';

export const printQuiz = (quiz: Quiz, file: PageFile): string =>
  printFile(quizKeys(quiz, file), [
    printBody(quiz.intro, intro(file)),
    ...quiz.sections.map((section, index) => printSection(section, quiz.sections.slice(0, index), file)),
  ]);

/** Headings of a text between questions would be sections or questions. */
const intro = (file: PageFile): PageFile => ({
  ...file,
  options: { ...file.options, topHeading: 3, gaps: true },
});

const printSection = (section: QuizSection, before: readonly QuizSection[], file: PageFile): string =>
  joinBlocks([
    ...headingOf(section, before, file),
    printBody(section.intro, intro(file)),
    ...section.parts.flatMap((part, index) => [
      ...(isInPool(part, section.parts[index - 1]) ? [noTitle] : []),
      printPart(part, file),
    ]),
  ]);

/** A heading without words: what follows belongs neither to the pool nor to the section above it. */
const noTitle = '#';

/** A pool goes on to the next heading. */
const isInPool = (part: QuizPart, before: QuizPart | undefined): boolean =>
  before?.type === 'pool' && part.type !== 'pool';

const headingOf = (
  { title, intro, parts: [first] }: QuizSection,
  before: readonly QuizSection[],
  file: PageFile,
): readonly string[] => {
  if (title) return [sectionHeading(title, file)];
  const last = before.at(-1);
  const isApart = before.some((one) => one.title) || intro.length > 0;
  const isOpen = last?.parts.at(-1)?.type === 'pool' && first?.type !== 'pool';
  return last && (isApart || isOpen) ? [noTitle] : [];
};

// `# Pool: ...` would be a pool.
const sectionHeading = (title: QuizSection['intro'], { options }: PageFile): string =>
  `# ${toMarkdownLine(title, { line: 'heading' }, { ...options, gaps: true }).replace(/^(pool)(?=\s*:)/i, '$1\\')}`;

const printPart = (part: QuizPart, file: PageFile): string => {
  switch (part.type) {
    case 'question':
      return printQuestion(part.question, questionsIn(file, 2));
    case 'pool':
      return printPool(part, file);
    case 'draw':
      return printDraw(part, file);
  }
};

const printPool = (pool: Pool, file: PageFile): string => {
  const id = pool.id === deriveId(pool.title) ? undefined : pool.id;
  const title = toMarkdownLine(
    [{ type: 'text', value: pool.title }],
    { line: 'heading' },
    { ...file.options, gaps: true },
  );
  return joinBlocks([
    `# Pool: ${title}${printSettings(id, { pick: pool.pick, points: pool.points })}`,
    printBody(pool.intro, intro(file)),
    ...pool.questions.map((question) => printQuestion(question, questionsIn(file, 2))),
  ]);
};

const printDraw = (draw: Draw, { path, paths }: PageFile): string => {
  const bank = relativePath(path, paths.files.get(draw.bank) ?? draw.bank);
  const settings = printSettings(undefined, {
    from: bank,
    pick: draw.pick,
    points: draw.points,
    tags: draw.tags.length > 0 ? draw.tags.join(', ') : undefined,
    difficulty: draw.difficulty,
  });
  return `::: pool${settings.replace(/^ \{|\}$/g, (brace) => (brace === '}' ? '' : ' '))}`;
};
