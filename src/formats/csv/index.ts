import { defineFormat } from '../define-format.ts';
import { questions } from './questions.ts';
import { write } from './write.ts';

export const csv = defineFormat(questions, {
  id: 'csv',
  title: 'Table (CSV)',
  container: 'folder',
  extension: 'csv',
  content: 'assessments',
  rich: { elements: new Set(['p', 'br']), attributes: {}, files: false },
  lacks: ['quizzes', 'bank intros', 'empty texts'],
  options: {
    separator: {
      values: ['comma', 'semicolon', 'tab'],
      default: 'comma',
      help: 'the sign between cells; spreadsheets in countries with a decimal comma want the semicolon',
    },
    preset: {
      values: ['own', 'blackboard'],
      default: 'own',
      help: "blackboard: the tab-delimited text that Blackboard's “Upload questions” takes",
    },
  },
  write,
  detect: (names, head) => names.some((name) => isTable(name, head(name))),
  read: async (files, ctx) => (await import('./read.ts')).readCsv(files, ctx),
});

/** By its name, or by the types with which rows of Blackboard's upload begin. */
const isTable = (name: string, head: string): boolean =>
  /\.(?:csv|tsv)$/i.test(name) ||
  (/\.txt$/i.test(name) && /^\uFEFF?(?:MC|MA|TF|ESS|ORD|MAT|FIB|FIB_PLUS|FIL|NUM|SR)\t[^\t\n]+/.test(head));
