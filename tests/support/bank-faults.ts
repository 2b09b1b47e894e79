import { lower } from '../../src/build/lower.ts';
import { createReport } from '../../src/diagnostics/report.ts';
import { aiken } from '../../src/formats/aiken/index.ts';
import { csv } from '../../src/formats/csv/index.ts';
import { gift } from '../../src/formats/gift/index.ts';
import { markdown } from '../../src/formats/markdown/index.ts';
import { moodleXml } from '../../src/formats/moodle-xml/index.ts';
import { createEmbedded } from '../../src/package/embedded.ts';
import { memoryFiles } from '../../src/package/memory.ts';
import type { FuzzedFile } from './fuzzed-banks.ts';
import { moodleComplaints } from './moodle-import.ts';

const writers = [markdown, moodleXml, gift, aiken, csv];

/** What is wrong with how a file was read: it was not, a finding leads nowhere, or what was read can not be written. */
export const bankFaults = async ({ format, name, bytes }: FuzzedFile): Promise<readonly string[]> => {
  if (!format.read) return [`${format.id} does not read`];
  const report = createReport();
  const embedded = createEmbedded(memoryFiles({ [name]: bytes }));
  const faults: string[] = [];
  try {
    const course = await format.read(memoryFiles({ [name]: bytes }), { report, embed: embedded.embed });
    for (const writer of writers) {
      const losses = createReport();
      const options = Object.entries(writer.options).map(([key, option]) => [key, option.default]);
      const written = writer.write?.(lower(course, writer, losses), {
        asset: embedded.files.read,
        options: Object.fromEntries(options),
        report: losses,
        program: { template: () => undefined, player: () => '', controlDocuments: () => [] },
        tool: { name: 'coursewright', version: '0.0.0' },
      });
      for await (const { data } of written ?? [])
        if (writer === moodleXml) faults.push(...moodleComplaints(String(data)));
    }
  } catch (error) {
    faults.push(error instanceof Error ? (error.stack ?? error.message) : String(error));
  }
  const source = new TextDecoder().decode(bytes);
  const lines = source.split(/\r\n?|\n/).length;
  const odd = /undefined|NaN|\[object/.test(source) ? /\.$/ : /undefined|NaN|\[object|\.$/;
  for (const { code, message, at } of report.list()) {
    if (!at || at.file !== name || at.line < 1 || at.line > lines || at.column < 1)
      faults.push(`${code} at ${JSON.stringify(at)} of ${lines} lines`);
    if (odd.test(message)) faults.push(message);
  }
  return faults;
};
