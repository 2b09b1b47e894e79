import type { Gap } from '../../../../model/question.ts';
import { printFormula, printNumber } from '../../../shared/print-number.ts';
import { plainAnswer } from './plain.ts';

/** `{{a|b ? hint}}`, `{{(x) a | ( ) b}}`, `{{= 6 ± 0.1}}` */
export const printGap = (gap: Gap): string => {
  const hint = gap.hint === undefined ? '' : ` ? ${plainAnswer(gap.hint)}`;
  return `{{${printContent(gap)}${hint}}}`;
};

const printContent = (gap: Gap): string => {
  switch (gap.type) {
    case 'text':
      return gap.texts.map(plainAnswer).join('|');
    case 'choice':
      return gap.options.map(({ text, right }) => `(${right ? 'x' : ' '}) ${plainAnswer(text)}`).join(' | ');
    case 'number':
      return `= ${printNumber(gap.accept, gap.unit)}`;
    case 'formula':
      return `= ${printFormula(gap)}`;
  }
};
