import { type Code, codes } from '../src/diagnostics/codes.ts';
import type { Severity } from '../src/diagnostics/diagnostic.ts';

/** `docs/errors.md`: every message, from the table that the program itself uses. */
export const errorsPage = (): string => {
  const all = (Object.keys(codes) as Code[]).sort();
  const areas = [...new Set(all.map(areaOf))];
  return [
    '# Messages',
    '<!-- Generated from src/diagnostics/codes by `npm run docs`. -->',
    'Every message that Coursewright prints has a code, which never changes. `coursewright explain CODE` prints what stands here. An error stops a build (exit code 1; 2 for a mistake on the command line), a warning does not, except under `--strict` (exit code 4); a note is a matter of style.',
    contents(areas, all),
    ...areas.flatMap((area) => [`## ${area}`, ...all.filter((code) => areaOf(code) === area).map(section)]),
  ]
    .join('\n\n')
    .concat('\n');
};

const areaOf = (code: string): string => code.split('/')[0] ?? code;

const contents = (areas: readonly string[], all: readonly Code[]): string =>
  areas
    .map((area) => `- [${area}](#${area}) (${all.filter((code) => areaOf(code) === area).length})`)
    .join('\n');

const severities: Readonly<Record<Severity, string>> = { error: 'Error', warning: 'Warning', note: 'Note' };

interface Entry {
  readonly severity: Severity;
  readonly title: string;
  readonly why: string;
  readonly wrong?: string;
  readonly right?: string;
}

const section = (code: Code): string => {
  const { severity, title, why, wrong, right }: Entry = codes[code];
  return [
    `### \`${code}\``,
    `${severities[severity]}. **${title}.** ${why}`,
    ...(wrong ? ['Wrong:', fenced(wrong)] : []),
    ...(right ? ['Right:', fenced(right)] : []),
  ].join('\n\n');
};

/** The fence is longer than any in the example. */
const fenced = (example: string): string => {
  const longest = Math.max(2, ...[...example.matchAll(/`{3,}/g)].map(([fence]) => fence.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}\n${example.trimEnd()}\n${fence}`;
};
