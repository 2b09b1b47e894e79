import type { Tokens } from 'marked';
import type { Pos } from '../../../model/pos.ts';
import type { Variable } from '../../../model/question.ts';
import { parseFormula, reservedNames } from '../../../scoring/formula/parse.ts';
import { isNumber, num } from '../../shared/number-notation.ts';
import { type Block, blockPos } from '../page/blocks/block.ts';
import type { Reader } from '../page/reader.ts';
import type { Definition } from './check-formulas.ts';

export interface Variables {
  readonly definitions: readonly Definition[];
  /** Names of definitions that could not be read, which is reported: formulas may use them without a word. */
  readonly broken: ReadonlySet<string>;
}

/** Outside questions, and in most of them, nothing is defined. */
export const noVariables: Variables = { definitions: [], broken: new Set() };

/** The fenced `vars` blocks of a question: a definition a line. */
export const readVars = (reader: Reader, blocks: readonly Block<Tokens.Code>[]): Variables => {
  if (blocks.length === 0) return noVariables;
  const { report } = reader.ctx;
  const definitions = new Map<string, Definition>();
  const broken = new Set<string>();
  for (const { source, pos } of blocks.flatMap(linesOf)) {
    const [, name = '', value = ''] = /^([A-Za-z_]\w*)\s*=\s*(.*)$/.exec(source) ?? [];
    const variable = name && !reservedNames.has(name) ? readVariable(name, value) : undefined;
    if (variable && definitions.has(name)) report.add('vars/repeated', { name }, pos);
    else if (variable) {
      definitions.set(name, { variable, pos });
      if (isDifference(value)) report.add('vars/difference', { text: value }, pos);
    } else {
      if (name) broken.add(name);
      if (isReversed(value)) report.add('number/reversed-range', { text: value }, pos);
      else
        report.add('vars/unreadable', { line: source, reserved: reservedNames.has(name) ? name : '' }, pos);
    }
  }
  const [first] = blocks;
  if (first && definitions.size > most) {
    report.add('vars/too-many', { count: definitions.size, limit: most }, blockPos(first));
    return { definitions: [], broken: new Set(definitions.keys()) };
  }
  return { definitions: [...definitions.values()], broken };
};

const most = 200;

const linesOf = (block: Block<Tokens.Code>): readonly { readonly source: string; readonly pos: Pos }[] => {
  const fence = blockPos(block);
  return block.token.text.split('\n').flatMap((line, index) => {
    const source = line.replace(/#.*$/, '').trim();
    if (source === '') return [];
    return {
      source,
      pos: { ...fence, line: fence.line + index + 1, column: fence.column + line.search(/\S/) },
    };
  });
};

const readVariable = (name: string, source: string): Variable | undefined =>
  readSet(name, source) ?? readRange(name, source) ?? readExpression(name, source);

const readSet = (name: string, source: string): Variable | undefined => {
  const inside = /^\{([^{}]*)\}$/.exec(source)?.[1];
  const values = inside?.split(',').map((one) => one.trim());
  return values?.every(isNumber) ? { type: 'set', name, values: values.map(num) } : undefined;
};

const rangeForm = /^(\S+)\s*\.\.\s*(\S+?)(?:\s+step\s+(\S+))?$/;

const readRange = (name: string, source: string): Variable | undefined => {
  const [, low = '', high = '', step = '1'] = rangeForm.exec(source) ?? [];
  if (![low, high, step].every(isNumber)) return undefined;
  const range = { type: 'range', name, low: num(low), high: num(high), step: num(step) } as const;
  return range.low.value <= range.high.value && range.step.value > 0 ? range : undefined;
};

const isReversed = (source: string): boolean => {
  const [, low = '', high = ''] = rangeForm.exec(source) ?? [];
  return isNumber(low) && isNumber(high) && num(low).value > num(high).value;
};

/** `2 - 9` is a number below zero, not a range. */
const isDifference = (source: string): boolean => {
  const [, low, high] = /^(\d+(?:\.\d+)?)\s*-\s*(\d+(?:\.\d+)?)$/.exec(source) ?? [];
  return low !== undefined && Number(low) < Number(high);
};

const readExpression = (name: string, expression: string): Variable | undefined =>
  parseFormula(expression) ? { type: 'expression', name, expression } : undefined;
