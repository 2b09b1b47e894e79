import { bankCodes } from './codes/bank.ts';
import { contentCodes } from './codes/content.ts';
import { convertCodes } from './codes/convert.ts';
import { courseCodes } from './codes/course.ts';
import { externalCodes } from './codes/external.ts';
import { filesCodes } from './codes/files.ts';
import { formatsCodes } from './codes/formats.ts';
import { importCodes } from './codes/import.ts';
import { itemCodes } from './codes/item.ts';
import { lintCodes } from './codes/lint.ts';
import { lockCodes } from './codes/lock.ts';
import { markdownCodes } from './codes/markdown.ts';
import { questionCodes } from './codes/question.ts';
import { readCodes } from './codes/read.ts';
import { styleCodes } from './codes/style.ts';
import { targetCodes } from './codes/targets.ts';
import { usageCodes } from './codes/usage.ts';
import type { Args, CodeDefinition } from './define.ts';

/** Every message of the program. Codes are permanent: scripts and search engines rely on them. */
export const codes = {
  ...filesCodes,
  ...courseCodes,
  ...markdownCodes,
  ...questionCodes,
  ...lockCodes,
  ...contentCodes,
  ...lintCodes,
  ...styleCodes,
  ...itemCodes,
  ...externalCodes,
  ...formatsCodes,
  ...bankCodes,
  ...importCodes,
  ...readCodes,
  ...convertCodes,
  ...targetCodes,
  ...usageCodes,
};

export type Code = keyof typeof codes;

export type CodeArgs<C extends Code> =
  (typeof codes)[C] extends CodeDefinition<infer A extends Args> ? A : never;
