import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gift } from '../../src/formats/gift/index.ts';
import { modelText, saidAfterwards } from '../../src/formats/shared/moodle-general-feedback.ts';
import type { Course } from '../../src/model/course.ts';
import type { Question } from '../../src/model/question.ts';
import type { Rich } from '../../src/model/rich.ts';
import { arbitraryCourse } from '../support/arbitrary-course.ts';
import { exampleCourse } from '../support/example-course.ts';
import { judged, saidOf } from '../support/gift-judge.ts';
import { withoutStarredBackslashes } from '../support/moodle-alike.ts';
import { readForeign } from '../support/read-foreign.ts';
import { trip } from '../support/round-trip.ts';
import { seeded } from '../support/seeded.ts';

/** What GIFT has no place for but the feedback that everybody gets. */
const generalOf = (question: Question): Rich => [
  ...(question.kind === 'stimulus' ? [] : saidAfterwards(question.feedback)),
  ...(question.kind === 'essay' ? modelText(question, { alone: false }) : []),
];

describe('gift-pegjs reads what is written as it is meant', () => {
  const agrees = async (course: Course): Promise<void> => {
    const { files, lowered } = await trip(withoutStarredBackslashes(course), gift);
    const questions = lowered.banks.flatMap((bank) => bank.questions);
    expect(judged(files.get('questions.txt') ?? '')).toEqual(
      questions.map((question) => saidOf(question, generalOf(question))),
    );
  };

  it('in whatever courses hold', async () => {
    await fc.assert(fc.asyncProperty(arbitraryCourse(), agrees), seeded(25));
  });

  it('in the example course', async () => {
    await agrees(await exampleCourse());
  });
});

