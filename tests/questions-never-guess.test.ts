import { describe, expect, it } from 'vitest';
import { places, readPage } from './support/read-page.ts';

/** What an author wrote in a quiz, and the one finding with its place. */
const quiz: Readonly<Record<string, readonly [text: string, finding: string]>> = {
  'no choice is right': ['## Q\n\n- ( ) a\n- ( ) b\n', 'quiz/no-correct-answer 1:1'],
  'no box is right': ['## Q\n\n- [ ] a\n- [ ] b\n', 'quiz/no-correct-answer 1:1'],
  'two are right in round brackets': [
    '## Q\n\n- (x) a\n- ( ) b\n- (x) c\n',
    'quiz/several-correct-answers 5:1',
  ],
  'brackets are mixed': ['## Q\n\n- (x) a\n- [ ] b\n', 'quiz/mixed-marks 4:1'],
  'a choice has no brackets': ['## Q\n\n- (x) a\n- b\n', 'quiz/unmarked-choice 4:1'],
  'nothing asks for an answer': ['## Q\n\nText.\n', 'quiz/no-answer-block 1:1'],
  'a list is not marked': ['## Q\n\n- a\n- b\n', 'quiz/unmarked-list 3:1'],
  'a heading is empty': ['## {#q}\n\n- (x) a\n- ( ) b\n', 'quiz/no-prompt 1:1'],
  'a choice is empty': ['## Q\n\n- (x) a\n- ( )\n', 'quiz/empty-choice 4:1'],
  'a choice repeats': ['## Q\n\n- (x) a\n- ( ) b\n- ( ) a\n', 'quiz/duplicate-choice 5:1'],
  'a blank is empty': ['## Q\n\nA {{ }} b\n', 'gap/empty 3:3'],
  'a blank repeats an answer': ['## Q\n\nA {{b|b}}\n', 'gap/same-alternatives 3:3'],
  'a blank is not closed': ['## Q\n\nA {{b} c\n\n= d\n', 'gap/open 3:3'],
  'a blank in a choice': ['## Q\n\n- (x) {{a}}\n- ( ) b\n', 'gap/misplaced 3:7'],
  'no option of a drop-down is right': ['## Q\n\nA {{( ) b|( ) c}}\n', 'gap/no-correct-choice 3:3'],
  'two options of a drop-down are right': ['## Q\n\nA {{(x) b|(x) c}}\n', 'gap/several-correct-choices 3:3'],
  'an option of a drop-down is unmarked': ['## Q\n\nA {{(x) b|c}}\n', 'gap/unmarked-choice 3:11'],
  'a number blank is no number': ['## Q\n\nA {{= six}}\n', 'number/unreadable 3:3'],
  'two answer blocks': ['## Q\n\n- (x) a\n- ( ) b\n\n= c\n', 'quiz/two-answer-blocks 6:1'],
  'two lists of choices': ['## Q\n\n- (x) a\n- ( ) b\n\n1. (x) c\n2. ( ) d\n', 'quiz/two-answer-blocks 6:1'],
  'a blank and an answer block': ['## Q {{a}}\n\n= c\n', 'quiz/blank-and-answer 3:1'],
  'text after the answers': ['## Q\n\n- (x) a\n- ( ) b\n\nText\n', 'quiz/after-answer 6:1'],
  'a plain quote below the list': ['## Q\n\n- (x) a\n- ( ) b\n\n> Why\n', 'quiz/after-answer 6:1'],
  'text after an order': ['## Q\n\n1. a\n2. b\n\nText\n', 'quiz/after-answer 6:1'],
  'an underlined heading': ['## Q\n\nText\n---\n\n= a\n', 'quiz/setext-heading 3:1'],
  'an underlined heading before any question': ['Text\n===\n\n## Q\n\n= a\n', 'quiz/setext-heading 1:1'],
  'a callout that pages have': ['## Q\n\n= a\n\n> [!NOTE]\n> b\n', 'quiz/unknown-callout 5:3'],
  'an empty callout': ['## Q\n\n= a\n\n> [!HINT]\n', 'quiz/empty-callout 5:3'],
  'a callout under a choice': ['## Q\n\n- (x) a\n  > [!HINT] b\n- ( ) c\n', 'quiz/callout-in-choice 4:3'],
  'text only, with an answer': ['## Q {text}\n\n= a\n', 'quiz/text-with-answer 1:1'],
  'an unknown setting': ['## Q {#q pionts=2}\n\n= a\n', 'markdown/unknown-setting 1:10'],
  'a setting given twice': ['## Q {points=1 points=2}\n\n= a\n', 'markdown/repeated-setting 1:16'],
  'a setting that is no number': ['## Q {points=two}\n\n= a\n', 'markdown/bad-setting 1:7'],
  'a negative number of points': ['## Q {points=-1}\n\n= a\n', 'markdown/bad-setting 1:7'],
  'an id that is none': ['## Q {#1st}\n\n= a\n', 'markdown/bad-id 1:7'],
  'a setting of another kind': ['## Q {lines=4}\n\n= a\n', 'quiz/unused-setting 1:7'],
  'nothing is right, but one is': ['## Q {none=yes}\n\n- [x] a\n- [ ] b\n', 'quiz/none-but-right 3:1'],
  'a credit above all': ['## Q\n\n- (150%) a\n- ( ) b\n', 'credit/above-full 3:1'],
  'no choice with full credit': ['## Q\n\n- (50%) a\n- ( ) b\n', 'credit/none-full 1:1'],
  'credits that do not come to all': ['## Q\n\n- [50%] a\n- [20%] b\n- [ ] c\n', 'credit/sum 1:1'],
  'credits that leave nothing': ['## Q\n\n- [100%] a\n- [x] b\n- [ ] c\n', 'credit/sum 1:1'],
  'an answer line without an answer': ['## Q\n\n= a |\n', 'quiz/empty-answer 3:1'],
  'texts among numbers': ['## Q\n\n= 3.14\n= pi\n', 'quiz/mixed-answers 4:1'],
  'a tolerance that is none': ['## Q\n\n= 5 +- lots\n', 'number/unreadable 3:1'],
  'a tolerance with an unknown unit': ['## Q\n\n= 5 ± 1 apples\n', 'number/unreadable 3:1'],
  'a range without an end': ['## Q\n\n= 5 .. many\n', 'number/unreadable 3:1'],
  'a reversed range': ['## Q\n\n= 5.1 .. 4.9\n', 'number/reversed-range 3:1'],
  'a text that begins like a number': ['## Q\n\n= 12 kgs\n', 'number/read-as-text 3:1'],
  'a credit above all on an answer': ['## Q\n\n= a {credit=120%}\n', 'credit/above-full 3:1'],
  'one pair': ['## Q\n\n- a => b\n- => c\n', 'match/one-pair 1:1'],
  'the same left side twice': ['## Q\n\n- a => b\n- c => d\n- a => e\n', 'match/same-left 5:1'],
  'a distractor that is right': ['## Q\n\n- a => b\n- c => d\n- => b\n', 'match/same-distractor 5:1'],
  'a pair without its right side': ['## Q\n\n- a => b\n- c =>\n- d => e\n', 'match/empty-side 4:1'],
  'a pair with more below it': ['## Q\n\n- a => b\n\n  more\n- c => d\n', 'match/extra-block 5:3'],
  'one item to order': ['## Q\n\n1. a\n', 'order/one-item 1:1'],
  'an item to order twice': ['## Q\n\n1. a\n2. b\n3. a\n', 'quiz/duplicate-choice 5:1'],
  'an empty category': ['## Q\n\n- A\n  - a\n- B\n', 'categorize/empty 5:1'],
  'an item in two categories': ['## Q\n\n- A\n  - a\n- B\n  - a\n', 'quiz/duplicate-choice 6:3'],
  'a rubric that is no list': ['## Q\n\n> [!ANSWER] a\n\n> [!RUBRIC] b\n', 'rubric/form 5:13'],
  'a criterion without points': [
    '## Q\n\n> [!ANSWER] a\n\n> [!RUBRIC]\n> - 1: b\n> - c\n',
    'rubric/form 7:3',
  ],
  'a rubric that adds up otherwise': [
    '## Q {points=3}\n\n> [!ANSWER] a\n\n> [!RUBRIC]\n> - 1: b\n',
    'rubric/points 1:1',
  ],
  'a rubric for choices': ['## Q\n\n= a\n\n> [!RUBRIC]\n> - 1: b\n', 'rubric/misplaced 1:1'],
  'an unknown @ line': ['## Q\n\n@ uplaod .pdf\n', 'upload/unknown-command 3:1'],
  'a file type without its point': ['## Q\n\n@ upload pdf\n', 'upload/bad-extension 3:1'],
  'areas without a picture': [
    '## Q\n\n- (x) a @ circle 1,1 r 2\n- ( ) b @ rect 1,1 2,2\n',
    'hotspot/no-picture 1:1',
  ],
  'an area that is none': [
    '## Q\n\n![p](p.png)\n\n- (x) a @ circle 1,1\n- ( ) b @ rect 1,1 2,2\n',
    'hotspot/bad-area 5:1',
  ],
  'a variable that is none': ['## Q\n\n```vars\nm = 2 to 9\n```\n\n= 3\n', 'vars/unreadable 4:1'],
  'a variable defined twice': ['## Q\n\n```vars\nm = 2 .. 9\nm = 3\n```\n\n= {=m}\n', 'vars/repeated 5:1'],
  'a value without a name': ['## Q {=}\n\n= a\n', 'quiz/empty-value 1:6'],
  'a pool without a name': ['# Pool: {pick=1}\n\n## Q\n\n= a\n', 'pool/no-name 1:1'],
  'a pool without a question': ['# Pool: p\n', 'pool/empty 1:1'],
  'a pool that picks too many': ['# Pool: p {pick=2}\n\n## Q\n\n= a\n', 'pool/picks-too-many 1:1'],
  'a pool of unequal points': [
    '# Pool: p {pick=1}\n\n## Q\n\n= a\n\n## R {points=2}\n\n= a\n',
    'pool/unequal-points 1:1',
  ],
  'a draw in a pool': [
    '# Pool: p {pick=1}\n\n## Q\n\n= a\n\n::: pool from=a.bank.md\n',
    'pool/draw-inside 7:1',
  ],
  'a draw without a bank': ['::: pool pick=2\n', 'draw/no-bank 1:1'],
  'a draw that cannot be read': ['::: pool cells\n', 'draw/unreadable 1:1'],
  'a draw with an unknown setting': ['::: pool from=a.md pikc=2\n', 'markdown/unknown-setting 1:20'],
  'text after a draw': ['::: pool from=a.md\n\nText\n', 'quiz/text-after-draw 3:1'],
  'a check in a quiz': ['## Q\n\n::: check\n\nText\n:::\n\n= a\n', 'markdown/misplaced-fence 3:5'],
  'tabs in a question': ['## Q\n\n::: tabs\n### A\n:::\n\n= a\n', 'markdown/misplaced-fence 3:5'],
  'a picture without a text': ['## Q\n\n![](p.png)\n\n= a\n', 'markdown/missing-alt 3:1'],
};

