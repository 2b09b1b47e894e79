import type { Tokens } from 'marked';
import type { Variable } from '../../../model/question.ts';
import { parseFormula, reservedNames } from '../../../scoring/formula/parse.ts';
import { isNumber, num } from '../../shared/number-notation.ts';
import { type Block, blockPos } from '../page/blocks/block.ts';
import type { Reader } from '../page/reader.ts';
import type { Definition } from './check-formulas.ts';

/** The fenced `vars` blocks of a question: a definition a line. */
export const readVars = (reader: Reader, blocks: readonly Block<Tokens.Code>[]): readonly Definition[] =>
  blocks.flatMap((block) => readBlock(reader, block));

const readBlock = (reader: Reader, block: Block<Tokens.Code>): readonly Definition[] => {
  const fence = blockPos(block);
  const seen = new Set<string>();
  return block.token.text.split('\n').flatMap((line, index) => {
    const source = line.replace(/#.*$/, '').trim();
    if (source === '') return [];
    const pos = { ...fence, line: fence.line + index + 1, column: fence.column + line.search(/\S/) };
    const variable = readVariable(source);
    if (!variable) reader.ctx.report.add('vars/unreadable', { line: source }, pos);
    else if (seen.has(variable.name)) reader.ctx.report.add('vars/repeated', { name: variable.name }, pos);
    if (variable) seen.add(variable.name);
    return variable ? [{ variable, pos }] : [];
  });
};

const readVariable = (line: string): Variable | undefined => {
  const [, name, source = ''] = /^([A-Za-z_]\w*)\s*=\s*(.+)$/.exec(line) ?? [];
  if (name === undefined || reservedNames.has(name)) return undefined;
  return readSet(name, source) ?? readRange(name, source) ?? readExpression(name, source);
};

const readSet = (name: string, source: string): Variable | undefined => {
  const inside = /^\{([^{}]*)\}$/.exec(source)?.[1];
  const values = inside?.split(',').map((one) => one.trim());
  return values?.every(isNumber) ? { type: 'set', name, values: values.map(num) } : undefined;
};

const readRange = (name: string, source: string): Variable | undefined => {
  const [, low = '', high = '', step = '1'] =
    /^(\S+)\s*\.\.\s*(\S+?)(?:\s+step\s+(\S+))?$/.exec(source) ?? [];
  if (![low, high, step].every(isNumber)) return undefined;
  const range = { type: 'range', name, low: num(low), high: num(high), step: num(step) } as const;
  return range.low.value <= range.high.value && range.step.value > 0 ? range : undefined;
};

const readExpression = (name: string, expression: string): Variable | undefined =>
  parseFormula(expression) ? { type: 'expression', name, expression } : undefined;
