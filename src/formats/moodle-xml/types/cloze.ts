import type { Question } from '../../../model/question.ts';
import type { ForeignSource } from '../../shared/foreign-html.ts';
import { type ClozeParts, parseCloze } from '../../shared/moodle-cloze.ts';
import { BadGap, type ClozeRead, readCloze, severalOf } from '../../shared/read-cloze.ts';
import { childOf } from '../../shared/read-xml.ts';
import { hiddenGap, showsGaps } from '../../shared/shows-gaps.ts';
import { splitStem } from '../../shared/split-stem.ts';
import type { Asked } from '../reading.ts';

/** A text with embedded answers. Its mark is the sum of its gaps' weights, whatever else the file says. */
export const cloze = (asked: Asked): Question | undefined => {
  const { element, rich, name, notes } = asked;
  const field = childOf(element, 'questiontext');
  const at = (field && childOf(field, 'text')?.pos) ?? element.pos;
  const parts = parseCloze(field ? (childOf(field, 'text')?.text.trim() ?? '') : '');
  if (parts.every((part) => typeof part === 'string')) return asked.leave('its text has no whole gap', at);
  const choices = severalOf(parts, { notes, at });
  if (choices)
    return { kind: 'multi', none: false, choices, ...withoutGap(asked, parts), scoring: 'partial' };
  const read = tryRead(() => readCloze(parts, { notes, at, name }));
  if (read instanceof BadGap) return asked.leave(read.message, at);
  const stem = splitStem(
    rich(field, () => read.parts),
    name,
  );
  const { gaps, points, matchCase } = read;
  if (!showsGaps(stem, gaps)) return asked.leave(hiddenGap, at);
  return { kind: 'cloze', gaps, matchCase, ...asked.base, ...stem, scoring: 'partial', points };
};

const tryRead = (read: () => ClozeRead): ClozeRead | BadGap => {
  try {
    return read();
  } catch (error) {
    if (error instanceof BadGap) return error;
    throw error;
  }
};

const withoutGap = ({ base, element, rich, name }: Asked, parts: ClozeParts): Asked['base'] => {
  const texts = parts.filter((part) => typeof part === 'string');
  const gap = parts.find((part) => typeof part !== 'string');
  const cut = (): ForeignSource => texts.join(' ');
  const stem = splitStem(rich(childOf(element, 'questiontext'), cut), name);
  return { ...base, ...stem, points: gap?.weight ?? 1 };
};
