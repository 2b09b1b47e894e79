import { describe, expect, it } from 'vitest';
import type { Key } from '../../src/model/key.ts';
import type { Variable } from '../../src/model/question.ts';
import { drawn } from '../../src/scoring/formula/draw-values.ts';
import { questionSeed, seeds } from '../../src/scoring/formula/question-seed.ts';
import { shownValue } from '../../src/scoring/formula/show-value.ts';
import { grade } from '../../src/scoring/grade.ts';
import { keyOf } from '../../src/scoring/key-of.ts';
import type { Response } from '../../src/scoring/response.ts';
import { questionsOf } from '../support/read-page.ts';

const keyFrom = (source: string): Key => {
  const [question] = questionsOf(source);
  if (!question) throw new Error('no question');
  return keyOf(question);
};

/** Credits of several answers, with what an author wrote. */
const credits = (source: string, responses: readonly Response[], comma = false) => {
  const key = keyFrom(source);
  return responses.map((response) => grade(key, response, { comma }).credit);
};

describe('credits of an author', () => {
  it('of the chosen one, never below nothing', () => {
    expect(credits('## Q\n\n- (x) a\n- (50%) b\n- (-25%) c\n- ( ) d\n', [0, 1, 2, 3])).toEqual([
      1, 0.5, 0, 0,
    ]);
  });

  it('are summed over several, whatever scoring says, within bounds', () => {
    const source = '## Q {scoring=all}\n\n- [60%] a\n- [x] b\n- [-50%] c\n- [ ] d\n';
    expect(credits(source, [[0], [1], [0, 1], [0, 1, 2], [2], [0, 1, 3]])).toEqual([0.6, 0.4, 1, 0.5, 0, 1]);
  });

  it('come to all points where they are thirds, as near as they are written', () => {
    const source = '## Q\n\n- [33.3%] a\n- [33.3%] b\n- [33.3%] c\n- [-50%] d\n';
    expect(
      credits(source, [
        [0, 1, 2],
        [0, 1],
        [0, 1, 2, 3],
      ]),
    ).toEqual([1, 0.666, expect.closeTo(0.499)]);
  });

  it('may make it right to choose nothing', () => {
    expect(credits('## Q {none=yes}\n\n- [ ] a\n- [ ] b\n', [[], [0]])).toEqual([1, 0]);
    expect(credits('## Q {none=yes}\n\n- [ ] a\n- [-50%] b\n', [[], [0], [1]])).toEqual([1, 0, 0]);
  });
});

describe('several parts', () => {
  it.each([
    ['match', '- a => 1\n- b => 2\n- c => 3\n- d => 4\n- => 5\n', [0, 1, 4, 0]],
    ['categories', '- A\n  - a\n  - b\n- B\n  - c\n  - d\n', [0, 0, 0, -1]],
    ['order', '1. a\n2. b\n3. c\n4. d\n', [0, 1, 3, 2]],
  ] as const)('count each for itself where a part is to count: %s', (_, block, half) => {
    expect(credits(`## Q {scoring=partial}\n\n${block}`, [half])).toEqual([0.5]);
    expect(credits(`## Q\n\n${block}`, [half])).toEqual([0]);
  });

  it('count each blank for itself', () => {
    const text = '{{a|b}} {{(x) c | ( ) d}} {{= 6 ± 0.5 kg}} {{e}}';
    const half: Response = ['B', '1', '6.4 kg', ''];
    expect(credits(`## Q {scoring=partial}\n\n${text}\n`, [half])).toEqual([0.5]);
    expect(credits(`## Q\n\n${text}\n`, [half, ['a', '0', '5.5', 'E']])).toEqual([0, 1]);
  });

  it('heed the case of blanks where case matters', () => {
    expect(credits('## Q {case=yes}\n\n{{ATP}}\n', [['ATP'], ['atp']])).toEqual([1, 0]);
  });

  it('let items that read the same change places', () => {
    const key: Key = { kind: 'order', points: 1, scoring: 'all', right: [0, 1, 0] };
    expect(
      [
        [2, 1, 0],
        [1, 0, 2],
      ].map((one) => grade(key, one, { comma: false }).credit),
    ).toEqual([1, 0]);
  });

  it('want every right area', () => {
    const key: Key = {
      kind: 'hotspot',
      points: 2,
      several: true,
      scoring: 'partial',
      right: [true, true, false],
    };
    expect([[0, 1], [0], [0, 1, 2], [2]].map((one) => grade(key, one, { comma: false }).points)).toEqual([
      2, 1, 1, 0,
    ]);
  });
});

describe('typed texts', () => {
  it('are folded in case, space and form, in nothing else', () => {
    const source = '## Q\n\n= Straße\n= Ὀδυσσεύς {credit=50%}\n= café {credit=25%}\n';
    expect(
      credits(source, ['strasse', 'STRAẞE', ' straße ', 'ὈΔΥΣΣΕΎΣ', 'cafe\u0301', 'cafe', 'café!']),
    ).toEqual([0, 1, 1, 0.5, 0.25, 0, 0]);
  });
});