describe('a quiz is never guessed at', () => {
  for (const [name, [text, finding]] of Object.entries(quiz)) {
    it(name, () => {
      expect(places(readPage('quiz', text).found)).toEqual([finding]);
    });
  }
});

describe('banks and key terms', () => {
  it('reports a pool in a bank', () => {
    expect(places(readPage('bank', '# Pool: p\n\n## Q\n\n= a\n').found)).toEqual(['bank/pool 1:1']);
  });
  it('warns of a section in a bank', () => {
    expect(places(readPage('bank', '## Q\n\n= a\n\n# S\n').found)).toEqual(['bank/section 5:1']);
  });
  it('warns of a term without a definition', () => {
    expect(places(readPage('term', '## Must-know facts\n\n1. a\n').found)).toEqual([
      'term/no-definition 1:1',
    ]);
  });
  it('warns of a review question without an answer', () => {
    const text = 'A term.\n\n## Review questions\n\n### Why?\n\n1. a\n2. b\n';
    expect(places(readPage('term', text).found)).toEqual(['term/no-answer 5:1']);
  });
  it('warns of text before the first review question', () => {
    const text = 'A term.\n\n## Review questions\n\nTry.\n\n### Why?\n\n> [!ANSWER] So.\n';
    expect(places(readPage('term', text).found)).toEqual(['term/review-text 5:1']);
  });
});

describe('hints', () => {
  it('asks whether another setting was meant', () => {
    const [found] = readPage('quiz', '## Q {pionts=2}\n\n= a\n').found;
    expect(found?.hint).toBe('did you mean “points”?');
  });
  it('asks whether another callout was meant', () => {
    const [found] = readPage('quiz', '## Q\n\n= a\n\n> [!HNIT] b\n').found;
    expect(found?.hint).toBe('did you mean [!HINT]?');
  });
});

describe('what looks like a blank', () => {
  it('is none in the address of a link, though a dollar stands in another item', () => {
    const { page, found } = readPage('quiz', '## Q\n\n- $0\n  - [$]({{a}})\n  - b\n- c\n  - d\n');
    expect(places(found)).toEqual([]);
    expect(page.sections[0]?.parts[0]).toMatchObject({ question: { kind: 'categorize' } });
  });
});
