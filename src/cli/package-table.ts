import type { PackageEntry } from '../build/release.ts';
import type { CliStyle } from './style.ts';
import { amount } from './summary.ts';
import { table } from './table.ts';

/** What was built, a line each. */
export const packageTable = (packages: readonly PackageEntry[], style: CliStyle): string =>
  table(
    [
      { title: 'target' },
      { title: 'file' },
      { title: 'files', right: true },
      { title: 'zipped', right: true },
      { title: 'unpacked', right: true },
      { title: 'suspend_data' },
      { title: 'notes' },
    ],
    packages.map((entry) => [
      entry.target,
      entry.file,
      String(entry.files),
      entry.file.endsWith('/') ? '' : size(entry.size),
      size(entry.unpacked),
      entry.suspendData
        ? `${thousands(entry.suspendData.needed)} of ${thousands(entry.suspendData.limit)}`
        : '',
      notes(entry),
    ]),
    style.bold,
  );

/** What a browser loads of the pages, compressed: of the heaviest package where there are several. */
export const weights = (packages: readonly PackageEntry[]): string => {
  const all = packages.flatMap(({ weight }) => weight ?? []);
  if (all.length === 0) return '';
  const most = (part: keyof (typeof all)[number]): number => Math.max(...all.map((one) => one[part]));
  const parts = [
    `player ${size(most('player'))} (quizzes ${size(most('script'))})`,
    `style ${size(most('style'))}`,
    `heaviest lesson ${size(most('lesson'))}, page ${size(most('page'))}`,
    `search ${size(most('search'))}`,
  ];
  return `pages, compressed: ${parts.join(' · ')}`;
};

const notes = ({ warnings, losses }: PackageEntry): string =>
  [
    ...(warnings.length ? [amount(warnings.length, 'warning')] : []),
    ...(losses.length ? [`${losses.length} rewritten or left out`] : []),
  ].join(', ');

/** Decimal units, as file managers and LMSs count. */
export const size = (bytes: number): string => {
  if (bytes < 1000) return `${bytes} B`;
  if (bytes < 999_500) return `${(bytes / 1000).toFixed(bytes < 99_950 ? 1 : 0)} kB`;
  return `${(bytes / 1e6).toFixed(bytes < 99_950_000 ? 1 : 0)} MB`;
};

const thousands = (count: number): string => String(count).replace(/\B(?=(?:\d{3})+$)/g, ',');
