import { describe, expect, it } from 'vitest';
import { qti12 } from '../../src/formats/qti12/index.ts';
import { plainFormula } from '../../src/formats/shared/qti12/read/kinds/canvas-formula.ts';
import { evaluate } from '../../src/scoring/formula/evaluate.ts';
import { parseFormula } from '../../src/scoring/formula/parse.ts';
import { readForeign } from '../support/read-foreign.ts';

const values = new Map([
  ['x', 7],
  ['y', 3],
]);

const computed = (written: string): number | undefined => {
  const plain = plainFormula(written, () => undefined);
  const formula = plain === undefined ? undefined : parseFormula(plain);
  return formula && evaluate(formula, values);
};

describe('functions that Canvas lists', () => {
  it.each<readonly [string, number]>([
    ['mean(x, y, 2)', 4],
    ['sum(x, (y + 1), 2)', 13],
    ['median(x, 100, y)', 7],
    ['median(x, y)', 5],
    ['range(x, 1, y)', 6],
    ['count(x, y) + length(x)', 3],
    ['first(x, y) - last(x, y)', 4],
    ['fact(5)', 120],
    ['perm(x, 2)', 42],
    ['comb(x, 2)', 21],
    ['comb(x, 0)', 1],
    ['deg_to_rad(180) / pi()', 1],
    ['rad_to_deg(pi)', 180],
    ['log(1000)', 3],
    ['log(8, 2)', 3],
    ['ln(e(2))', 2],
    ['ln(e)', 1],
    ['2e1 + x ** 2', 69],
    ['max(x, min(y, 2)) * abs(-2)', 14],
  ])('%s', (written, value) => {
    expect(computed(written)).toBeCloseTo(value, 9);
  });

  it.each(['asin(x)', 'fact(x)', 'if(x, 1, 2)', 'sort(x, y)', 'rand(3)'])('%s can not be said', (written) => {
    const names: string[] = [];
    expect(plainFormula(`1 + ${written}`, (name) => names.push(name))).toBeUndefined();
    expect(names).toEqual([written.slice(0, written.indexOf('('))]);
  });
});

const item = (formulas: readonly string[]): string =>
  `<questestinterop xmlns="http://www.imsglobal.org/xsd/ims_qtiasiv1p2"><item ident="f1" title="Formula"><itemmetadata><qtimetadata><qtimetadatafield><fieldlabel>question_type</fieldlabel><fieldentry>calculated_question</fieldentry></qtimetadatafield></qtimetadata></itemmetadata><presentation><material><mattext texttype="text/html">[n][x]?</mattext></material><response_str ident="response1" rcardinality="Single"><render_fib fibtype="Decimal"><response_label ident="answer1"/></render_fib></response_str></presentation><itemproc_extension><calculated><answer_tolerance>0.5</answer_tolerance><formulas decimal_places="1">${formulas.map((one) => `<formula>${one}</formula>`).join('')}</formulas><vars><var name="x" scale="0"><min>1</min><max>9</max></var><var name="n" scale="0"><min>1</min><max>9</max></var></vars></calculated></itemproc_extension></item></questestinterop>`;

describe('formulas in several lines', () => {
  it('reads a variable that is given a new value made of its old one', async () => {
    const { markdown } = await readForeign(qti12, {
      'q.xml': new TextEncoder().encode(item(['x = n * x', 'x + 1'])),
    });
    expect(markdown).toContain('x_2 = n * x');
    expect(markdown).toContain('= {=x_2 + 1:1} ± 0.5');
    expect(markdown).toContain('{=n}{=x}?');
  });

  it('names the function that no formula here has', async () => {
    const { diagnostics } = await readForeign(qti12, {
      'q.xml': new TextEncoder().encode(item(['acos(x)'])),
    });
    expect(diagnostics.map(({ message }) => message)).toContain(
      '“Formula” was left out: its formula uses “acos”, which no formula here can',
    );
  });
});
