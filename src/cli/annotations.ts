import type { Diagnostic, Severity } from '../diagnostics/diagnostic.ts';
import type { Io } from './io.ts';
import { fromRoot, repositoryRoot } from './repository-root.ts';

/**
 * Findings as workflow commands of GitHub Actions (and of Gitea and Forgejo, which read the same): each is shown beside its
 * line in the change under review. Empty where no such service runs the program.
 */
export const annotations = (found: readonly Diagnostic[], folder: string, env: Io['env']): string => {
  if (env.GITHUB_ACTIONS !== 'true') return '';
  const root = repositoryRoot(folder, env);
  return found.map((one) => `${annotation(one, (file) => fromRoot(file, folder, root))}\n`).join('');
};

const commands: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', note: 'notice' };

const annotation = (
  { severity, code, message, hint, at }: Diagnostic,
  pathOf: (file: string) => string,
): string => {
  const properties = {
    ...(at && { file: pathOf(at.file), line: String(at.line), col: String(at.column) }),
    title: code,
  };
  const listed = Object.entries(properties).map(([name, value]) => `${name}=${escapeProperty(value)}`);
  const text = hint === undefined ? message : `${message}\n${hint}`;
  return `::${commands[severity]} ${listed.join(',')}::${escapeData(text)}`;
};

/** As the service's own toolkit escapes them. */
const escapeData = (text: string): string =>
  text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');

const escapeProperty = (text: string): string =>
  escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
