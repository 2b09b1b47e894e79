/**
 * A formula of Canvas in functions that every formula here has: those that Canvas lists beside them are written out
 * (`mean(a, b)` is `((a) + (b)) / 2`). Undefined where one can not be; `unknown` is told its name.
 */
export const plainFormula = (written: string, unknown: (name: string) => void): string | undefined => {
  const text = written.replaceAll('**', '^');
  let plain = '';
  let at = 0;
  for (let call = nextCall(text, at); call; call = nextCall(text, at)) {
    const { name, start, args, end } = call;
    const said = args.map((arg) => plainFormula(arg, unknown));
    if (!said.every((arg) => arg !== undefined)) return undefined;
    const print = Object.hasOwn(functions, name) ? functions[name] : undefined;
    const printed = print ? print(said) : common.has(name) ? `${name}(${said.join(', ')})` : undefined;
    if (printed === undefined) {
      unknown(name);
      return undefined;
    }
    plain += withConstants(text.slice(at, start)) + printed;
    at = end;
  }
  return plain + withConstants(text.slice(at));
};

interface Call {
  readonly name: string;
  readonly start: number;
  readonly args: readonly string[];
  /** Behind its closing parenthesis. */
  readonly end: number;
}

const nextCall = (text: string, from: number): Call | undefined => {
  const opening = /([A-Za-z_]\w*)\s*\(/g;
  opening.lastIndex = from;
  const match = opening.exec(text);
  if (!match) return undefined;
  const args: string[] = [];
  let depth = 1;
  let start = opening.lastIndex;
  for (let at = start; at < text.length; at++) {
    const sign = text[at];
    if (sign === '(') depth++;
    if (sign === ')') depth--;
    if (depth > 0 && !(depth === 1 && sign === ',')) continue;
    args.push(text.slice(start, at).trim());
    start = at + 1;
    if (depth === 0)
      return { name: match[1] ?? '', start: match.index, args: args.filter((arg) => arg !== ''), end: start };
  }
  return undefined;
};

/** `e` alone is the base of the natural logarithm, not that of a number such as 2e3. */
const withConstants = (text: string): string => text.replace(/(?<![\w.])e(?![\w])/g, 'exp(1)');

const common: ReadonlySet<string> = new Set(
  'abs sqrt round floor ceil min max sin cos tan ln exp'.split(' '),
);

type Print = (args: readonly string[]) => string | undefined;

const sum: Print = (args) => (args.length > 0 ? `(${args.map(inside).join(' + ')})` : undefined);
const inside = (arg: string): string => `(${arg})`;

const functions: Readonly<Record<string, Print>> = {
  log: ([of = '', base]) => (base === undefined ? `log(${of})` : `(ln(${of}) / ln(${base}))`),
  rad_to_deg: ([of = '']) => `((${of}) * 180 / pi)`,
  deg_to_rad: ([of = '']) => `((${of}) * pi / 180)`,
  pi: () => 'pi',
  e: ([power = '1']) => `exp(${power})`,
  sum,
  mean: (args) => `(${sum(args) ?? 0} / ${args.length})`,
  median: (args) => median(args),
  range: (args) => `(max(${args.join(', ')}) - min(${args.join(', ')}))`,
  count: (args) => String(args.length),
  length: (args) => String(args.length),
  first: ([one = '']) => inside(one),
  last: (args) => inside(args.at(-1) ?? ''),
  fact: ([of = '']) => (isSmall(of) ? String(factorial(Number(of))) : undefined),
  perm: ([of = '', taken = '']) => (isSmall(taken) ? permutations(of, Number(taken)) : undefined),
  comb: ([of = '', taken = '']) =>
    isSmall(taken) ? `(${permutations(of, Number(taken))} / ${factorial(Number(taken))})` : undefined,
};

const median: Print = (args) => {
  if (args.length <= 2) return `(${sum(args) ?? 0} / ${args.length})`;
  return args.length === 3 ? `(${sum(args)} - max(${args.join(', ')}) - min(${args.join(', ')}))` : undefined;
};

/** A whole number that can be multiplied out. */
const isSmall = (written: string): boolean => /^\d+$/.test(written) && Number(written) <= 20;

const factorial = (of: number): number => (of < 2 ? 1 : of * factorial(of - 1));

const permutations = (of: string, taken: number): string =>
  taken === 0 ? '1' : `(${Array.from({ length: taken }, (_, less) => `((${of}) - ${less})`).join(' * ')})`;
