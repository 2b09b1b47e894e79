import type { Quiz } from '../../../model/course.ts';
import type { Element, Rich } from '../../../model/rich.ts';
import type { Entry, QuestionBank } from '../assessments.ts';
import { nthId } from '../ids.ts';
import type { Media } from '../media.ts';
import { decimal } from '../number-bounds.ts';
import { type PlannedGroup, type PlannedPart, type PlannedSection, plannedPoints } from '../quiz-plan.ts';
import { el } from '../xml.ts';
import { baseValue, float, variable } from './expressions.ts';
import { contentNamespace } from './item.ts';
import { itemPath } from './paths.ts';
import { qtiText } from './text.ts';
import type { QtiVersion } from './version.ts';

export interface TestSource {
  readonly quiz: Quiz;
  readonly sections: readonly PlannedSection[];
  readonly media: Media;
  readonly tool: { readonly name: string; readonly version: string };
  readonly version: QtiVersion;
}

/** An `assessmentTest` document: one part, the quiz's sections in it, pools and draws as sections of which some items are selected. */
export const test = ({ quiz, sections, media, tool, version }: TestSource): Element => {
  const references = referencer();
  const tree = el(
    'assessmentTest',
    {
      ...contentNamespace(version),
      identifier: quiz.id,
      title: quiz.title,
      toolName: tool.name,
      toolVersion: tool.version,
    },
    el('outcomeDeclaration', { identifier: 'SCORE', cardinality: 'single', baseType: 'float' }),
    quiz.pass !== undefined &&
      el('outcomeDeclaration', { identifier: 'PASS', cardinality: 'single', baseType: 'boolean' }),
    quiz.time !== undefined && el('timeLimits', { maxTime: decimal(quiz.time * 60) }),
    el(
      'testPart',
      {
        identifier: 'part',
        navigationMode: 'nonlinear',
        submissionMode: quiz.feedbackWhen === 'each' ? 'individual' : 'simultaneous',
      },
      itemSessionControl(quiz),
      sections.map((section, index) => testSection(section, index, { quiz, media, references, version })),
    ),
    outcomeProcessing(quiz, plannedPoints(sections)),
  );
  return version.names(tree);
};

const itemSessionControl = ({ attempts, feedbackWhen, show }: Quiz): Element =>
  el('itemSessionControl', {
    maxAttempts: attempts === 'unlimited' ? 0 : attempts,
    showFeedback: feedbackWhen !== 'none',
    allowReview: feedbackWhen !== 'none',
    showSolution: show !== 'never',
  });

interface Around {
  readonly quiz: Quiz;
  readonly media: Media;
  readonly references: Referencer;
  readonly version: QtiVersion;
}

const testSection = (section: PlannedSection, index: number, around: Around): Element => {
  const { quiz } = around;
  return el(
    'assessmentSection',
    { identifier: `section-${index + 1}`, title: section.title || quiz.title, visible: section.title !== '' },
    (quiz.shuffle === 'questions' || quiz.shuffle === 'all') && el('ordering', { shuffle: true }),
    rubric(index === 0 ? quiz.intro : [], around, 'introduction'),
    rubric(section.intro, around),
    section.parts.map((part) => partElement(part, around)),
  );
};

const rubric = (
  rich: Rich,
  { media, version }: Pick<Around, 'media' | 'version'>,
  /** Of the whole quiz; else what it stands in. */
  kind?: 'introduction',
): Element | undefined =>
  rich.length === 0
    ? undefined
    : el(
        'rubricBlock',
        { class: kind, view: 'candidate', use: 'instructions' },
        qtiText(version).blocks(media.rich(rich)),
      );

const partElement = (part: PlannedPart, around: Around): Element =>
  part.type === 'question' ? around.references(part.entry, part.points) : group(part, around);

const group = (part: PlannedGroup, around: Around): Element =>
  el(
    'assessmentSection',
    { identifier: part.ident, title: part.title, visible: false },
    el('selection', { select: part.pick }),
    el('ordering', { shuffle: true }),
    rubric(part.intro, around),
    part.entries.map((entry) => around.references(entry, part.points)),
  );

type Referencer = (entry: Entry, points: number) => Element;

/** References with identifiers unique in the test: two draws may offer the same question. */
const referencer = (): Referencer => {
  const used = new Map<string, number>();
  return (entry, points) => {
    const n = (used.get(entry.ident) ?? 0) + 1;
    used.set(entry.ident, n);
    return itemRef(nthId(entry.ident, n), entry, points);
  };
};

/** SCORE is in points already: a weight stands only where a pool gives its questions other points. A text stays in its place. */
const itemRef = (identifier: string, { ident, question }: Entry, points: number): Element => {
  const weight =
    question.points > 0 && points !== question.points ? decimal(points / question.points) : undefined;
  return el(
    'assessmentItemRef',
    { identifier, href: `../${itemPath(ident)}`, fixed: question.kind === 'stimulus' || undefined },
    question.attempts !== undefined && el('itemSessionControl', { maxAttempts: question.attempts }),
    weight !== undefined && el('weight', { identifier: 'WEIGHT', value: weight }),
  );
};

const outcomeProcessing = ({ pass }: Quiz, points: number): Element =>
  el(
    'outcomeProcessing',
    {},
    el(
      'setOutcomeValue',
      { identifier: 'SCORE' },
      el('sum', {}, el('testVariables', { variableIdentifier: 'SCORE', weightIdentifier: 'WEIGHT' })),
    ),
    pass !== undefined && passed(decimal((pass / 100) * points)),
  );

const passed = (mark: string): Element =>
  el(
    'outcomeCondition',
    {},
    el('outcomeIf', {}, el('gte', {}, variable('SCORE'), float(mark)), setPass('true')),
    el('outcomeElse', {}, setPass('false')),
  );

const setPass = (value: string): Element =>
  el('setOutcomeValue', { identifier: 'PASS' }, baseValue('boolean', value));

/** A bank as an `assessmentSection` document of its own: the specification's way to keep items together outside a test. */
export const bankSection = (bank: QuestionBank, media: Media, version: QtiVersion): Element => {
  const references = referencer();
  return version.names(
    el(
      'assessmentSection',
      { ...contentNamespace(version), identifier: bank.id, title: bank.title, visible: false },
      rubric(bank.own?.intro ?? [], { media, version }),
      bank.entries.map((entry) => references(entry, entry.question.points)),
    ),
  );
};
