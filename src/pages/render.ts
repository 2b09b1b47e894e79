import type { WriteContext } from '../formats/format.ts';
import type { Course } from '../model/course.ts';
import type { OutFile } from '../package/file.ts';
import { loadHighlighter } from '../rich/code/highlight.ts';
import { courseScript } from './course-data.ts';
import { aboutPages, outlinePage } from './course-pages.ts';
import { itemPage } from './item-page.ts';
import { mediaName } from './names.ts';
import { playerScripts } from './player-script.ts';
import { pressOf, type Runtime } from './press.ts';
import { TemplateError } from './templates.ts';
import { iconSvg, themeCss } from './theme/theme.ts';

/** Every file of a package but its manifest and control documents. */
export async function* renderPages(
  course: Course,
  ctx: WriteContext,
  runtime: Runtime,
): AsyncGenerator<OutFile> {
  try {
    yield* packageFiles(course, ctx, runtime);
  } catch (error) {
    if (!(error instanceof TemplateError)) throw error;
    const at = { file: `templates/${error.template}`, line: 1, column: 1 };
    ctx.report.add('theme/template-failed', { template: error.template, reason: error.message }, at);
  }
}

async function* packageFiles(course: Course, ctx: WriteContext, runtime: Runtime): AsyncGenerator<OutFile> {
  await loadHighlighter(course);
  const press = pressOf(course, ctx, runtime);
  const { plan, quizzes, addresses, features } = press;
  yield outlinePage(press);
  for (const page of plan.pages) yield { path: page.href, data: itemPage(page, press) };
  yield* aboutPages(press);
  yield { path: 'assets/theme.css', data: themeCss(course, ctx, features) };
  yield { path: 'assets/icon.svg', data: iconSvg(course, ctx) };
  const strings = press.strings(course.language);
  const data = courseScript({ course, plan, quizzes, strings, options: runtime.options });
  yield { path: 'assets/course.js', data };
  yield { path: 'assets/scheme.js', data: ctx.program.player('scheme.js') };
  for (const [name, script] of playerScripts(course, ctx.program, {
    adapter: runtime.adapter,
    features,
  }))
    yield { path: `assets/${name}`, data: script };
  // Last, because only now is it known which files the pages use.
  for (const path of addresses.used())
    yield { path: `media/${mediaName(path)}`, data: await ctx.asset(path) };
}
