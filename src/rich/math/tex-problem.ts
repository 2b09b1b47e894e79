import { closest } from '../../diagnostics/closest.ts';

/** What is wrong with a formula, in an author's words. */
export interface TexProblem {
  readonly problem: string;
  readonly hint: string;
  /** UTF-16 units from the start of the TeX; its end where something is missing. */
  readonly offset: number;
}

/** temml's complaint without the piece of source that it draws below it, which holds combining signs. */
export const texProblem = (error: Error & { readonly position?: number }, tex: string): TexProblem => {
  const complaint = error.message
    .trim()
    .replace(/ at (?:position \d+|end of input): ?\n?[\s\S]*$/, '')
    .replaceAll('\u0332', '');
  const offset = Math.min(error.position ?? 0, tex.length);
  for (const { pattern, say, opened } of rules) {
    const match = pattern.exec(complaint);
    if (!match) continue;
    const said = say(match.slice(1).map((part) => part ?? ''));
    return { ...said, offset: (opened && lastOpened(tex, opened)) ?? offset };
  }
  const words = complaint.charAt(0).toLowerCase() + complaint.slice(1);
  return { problem: words.replace(/\s+/g, ' ').replace(/\.$/, ''), hint: usualHint, offset };
};

const usualHint = 'compare it with a formula that works; a backslash before a sign makes it plain';

type Said = Omit<TexProblem, 'offset'>;

interface Rule {
  readonly pattern: RegExp;
  readonly say: (parts: readonly string[]) => Said;
  /** What is not closed is shown where it is opened, not at the end of the formula. */
  readonly opened?: Opening;
}

const rule = (pattern: RegExp, say: Rule['say'], opened?: Opening): Rule => ({
  pattern,
  say,
  ...(opened && { opened }),
});

/** What opens, and what closes it. */
interface Opening {
  readonly open: string;
  readonly close: string;
}

const braces: Opening = { open: '{', close: '}' };
const brackets: Opening = { open: '[', close: ']' };
const sides: Opening = { open: '\\left', close: '\\right' };
const environment: Opening = { open: '\\begin', close: '\\end' };

/** Where the innermost one opens that is never closed. */
const lastOpened = (tex: string, { open, close }: Opening): number | undefined => {
  const stack: number[] = [];
  for (const match of tex.matchAll(/\\(?:[A-Za-z]+|.)|[{}[\]]/gs)) {
    if (match[0] === open) stack.push(match.index);
    else if (match[0] === close) stack.pop();
  }
  return stack.at(-1);
};