describe('a question as the documentation of GIFT has it becomes what an author would write', () => {
  it.each([
    [
      'one right choice',
      '::Pump::Which pump? {=Sodium#Yes.~Bicycle#No.}',
      '## Which pump? {#pump}\n\n- (x) Sodium\n  > Yes.\n- ( ) Bicycle\n  > No.\n',
    ],
    [
      'shares in percent',
      'Which? {~%50%a~%50%b~%-100%c}',
      '## Which? {scoring=partial}\n\n- [x] a\n- [x] b\n- [-100%] c\n',
    ],
    ['a missing word', 'The {~cat =dog} barks.', '## The \\_\\_\\_\\_\\_ barks.\n\n- ( ) cat\n- (x) dog\n'],
    [
      'short answers',
      'Capital? {=Rome =Roma =%50%Milan#close}',
      '## Capital?\n\n= Rome | Roma\n= Milan {credit=50% feedback=close}\n',
    ],
    ['a number with its margin', 'How many? {#3:0.5}', '## How many?\n\n= 3 ± 0.5\n'],
    [
      'several numbers',
      'How many? {#\n=3:0.5#good\n=%50%2..4#near\n}',
      '## How many?\n\n= 3 ± 0.5 {feedback=good}\n= 2 .. 4 {credit=50% feedback=near}\n',
    ],
    [
      'pairs',
      'Match. {=a -> 1 =b -> 2 = -> 3}',
      '## Match. {scoring=partial}\n\n- a => 1\n- b => 2\n- => 3\n',
    ],
    [
      'true or false',
      'Is it? {T#wrong#right####always}',
      '## Is it?\n\n- (x) True\n  > right\n- ( ) False\n  > wrong\n\n> [!FEEDBACK]\n> always\n',
    ],
    ['an essay', 'Explain. {}', '## Explain.\n\n> [!ANSWER]\n'],
    ['a text', 'Read this.', '## Read this. {text}\n'],
    ['HTML', '[html]<p>Which <b>one</b>?</p>{=<i>a</i> ~b}', '## Which **one**?\n\n- (x) *a*\n- ( ) b\n'],
    ['Markdown', '[markdown]Which *one*?{=`a` ~[plain]*b*}', '## Which *one*?\n\n- (x) `a`\n- ( ) \\*b\\*\n'],
    [
      'escapes',
      'What is \\{x\\} \\= 1\\: \\# \\~? {=a\\=b ~c\\nd}',
      '## What is {x} = 1: # ~?\n\n- (x) a=b\n- ( ) c\\\n  d\n',
    ],
    [
      'an id and tags in a comment',
      '// [id:x-1] [tag:one] [tag:two]\nIs it?{F}\n// end',
      '## Is it? {#x-1 tags="one, two"}\n\n- ( ) True\n- (x) False\n',
    ],
    [
      'a byte-order mark, and lines of Windows',
      '\uFEFF// hello\r\n::Q::Is it?{T}\r\n\r\nIs that?{F}\r\n',
      '## Is it? {#q}\n\n- (x) True\n- ( ) False\n\n## Is that?\n\n- ( ) True\n- (x) False\n',
    ],
    ['money', 'It costs $5 or $6? {T}', '## It costs $5 or $6?\n\n- (x) True\n- ( ) False\n'],
    ['a formula', 'What is \\\\(x^2\\\\)? {T}', '## What is $x^2$?\n\n- (x) True\n- ( ) False\n'],
    [
      'embedded answers among other questions',
      'Is it?{T}\n\n::C::Rome is in {1:SA:=Italy}.',
      '## Is it?\n\n- (x) True\n- ( ) False\n\n## Rome is in {{Italy}}. {#c scoring=partial}\n',
    ],
    [
      'a text with embedded answers alone',
      'Rome is in {1:SA:=Italy},\n\nnorth of {1:MC:=Naples~Milan}.',
      '## Rome is in {{Italy}}, {points=2 scoring=partial}\n\nnorth of {{(x) Naples | ( ) Milan}}.\n',
    ],
  ])('%s', async (_, source, markdown) => {
    const read = await readForeign(gift, source);
    expect(read.found).toEqual([]);
    expect(read.markdown).toBe(markdown);
  });

  it('a category is a bank', async () => {
    const { banks } = await readForeign(
      gift,
      '$CATEGORY: $course$/top/A/B\n\n::Q::Is it?{T}\n\n$CATEGORY: C\n::Q::Is it?{F}\n\n$CATEGORY: A/B\n\nMore?{T}\n',
    );
    expect(banks.map(({ title, questions }) => [title, questions.length])).toEqual([
      ['A / B', 2],
      ['C', 1],
    ]);
  });

  it('the Moodle way of a wrong answer’s feedback', async () => {
    const { markdown } = await readForeign(gift, 'Best animal?{\n=Frog\n=%0%*#Completely wrong\n}');
    expect(markdown).toBe('## Best animal?\n\n= Frog\n\n> [!INCORRECT]\n> Completely wrong\n');
  });
});

describe('questions that are wrong', () => {
  it.each([
    ['a brace that is not closed', 'Is it?{T\n\nNext?{F}', 'read/question-left-out 1:1', 1],
    ['a brace that was not opened', 'Fine?{T}\n\nIs it?T}', 'read/question-left-out 3:1', 1],
    ['no right answer', 'Which? {~a ~b}', 'read/no-right-answer 1:1', 1],
    ['two right answers', 'Which? {=a =b ~c}', 'read/several-right 1:1', 1],
    ['a number that is none', 'How many? {#many}', 'read/question-left-out 1:1', 0],
    ['one pair', 'Match. {=a -> 1}', 'read/question-left-out 1:1', 0],
    ['nothing at all', '\n\n// only a comment\n', 'read/no-questions 1:1', 0],
    ['a file of categories', '$CATEGORY: A\n', 'read/no-questions 1:1', 0],
  ])('%s', async (_, source, expected, count) => {
    const { found, questions } = await readForeign(gift, source);
    expect(found).toContain(expected);
    expect(questions).toHaveLength(count);
  });

  it('what is said of the HTML of a text with embedded answers has its place in the file', async () => {
    const { found } = await readForeign(gift, 'Where?\n\n<blob>It is {1:SA:=here}.\n');
    expect(found).toContain('read/markup-changed 3:1');
  });
});
