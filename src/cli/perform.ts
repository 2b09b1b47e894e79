import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { exitCodeOf } from './exit-codes.ts';
import type { Io } from './io.ts';
import type { CommonOptions, Outcome } from './outcome.ts';

/** Does a command's work and says what came of it, as text or as one JSON object; gives the exit code. */
export const perform = async (
  io: Io,
  options: CommonOptions,
  work: () => Promise<Outcome>,
): Promise<number> => {
  try {
    const outcome = await work();
    const code = exitCodeOf(outcome.ok, outcome.diagnostics, options.strict ?? false);
    if (options.json) printJson(io, { ...outcome, ok: code === 0 });
    else await printText(io, options, outcome);
    return code;
  } catch (error) {
    const { failure } = await import('./failure.ts');
    const { code, diagnostics, text } = failure(error, options.debug ?? false);
    if (options.json) printJson(io, { ok: false, diagnostics, json: {} });
    io.err(options.json ? '' : text);
    return code;
  }
};

const printJson = (io: Io, { ok, diagnostics, json }: Pick<Outcome, 'ok' | 'diagnostics' | 'json'>): void =>
  io.out(`${JSON.stringify({ ok, diagnostics, ...json }, null, 2)}\n`);

/** On a terminal this many findings are shown. */
const most = 50;

const printText = async (io: Io, options: CommonOptions, outcome: Outcome): Promise<void> => {
  const withNotes = !options.quiet && !outcome.withoutNotes;
  const shown = outcome.diagnostics.filter((one) => withNotes || one.severity !== 'note');
  if (shown.length && outcome.findings !== 'none') await printFindings(io, { options, outcome }, shown);
  if (!options.quiet || outcome.essential) io.out(outcome.text);
  if (shown.length && outcome.findings !== 'none' && io.env.GITHUB_ACTIONS)
    await annotate(io, outcome, shown);
};

/** On standard error, where the services look for it too, so that output stays what it is. */
const annotate = async (io: Io, outcome: Outcome, shown: readonly Diagnostic[]): Promise<void> => {
  const { annotations } = await import('./annotations.ts');
  io.err(annotations(shown, outcome.folder ?? io.folder, io.env));
};

interface Printing {
  readonly options: CommonOptions;
  readonly outcome: Outcome;
}

const printFindings = async (
  io: Io,
  { options, outcome }: Printing,
  shown: readonly Diagnostic[],
): Promise<void> => {
  const [{ printDiagnostics }, { createStyle }, { sourceLines }] = await Promise.all([
    import('../diagnostics/print/index.ts'),
    import('./style.ts'),
    import('./source-lines.ts'),
  ]);
  const text = printDiagnostics(shown, {
    style: createStyle(io.colour && options.color !== false),
    lines: sourceLines(outcome.folder ?? io.folder),
    ...(io.terminal && { most }),
  });
  const write = outcome.findings === 'out' ? io.out : io.err;
  write(`${text}${outcome.text && !options.quiet ? '\n' : ''}`);
};
