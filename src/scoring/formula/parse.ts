import type { Formula, FunctionName, Sign } from '../../model/formula.ts';

export type { Formula } from '../../model/formula.ts';

/** How many arguments a function takes: at least, at most. */
const arity = {
  abs: [1, 1],
  sqrt: [1, 1],
  round: [1, 1],
  floor: [1, 1],
  ceil: [1, 1],
  min: [1, 99],
  max: [1, 99],
  sin: [1, 1],
  cos: [1, 1],
  tan: [1, 1],
  log: [1, 1],
  ln: [1, 1],
  exp: [1, 1],
} as const satisfies Readonly<Record<FunctionName, readonly [number, number]>>;

const isFunction = (name: string): name is FunctionName => Object.hasOwn(arity, name);

/** The formula that a text says; undefined where it says none. */
export const parseFormula = (text: string): Formula | undefined => {
  const tokens = tokenize(text);
  if (!tokens || tokens.length > 500) return undefined;
  const state: State = { tokens, at: 0 };
  const formula = parseSum(state);
  return state.at === tokens.length ? formula : undefined;
};

interface State {
  readonly tokens: readonly string[];
  at: number;
}

const token = /\s*((?:\d+(?:\.\d+)?|\.\d+)(?:[eE][+-]?\d+)?|[A-Za-z_]\w*|[-+*/^(),])/y;

const tokenize = (text: string): readonly string[] | undefined => {
  const source = text.replaceAll('\u2212', '-').trimEnd();
  const tokens: string[] = [];
  token.lastIndex = 0;
  while (token.lastIndex < source.length) {
    const found = token.exec(source)?.[1];
    if (found === undefined) return undefined;
    tokens.push(found);
  }
  return tokens;
};

const take = (state: State, ...signs: readonly string[]): string | undefined => {
  const next = state.tokens[state.at];
  if (next === undefined || !signs.includes(next)) return undefined;
  state.at++;
  return next;
};

type Parse = (state: State) => Formula | undefined;

const chain =
  (part: Parse, ...signs: readonly Sign[]): Parse =>
  (state) => {
    let left = part(state);
    for (let sign = take(state, ...signs); left && sign; sign = take(state, ...signs)) {
      const right = part(state);
      left = right && { type: 'operation', sign: sign as Sign, left, right };
    }
    return left;
  };

/** A power binds tighter than the minus before it, and to the right: -2^2 is -4. */
const parsePower: Parse = (state) => {
  if (take(state, '-')) {
    const of = parsePower(state);
    return of && { type: 'negative', of };
  }
  const left = parseAtom(state);
  if (!left || !take(state, '^')) return left;
  const right = parsePower(state);
  return right && { type: 'operation', sign: '^', left, right };
};

const parseProduct = chain(parsePower, '*', '/');
const parseSum = chain(parseProduct, '+', '-');

const parseAtom: Parse = (state) => {
  if (take(state, '(')) {
    const inside = parseSum(state);
    return take(state, ')') ? inside : undefined;
  }
  const next = state.tokens[state.at];
  if (next === undefined || /^[^\w.]/.test(next)) return undefined;
  state.at++;
  if (/^[\d.]/.test(next)) return { type: 'number', value: Number(next) };
  if (next === 'pi') return { type: 'number', value: Math.PI };
  return isFunction(next) ? parseCall(state, next) : { type: 'name', name: next };
};

const parseCall = (state: State, name: FunctionName): Formula | undefined => {
  if (!take(state, '(')) return undefined;
  const args: Formula[] = [];
  do {
    const one = parseSum(state);
    if (!one) return undefined;
    args.push(one);
  } while (take(state, ','));
  const [least, most] = arity[name];
  return take(state, ')') && args.length >= least && args.length <= most
    ? { type: 'call', name, args }
    : undefined;
};

/** The variables that a formula names. */
export function* namesIn(formula: Formula): Generator<string> {
  if (formula.type === 'name') yield formula.name;
  if (formula.type === 'negative') yield* namesIn(formula.of);
  if (formula.type === 'call') for (const one of formula.args) yield* namesIn(one);
  if (formula.type !== 'operation') return;
  yield* namesIn(formula.left);
  yield* namesIn(formula.right);
}

/** Names that no variable can have. */
export const reservedNames: ReadonlySet<string> = new Set([...Object.keys(arity), 'pi']);
