import type { Rejection } from '../../banks/made.ts';
import { bankKinds } from '../../banks/options.ts';
import type { BankChanges } from '../../build/bank/keep-edits.ts';
import { type BankMade, makeBankFile } from '../../build/bank.ts';
import type { BankCommandOptions } from '../commands/bank.ts';
import type { Io } from '../io.ts';
import type { Outcome } from '../outcome.ts';
import { shortPath } from '../short-path.ts';

export const runBank = async (
  io: Io,
  named: readonly string[],
  options: BankCommandOptions,
): Promise<Outcome> => {
  const { explain = false, json: _json, ...request } = options;
  const made = await makeBankFile({
    ...request,
    named,
    explain,
    folder: io.folder,
    epoch: io.env.SOURCE_DATE_EPOCH,
  });
  const { ok, diagnostics, kinds, rejected, changes } = made;
  const files = made.files.map((path) => shortPath(path, io.folder));
  const text = [
    ...(explain ? explained(rejected) : []),
    ...(ok ? [...files, ...summary(made)] : ['Nothing was written.']),
  ];
  return {
    ok,
    diagnostics,
    json: { kinds, files, ...(changes && { changes }), ...(explain && { rejected }) },
    text: text.map((line) => `${line}\n`).join(''),
    ...(explain && { essential: true as const }),
  };
};

/** A line for each sentence and reason: kinds that fail for one reason stand together. */
const explained = (rejected: readonly Rejection[]): readonly string[] => {
  const lines = new Map<string, string[]>();
  for (const { term, kind, text, reason } of rejected) {
    const key = `${term}: ${reason}${text === '' ? '' : `\n    ${text}`}`;
    lines.set(key, [...(lines.get(key) ?? []), ...(kind ? [kind] : [])]);
  }
  return [...lines].map(([line, kinds]) =>
    kinds.length > 0 ? line.replace(': ', ` (${kinds.join(', ')}): `) : line,
  );
};

const summary = ({ kinds, changes }: BankMade): readonly string[] => {
  const counted = bankKinds.flatMap((kind) => (kinds[kind] ? [`${kinds[kind]} ${kind}`] : []));
  const total = Object.values(kinds).reduce((sum, count) => sum + count, 0);
  return [
    `${total} ${total === 1 ? 'question' : 'questions'}: ${counted.join(' · ')}`,
    ...(changes ? changed(changes) : []),
  ];
};

const changed = ({ added, changed: anew, removed, kept, leftOut }: BankChanges): readonly string[] => [
  `${added.length} new · ${anew.length} changed · ${removed.length} removed · ${kept.length} kept as you edited them`,
  ...(kept.length > 0 ? [`kept: ${kept.join(', ')}`] : []),
  ...(anew.length > 0 ? [`changed: ${anew.join(', ')}`] : []),
  ...(removed.length > 0 ? [`removed: ${removed.join(', ')}`] : []),
  ...(leftOut.length > 0 ? [`left out, as you did: ${leftOut.join(', ')}`] : []),
];