const rules: readonly Rule[] = [
  rule(/^Unsupported function name: (\\\S+)/, ([name = '']) => ({
    problem: `there is no command ${name}`,
    hint: nearCommand(name),
  })),
  rule(/^Function "(\\\w+)" is not trusted/, ([name = '']) => ({
    problem: `the command ${name} can not be used in a page`,
    hint: 'write links and pictures in Markdown, outside of the formula',
  })),
  rule(/^No such environment: (\S+)/, ([name = '']) => ({
    problem: `there is no environment “${name}”`,
    hint: nearEnvironment(name),
  })),
  rule(/^Double (super|sub)script/, ([kind]) => ({
    problem: `two ${kind === 'super' ? 'exponents' : 'indices'} stand on one sign`,
    hint:
      kind === 'super'
        ? 'say with braces what belongs together:  x^{2^3}  or  {x^2}^3'
        : 'say with braces what belongs together:  x_{1_2}  or  x_{12}',
  })),
  rule(
    /^Expected '\}', got 'EOF'/,
    () => ({ problem: 'a brace is opened and never closed', hint: 'write the “}” that is missing' }),
    braces,
  ),
  rule(
    /expected '\]'$/,
    () => ({ problem: 'a square bracket is opened and never closed', hint: 'write the “]” that is missing' }),
    brackets,
  ),
  rule(/^Expected 'EOF', got '\}'/, () => ({
    problem: 'this “}” closes nothing',
    hint: 'take it away, or write \\} for a brace that is shown',
  })),
  rule(/^Expected 'EOF', got '&'/, () => ({
    problem: 'the sign & parts the cells of a matrix or a table, and there is none here',
    hint: 'write \\& for the sign itself, or put the formula into \\begin{aligned} ... \\end{aligned}',
  })),
  rule(/^Expected 'EOF', got '#'/, () => ({
    problem: 'the sign # stands for an argument of a macro, and there is none here',
    hint: 'write \\# for the sign itself',
  })),
  rule(
    /^Expected '\\right'/,
    () => ({
      problem: 'a \\left has no \\right',
      hint: 'close it with \\right and a bracket, or with \\right. for none',
    }),
    sides,
  ),
  rule(/^Expected 'EOF', got '\\right'/, () => ({
    problem: 'this \\right has no \\left',
    hint: 'write \\left and a bracket before it, or take it away',
  })),
  rule(
    /^Expected & or/,
    () => ({
      problem: 'a \\begin has no \\end',
      hint: 'close it with \\end and the same name in braces',
    }),
    environment,
  ),
  rule(/^Mismatch: (\\begin\{[^}]*\}) matched by (\\end\{[^}]*\})/, ([begin, end = '']) => ({
    problem: `${begin} is closed by ${end}`,
    hint: `write  ${String(begin).replace('\\begin', '\\end')}`,
  })),
  rule(/^Expected group (?:as argument to|after) '([^']*)'/, ([name]) => ({
    problem: `${name} has nothing that it applies to`,
    hint: `write what belongs to it in braces after it:  ${name}{...}`,
  })),
  rule(
    /^Unexpected end of input/,
    () => ({
      problem: 'the formula ends inside an argument, or where one is due',
      hint: 'write the argument in braces, and the “}” at its end',
    }),
    braces,
  ),
  rule(/^Can't use function '(\\?\S+)' in (math|text) mode/, ([name, mode]) => ({
    problem: `${name} can not stand in ${mode === 'math' ? 'a formula' : 'the text of a formula'}`,
    hint: name === '$' ? 'write \\$ for a dollar sign' : usualHint,
  })),
  rule(
    /^(?:\{(\w+\*?)\}|(\\\w+)) (?:can be used only|works only) in display mode/,
    ([environment, name]) => ({
      problem: `${environment || name} can only stand in a formula of its own`,
      hint: 'write the formula between $$ and $$, on lines of its own',
    }),
  ),
  rule(/^Invalid unit: '([^']*)'/, ([unit]) => ({
    problem: `“${unit}” is no unit of length`,
    hint: 'lengths are in em, ex, mu, pt, mm, cm or in',
  })),
  rule(/^Invalid color: '([^']*)'/, ([color = '']) => unknownColour(color)),
  rule(/^Too many expansions/, () => ({
    problem: 'a macro calls itself without end',
    hint: 'take the macro out of its own definition',
  })),
];

export const unknownColour = (name: string): Said => ({
  problem: `“${name}” is no colour`,
  hint: 'write a name such as red, or six hexadecimal digits such as \\textcolor{#a3161b}{x}',
});

export const tooDeep: Said = {
  problem: 'the formula is nested too deeply to be read',
  hint: 'look for a long row of { that is not meant',
};

const nearCommand = (name: string): string => {
  const meant = closest(name.slice(1), commands);
  return meant === undefined
    ? 'write text in a formula as \\text{...}, and a name as \\operatorname{...}'
    : `did you mean \\${meant}?`;
};

const nearEnvironment = (name: string): string => {
  const meant = closest(name, environments);
  return meant === undefined ? `environments are ${environments.join(', ')}` : `did you mean “${meant}”?`;
};

/** For "did you mean": what authors write, not all that there is. */
const commands = (
  'alpha beta gamma delta epsilon varepsilon zeta eta theta vartheta iota kappa lambda mu nu xi pi rho sigma tau upsilon phi varphi ' +
  'chi psi omega Gamma Delta Theta Lambda Xi Pi Sigma Upsilon Phi Psi Omega frac dfrac tfrac binom sqrt sum prod int iint oint lim ' +
  'limsup liminf max min sup inf sin cos tan cot sec csc arcsin arccos arctan sinh cosh tanh log ln exp det gcd infty partial nabla ' +
  'cdot times div pm mp leq geq neq approx equiv sim simeq propto ll gg in notin subset subseteq supset cup cap setminus emptyset ' +
  'forall exists neg land lor to rightarrow leftarrow Rightarrow Leftarrow leftrightarrow Leftrightarrow mapsto implies iff ' +
  'rightleftharpoons xrightarrow vec hat bar dot ddot tilde overline underline overbrace underbrace widehat mathbb mathbf mathcal ' +
  'mathrm mathsf mathit mathfrak boldsymbol text operatorname left right big Big bigl bigr langle rangle lfloor rfloor lceil rceil ' +
  'ldots cdots vdots ddots quad qquad cancel boxed color textcolor tag begin end ce degree circ prime angle perp parallel hbar ell Re Im'
).split(' ');

const environments = [
  'matrix',
  'pmatrix',
  'bmatrix',
  'vmatrix',
  'cases',
  'aligned',
  'align',
  'array',
  'gather',
];
