import { Eta } from 'eta/core';
import type { ProgramFiles } from '../formats/format.ts';
import { escapeAttribute } from '../rich/xhtml.ts';

/** Templates that a course may override, without their extension. The last two are parts of others. */
export const templateNames = [
  'layout',
  'outline',
  'terms',
  'cards',
  'search',
  'front',
  'lesson',
  'term',
  'quiz',
  'discussion',
  'assignment',
  'link',
  'top',
  'pager',
] as const;

export type TemplateName = (typeof templateNames)[number];

export type Render = (name: TemplateName, data: object) => string;

/**
 * Templates by name, the course's own first. They are programs, trusted like any build script; what a course says only
 * ever reaches them as data. `<%= %>` escapes, `<%~ %>` takes markup made by `rich/xhtml.ts`.
 */
export const templatesOf = (program: ProgramFiles): Render => {
  const eta = new Eta({ escapeFunction: (value) => escapeAttribute(String(value)), autoTrim: false });
  for (const name of templateNames) {
    const source = program.template(`${name}.eta`);
    if (source === undefined) throw new Error(`the template ${name}.eta is missing`);
    attempt(name, () => eta.loadTemplate(`@${name}`, source));
  }
  return (name, data) => attempt(name, () => eta.render(`@${name}`, data));
};

/** Thrown where a template does not compile or run; `render.ts` reports it, because the course may have brought it. */
export class TemplateError extends Error {
  readonly template: string;
  constructor(template: string, cause: unknown) {
    // Eta draws the place below its message, lines long: the first says what is wrong.
    super((cause instanceof Error ? cause.message : String(cause)).split('\n')[0]?.trim(), { cause });
    this.template = template;
  }
}

const attempt = <T>(name: TemplateName, work: () => T): T => {
  try {
    return work();
  } catch (error) {
    throw new TemplateError(`${name}.eta`, error);
  }
};