describe('typed numbers', () => {
  it('are read as people write them', () => {
    const typed = [
      '1000',
      '1000.0',
      '+1000',
      '1e3',
      '1000 kg',
      '1000kg',
      '1000,0',
      '1,000',
      '1 000',
      '1000 g',
    ];
    expect(credits('## Q\n\n= 1000 kg\n', typed)).toEqual([1, 1, 1, 1, 1, 1, 0, 0, 0, 0]);
    expect(credits('## Q\n\n= 1000 kg\n', ['1000,0 kg', '1,000'], true)).toEqual([1, 0]);
    for (const written of ['5 m2', '5 m²', '5 m^2'])
      expect(credits(`## Q\n\n= ${written}\n`, ['5 m2', '5m²', '5 m^2', '5 m3'])).toEqual([1, 1, 1, 0]);
    expect(credits('## Q\n\n= 3e-2 µm s⁻¹\n', ['3e−2 μm s^-1', '0.03 um s-1'])).toEqual([1, 0]);
  });

  it('may have a minus of either sort, a currency before or behind, and digits of an Arabic keyboard', () => {
    expect(credits('## Q\n\n= -2.5\n', ['-2.5', '\u22122.5', '\u2212٢٫٥', '2.5'])).toEqual([1, 1, 1, 0]);
    expect(credits('## Q\n\n= € 20\n', ['20', '€20', '€ 20', '20 €', '$20'])).toEqual([1, 1, 1, 1, 0]);
  });

  it('may be typed with the digits of another keyboard', () => {
    const years = ['１９５７', '๑๙๕๗', '١٩٥٧', '۱۹۵۷', '１９５８'];
    expect(credits('## Q\n\n= 1957\n', years)).toEqual([1, 1, 1, 1, 0]);
  });

  it.each([
    ['5 ± 0.1', ['4.9', '5.1', '4.89', '5.11']],
    ['5 ± 2%', ['4.9', '5.1', '4.89', '5.11']],
    ['20% ± 2%', ['18', '22 %', '17.9', '22.1']],
    ['4.9 .. 5.1', ['4.9', '5.1', '4.8', '5.2']],
    ['1.2 ± 0.05', ['1.15', '1.25', '1.149', '1.251']],
  ] as const)('lie within %s', (written, typed) => {
    expect(credits(`## Q\n\n= ${written}\n`, typed)).toEqual([1, 1, 0, 0]);
  });
});

describe('formulas', () => {
  const vars: readonly Variable[] = [
    { type: 'set', name: 'x', values: [{ value: 2, text: '2' }] },
    { type: 'expression', name: 'y', expression: 'x / 3' },
  ];
  const solve = drawn(vars, 0);
  const marked = (
    answer: Omit<Extract<Key, { kind: 'formula' }>['answers'][number], 'credit'>,
    typed: string,
  ) =>
    grade({ kind: 'formula', points: 1, answers: [{ ...answer, credit: 1 }] }, typed, {
      comma: false,
      solve,
    }).credit;

  it('accept what rounding does to a long calculation, or the digits shown', () => {
    const typed = ['0.6666666', '0.666667', '0.6667', '0.67'];
    expect(typed.map((one) => marked({ expression: 'y' }, one))).toEqual([1, 1, 0, 0]);
    expect(typed.map((one) => marked({ expression: 'y', decimals: 2 }, one))).toEqual([1, 1, 0, 1]);
    expect(marked({ expression: 'y', decimals: 2 }, '0.668')).toBe(0);
  });

  it('keep to the tolerance of the author', () => {
    const tolerance = { value: { value: 1, text: '1' }, relative: true };
    expect(
      ['0.66', '0.6733', '0.659', '0.674'].map((one) => marked({ expression: 'y', tolerance }, one)),
    ).toEqual([1, 1, 0, 0]);
  });

  it('show what the learner computes with', () => {
    expect(shownValue({ expression: 'y' }, solve, false)).toBe('0.666667');
    expect(shownValue({ expression: '-y', decimals: 2 }, solve, true)).toBe('\u22120,67');
    expect(shownValue({ expression: 'x * 1000000' }, solve, false)).toBe('2000000');
  });

  it('fill texts in, too', () => {
    const key: Key = {
      kind: 'text',
      points: 1,
      matchCase: false,
      answers: [{ texts: ['{=x} apples'], credit: 1 }],
    };
    expect(grade(key, '2 Apples', { comma: false, solve }).credit).toBe(1);
  });

  it('use only seeds that the reader has tried', () => {
    const drawn = Array.from({ length: 3000 }, (_, seed) => questionSeed(seed * 31, `quiz.q${seed}`));
    expect(Math.min(...drawn)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...drawn)).toBeLessThan(seeds);
    expect(new Set(drawn).size).toBeGreaterThan(150);
  });
});
