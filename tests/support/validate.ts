import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const judge = fileURLToPath(new URL('../../../shared/schemas/batch.py', import.meta.url));

/** The official schemas lie beside the repository where the project's machines build it; they are not ours to commit. */
export const hasSchemas = existsSync(judge);

/** How many documents of each standard are valid, one line a standard, with the errors of those that are not. */
export const validate = (files: ReadonlyMap<string, string>): string => {
  const folder = mkdtempSync(join(tmpdir(), 'coursewright-'));
  try {
    for (const [path, data] of files) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), data);
    }
    return execFileSync('python3', [judge, folder], { encoding: 'utf8' }).replaceAll(folder, '');
  } finally {
    rmSync(folder, { recursive: true });
  }
};

/** Lines of the judge's verdict that are not `N/N valid`; at least one standard must have been recognised. */
export const complaints = (verdict: string): readonly string[] => {
  const lines = verdict.split('\n').filter((line) => line !== '');
  if (lines.length === 0) return ['nothing was recognised'];
  return lines.filter((line) => {
    const [, valid, count] = /: (\d+)\/(\d+) valid$/.exec(line) ?? [];
    return valid === undefined || valid !== count;
  });
};
