import type { Report } from '../../diagnostics/report.ts';
import { readByline } from './byline.ts';
import { readDate } from './date.ts';
import { excerpt, type Row } from './row.ts';
import { isBreadcrumb, readSubject } from './subject.ts';

/** What stands above the first section. */
export interface Head {
  readonly title?: string;
  readonly subject?: string;
  readonly authors: readonly string[];
  readonly updated?: string;
}

export const readHead = (rows: readonly Row[], report: Report): Head => {
  const bylines = rows.map((row) => readByline(row.text));
  const others = rows.filter((_row, index) => !bylines[index]);
  const title = findTitle(others);
  const breadcrumbs = others.filter((row) => row !== title && isBreadcrumb(row.text));
  for (const row of others) {
    if (row === title || breadcrumbs.includes(row) || row.text === title?.text) continue;
    report.add(
      'import/not-understood',
      { line: excerpt(row.text), section: 'the head of the page' },
      row.pos,
    );
  }
  const subject = readSubject(breadcrumbs.map((row) => row.text).find((text) => readSubject(text)) ?? '');
  const authors = [...new Set(bylines.flatMap((byline) => byline?.authors ?? []))];
  const updated = readUpdated(rows, bylines, report);
  return {
    authors,
    ...(title && { title: title.text }),
    ...(subject && { subject }),
    ...(updated && { updated }),
  };
};

/** A heading, else the last line that is no breadcrumb, the nearest to the text. */
const findTitle = (rows: readonly Row[]): Row | undefined => {
  const possible = rows.filter((row) => !isBreadcrumb(row.text) && row.text.length <= 200);
  return possible.find((row) => row.mark === 'heading') ?? possible.at(-1);
};

const readUpdated = (
  rows: readonly Row[],
  bylines: readonly ReturnType<typeof readByline>[],
  report: Report,
): string | undefined => {
  const index = bylines.findIndex((byline) => byline?.updated !== undefined);
  const written = bylines[index]?.updated;
  if (written === undefined) return undefined;
  const date = readDate(written);
  if (date === undefined) report.add('import/unknown-date', { date: written }, rows[index]?.pos);
  return date;
};
