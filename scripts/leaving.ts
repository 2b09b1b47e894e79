// Plays the whole table of tests/browser/leaving: every way of leaving, under every profile, in both versions. A row a
// profile and version, a column a way; what is not as expected is said below. Ends with 1 where anything is.
import { availableParallelism } from 'node:os';
import { allCells, type Cell, expected, ways } from '../tests/browser/leaving/cells.ts';
import { type CellResult, playCell } from '../tests/browser/leaving/play-cell.ts';
import { buildPackages } from '../tests/browser/small-packages.ts';
import { launchBrowser } from '../tests/support/browser.ts';

const zip = await buildPackages(['scorm12', 'scorm2004']);
const browser = await launchBrowser();
const results = new Map<Cell, CellResult | string>();

const play = async (cell: Cell): Promise<void> => {
  const played = playCell(browser, zip(cell.version), cell);
  results.set(cell, await played.catch((error: unknown) => String(error).split('\n')[0] ?? 'an error'));
};

const open = [...allCells];
const worker = async (): Promise<void> => {
  for (let cell = open.shift(); cell; cell = open.shift()) await play(cell);
};
await Promise.all(Array.from({ length: Math.max(2, availableParallelism()) }, worker));
await browser.close();

const problemOf = (cell: Cell): string | undefined => {
  const result = results.get(cell);
  if (result === undefined || typeof result === 'string') return result ?? 'not played';
  const { kept } = expected[cell.profile];
  if (!kept.includes(result.kept)) return `kept ${result.kept}, not ${kept.join(' or ')}`;
  return result.troubles[0];
};

const shown = (cell: Cell): string => {
  const result = results.get(cell);
  const said = typeof result === 'object' ? result.kept : 'failed';
  return problemOf(cell) === undefined ? said : `${said} !`;
};

const rows = new Map<string, Cell[]>();
for (const cell of allCells) {
  const name = `${cell.profile}, ${cell.version}`;
  rows.set(name, [...(rows.get(name) ?? []), cell]);
}
console.log(['', ...ways].join(' | '));
for (const [name, cells] of rows) console.log([name, ...cells.map(shown)].join(' | '));
const wrong = allCells.filter((cell) => problemOf(cell) !== undefined);
for (const cell of wrong)
  console.log(`${cell.way} under ${cell.profile}, ${cell.version}: ${problemOf(cell)}`);
console.log(`${allCells.length - wrong.length} of ${allCells.length} as expected`);
process.exitCode = wrong.length > 0 ? 1 : 0;
