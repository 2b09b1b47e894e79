import { define } from '../define.ts';

/** What checks find in the text of pages and questions. */
export const contentCodes = {
  'markdown/bad-formula': define<{ problem: string; hint: string }>({
    severity: 'error',
    title: 'A formula can not be read',
    message: ({ problem }) => problem,
    hint: ({ hint }) => hint,
    why: 'Formulas are TeX. They become MathML while the course is built, and no script mends them later: what can not be read now could not be shown to any learner.',
    wrong: 'The area is $\\frca{1}{2}ab$.\n',
    right: 'The area is $\\frac{1}{2}ab$.\n',
  }),
};
