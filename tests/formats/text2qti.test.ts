import { describe, expect, it } from 'vitest';
import { text2qti } from '../../src/formats/text2qti/index.ts';
import { itemsOf } from '../../src/model/walk.ts';
import { arbitraryAssets } from '../support/arbitrary-course.ts';
import { readForeign } from '../support/read-foreign.ts';

describe('a quiz of text2qti becomes what an author would write', () => {
  it.each([
    [
      'choices, with feedback',
      'Title: Adding\nPoints: 2\n1.  What is 2+3?\n... General.\n+   Right.\n-   Wrong.\n!   It is five.\na)  6\n... Too much.\n*b) 5\n',
      '## What is 2+3? {#adding points=2}\n\n- ( ) 6\n  > Too much.\n- (x) 5\n\n> [!FEEDBACK]\n> General.\n\n> [!CORRECT]\n> Right.\n\n> [!INCORRECT]\n> Wrong.\n\n> [!SOLUTION]\n> It is five.\n',
    ],
    [
      'several right',
      '1. Dinosaurs?\n[ ] Mammoth\n[*] Triceratops\n[*] Diplodocus\n',
      '## Dinosaurs?\n\n- [ ] Mammoth\n- [x] Triceratops\n- [x] Diplodocus\n',
    ],
    ['true or false', '1. Is it?\n*a) True\nb) False\n', '## Is it?\n\n- (x) True\n- ( ) False\n'],
    [
      'short answers',
      '1. Who lives there?\n* Santa\n* Santa Claus\n',
      '## Who lives there?\n\n= Santa | Santa Claus\n',
    ],
    [
      'numbers',
      '1. Root?\n= 1.4142 +- 0.0001\n\n2. Cube?\n= [1.2598, 1.2600]\n\n3. Whole?\n= 1_000\n\n4. Share?\n= 2 +- 5%\n',
      '## Root?\n\n= 1.4142 ± 0.0001\n\n## Cube?\n\n= 1.2598 .. 1.2600\n\n## Whole?\n\n= 1000\n\n## Share?\n\n= 2 ± 5%\n',
    ],
    [
      'essay and upload',
      '1. Write.\n____\n\n2. Hand in.\n^^^^\n',
      '## Write.\n\n> [!ANSWER]\n\n## Hand in.\n\n@ upload\n',
    ],
    [
      'a text',
      'Text title: Before\nText: Read *this*.\n\n1. Is it?\n*a) True\nb) False\n',
      '## Before {text}\n\nRead *this*.\n\n## Is it?\n\n- (x) True\n- ( ) False\n',
    ],
    [
      'a group',
      'GROUP\npick: 1\npoints per question: 3\n\n1. One?\n* a\n\n2. Two?\n* b\n\nEND_GROUP\n',
      '# Pool: Group 1 {pick=1 points=3}\n\n## One?\n\n= a\n\n## Two?\n\n= b\n',
    ],
    [
      'comments',
      '% one line\n1. Is it?\nCOMMENT\n2. No question\nEND_COMMENT\n* yes\n',
      '## Is it?\n\n= yes\n',
    ],
    [
      'paragraphs and code that are indented',
      '1. What does it print?\n\n    ```python\n    1. print(1)\n    ```\n\n    Think.\n* one\n',
      '## What does it print?\n\n```python\n1. print(1)\n```\n\nThink.\n\n= one\n',
    ],
    [
      'formulas and money',
      '1. Is $x^2$ more than $5 and $6?\n* yes\n',
      '## Is $x^2$ more than $5 and $6?\n\n= yes\n',
    ],
  ])('%s', async (_, source, markdown) => {
    const read = await readForeign(text2qti, source);
    expect(read.found).toEqual([]);
    expect(read.markdown).toBe(markdown);
  });

  it('its title, description and settings are those of the quiz', async () => {
    const { course } = await readForeign(
      text2qti,
      'Quiz title: Sums\nQuiz description: All of *them*.\nshuffle answers: true\nshow correct answers: false\n\n1. Is it?\n* yes\n',
    );
    const [quiz] = [...itemsOf(course)];
    expect(quiz).toMatchObject({ kind: 'quiz', title: 'Sums', shuffle: 'answers', show: 'never' });
  });

  it('brings the pictures beside it along', async () => {
    const picture = arbitraryAssets['images/a.png'] ?? new Uint8Array();
    const { assets, markdown, found } = await readForeign(text2qti, {
      'quiz.txt': '1. Who is this? ![A face](face.png)\n* Ada\n',
      'face.png': picture,
    });
    expect(found).toEqual([]);
    expect(assets).toHaveLength(1);
    expect(markdown).toContain(`![A face](../${assets[0]?.path})`);
  });

  it.each([
    [
      'code that would make questions',
      '```{.python .run}\nprint("1. No?")\n```\n\n1. Is it?\n* yes\n',
      'read/content-left-out 1:1',
      1,
    ],
    ['an answer of two kinds', '1. Is it?\n* yes\n[ ] no\n', 'read/question-left-out 1:1', 0],
    ['a number that is none', '1. How many?\n= five\n', 'read/question-left-out 1:1', 0],
    ['a question without an answer', '1. Is it?\n\n2. Is that?\n* yes\n', 'read/question-left-out 1:1', 1],
    ['a line without a sign', 'Hello\n\n1. Is it?\n* yes\n', 'read/question-left-out 1:1', 1],
    ['a picture that is not there', '1. Who? ![A face](face.png)\n* Ada\n', 'read/missing-file 1:1', 1],
    ['no questions', 'Quiz title: Sums\n', 'read/no-questions 1:1', 0],
  ])('%s', async (_, source, expected, count) => {
    const { found, questions } = await readForeign(text2qti, source);
    expect(found).toContain(expected);
    expect(questions).toHaveLength(count);
  });
});
