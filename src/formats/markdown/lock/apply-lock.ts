import type { Report } from '../../../diagnostics/report.ts';
import type { PageRecord } from '../course/context.ts';
import type { Heading } from '../page/types.ts';
import { type Lock, type LockedFile, lockFile } from './lock.ts';
import { matchLocked } from './match-locked.ts';

/** The records with the ids that the lock gives them. It is reported what changed, disappeared or was kept. */
export const applyLock = (
  records: readonly PageRecord[],
  lock: Lock,
  report: Report,
): readonly PageRecord[] => {
  const files = new Set(records.map(({ file }) => file));
  for (const [file, { id }] of Object.entries(lock.files)) {
    if (!files.has(file)) report.add('lock/file-gone', { file, id }, { file: lockFile, line: 1, column: 1 });
  }
  return records.map((record) => {
    const locked = Object.hasOwn(lock.files, record.file) ? lock.files[record.file] : undefined;
    return locked ? applyToFile(record, locked, report) : record;
  });
};

const applyToFile = (record: PageRecord, locked: LockedFile, report: Report): PageRecord => {
  const at = { file: record.file, line: 1, column: 1 };
  const { headings } = record;
  if (record.explicit && record.id !== locked.id)
    report.add('lock/explicit-wins', { id: record.id, locked: locked.id }, record.idAt);
  const { entryOf, mended, lost } = matchLocked(headings, locked.questions);
  for (const index of lost) {
    const entry = locked.questions[index];
    if (entry) report.add('lock/question-gone', { id: entry.id, heading: entry.heading }, at);
  }
  const named = headings.map((heading, index): Heading => {
    const entry = locked.questions[entryOf.get(index) ?? -1];
    if (!entry) return heading;
    if (mended.has(index) && !heading.explicit)
      report.add('lock/kept', { id: entry.id, heading: entry.heading }, heading.pos);
    if (!heading.explicit || heading.id === entry.id) return { ...heading, id: entry.id };
    report.add('lock/explicit-wins', { id: heading.id, locked: entry.id }, heading.pos);
    return heading;
  });
  return { ...record, id: record.explicit ? record.id : locked.id, headings: named };
};
