import type { Tokens } from 'marked';
import type { Pool } from '../../../model/course.ts';
import type { Rich } from '../../../model/rich.ts';
import { toPlain } from '../../../rich/plain.ts';
import { readInline } from '../inline/read-inline.ts';
import { type Block, blockPos } from '../page/blocks/block.ts';
import { splitHeading } from '../page/blocks/heading.ts';
import { deriveId } from '../page/derive-id.ts';
import { shifted } from '../page/place.ts';
import type { Reader } from '../page/reader.ts';
import { reportUnknownSettings } from '../page/report-settings.ts';
import { decimal, readSetting, whole } from './settings.ts';

const noWords: ReadonlySet<string> = new Set();
const poolMark = /^Pool:[ \t]*/i;

/** `# Pool: name {pick=3 points=2}`. */
export const isPoolHeading = (heading: Block<Tokens.Heading>): boolean => poolMark.test(heading.token.text);

export const readPool = (
  reader: Reader,
  heading: Block<Tokens.Heading>,
  readParts: () => Pick<Pool, 'intro' | 'questions'>,
): Pool => {
  const { text, place, settings } = splitHeading(reader, heading, noWords);
  if (settings)
    reportUnknownSettings(reader, settings, { keys: ['pick', 'points'], words: [], id: true, place });
  const mark = poolMark.exec(text)?.[0].length ?? 0;
  const title = toPlain(readInline(reader, text.slice(mark), shifted(place, mark)));
  const pos = blockPos(heading);
  if (title === '') reader.ctx.report.add('pool/no-name', {}, pos);
  const id = settings?.id?.value ?? deriveId(title);
  reader.headings.push({ id, explicit: settings?.id !== undefined, heading: title, pos });
  const pick = settings && readSetting(reader, settings, { key: 'pick', how: whole, place });
  const points = settings && readSetting(reader, settings, { key: 'points', how: decimal, place });
  const found = readParts();
  const amounts = { ...(pick !== undefined && { pick }), ...(points !== undefined && { points }) };
  const pool: Pool = { type: 'pool', id, title, ...amounts, ...found, pos };
  checkPool(reader, pool);
  return pool;
};

const checkPool = (reader: Reader, { pick, points, questions, pos }: Pool): void => {
  const { report } = reader.ctx;
  const asked = questions.filter((one) => one.kind !== 'stimulus');
  if (asked.length === 0) {
    report.add('pool/empty', {}, pos);
    return;
  }
  if (pick === undefined) return;
  if (pick > asked.length) report.add('pool/picks-too-many', { pick, count: asked.length }, pos);
  const unequal = asked.some((one) => one.points !== asked[0]?.points);
  if (pick < asked.length && points === undefined && unequal)
    report.add('pool/unequal-points', { pick }, pos);
};

/** A section of a quiz; an id is all that its braces may hold. */
export const readSectionTitle = (reader: Reader, heading: Block<Tokens.Heading>): Rich => {
  const { text, place, settings } = splitHeading(reader, heading, noWords);
  if (settings?.values.has('pick')) reader.ctx.report.add('pool/no-mark', {}, blockPos(heading));
  else if (settings) reportUnknownSettings(reader, settings, { keys: [], words: [], id: true, place });
  return readInline(reader, text, place);
};
