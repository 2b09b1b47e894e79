import type { Variable } from '../../../../model/question.ts';

/** The fenced `vars` block. */
export const printVariables = (vars: readonly Variable[] | undefined): string =>
  vars && vars.length > 0 ? `\`\`\`vars\n${vars.map(printVariable).join('\n')}\n\`\`\`` : '';

const printVariable = (variable: Variable): string => {
  switch (variable.type) {
    case 'range': {
      const { name, low, high, step } = variable;
      return `${name} = ${low.text} .. ${high.text}${step.value === 1 ? '' : ` step ${step.text}`}`;
    }
    case 'set':
      return `${variable.name} = {${variable.values.map((value) => value.text).join(', ')}}`;
    case 'expression':
      return `${variable.name} = ${variable.expression}`;
  }
};
