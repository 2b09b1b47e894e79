import { sha256 } from '../../package/content-digest.ts';

/**
 * A generated bank ends with a comment that records the digest of each question as it was written. A question whose text
 * has that digest still is the program’s, and is made anew; one that has another is the author’s, and stays. A recorded
 * question that is gone was taken out by the author, and stays out.
 */
export interface BankText {
  readonly bytes: Buffer;
  readonly changes: BankChanges;
}

/** Ids of questions. */
export interface BankChanges {
  readonly added: readonly string[];
  readonly changed: readonly string[];
  readonly removed: readonly string[];
  /** The author’s: edited ones, and questions of their own. */
  readonly kept: readonly string[];
  /** Taken out by the author, and not put back. */
  readonly leftOut: readonly string[];
}

/** A bank as text. */
export interface Printed {
  /** Front matter and introduction. */
  readonly head: string;
  readonly questions: readonly Block[];
}

interface Parsed extends Printed {
  /** Undefined: the file was not generated. */
  readonly record?: ReadonlyMap<string, string>;
}

/** A question. */
export interface Block {
  readonly id: string;
  readonly text: string | Buffer;
  readonly digest: string;
}

export const blockOf = (printed: string): Block => {
  const text = withLineFeeds(printed).trim();
  const end = text.indexOf('\n');
  const id = /\{#([A-Za-z][\w-]*)/.exec(end < 0 ? text : text.slice(0, end))?.[1];
  return { id: id ?? text, text, digest: digestOf(text) };
};

/** As UTF-8, which takes half the memory of strings, the id no longer a view of one: for blocks that are many and stay. */
export const compact = ({ id, text, digest }: Block): Block => ({
  id: Buffer.from(id).toString(),
  text: Buffer.from(text),
  digest,
});

/** What is written: the new questions, with the edits of the file that is there. Undefined where that is no generated bank. */
export const keepEdits = (made: Printed, existing: Buffer | undefined): BankText | undefined => {
  if (existing === undefined)
    return {
      bytes: print(made.head, made.questions, made.questions),
      changes: { ...noChanges, added: idsOf(made.questions) },
    };
  const old = parse(existing.toString());
  if (!old.record) return old.questions.length === 0 ? keepEdits(made, undefined) : undefined;
  return merge(made, old, old.record);
};

const noChanges: BankChanges = { added: [], changed: [], removed: [], kept: [], leftOut: [] };

const merge = (made: Printed, old: Printed, record: ReadonlyMap<string, string>): BankText => {
  const there = new Map(old.questions.map((block) => [block.id, block]));
  const isOurs = ({ id, digest }: Block): boolean => record.get(id) === digest;
  const coming = new Set(made.questions.map(({ id }) => id));
  const isLeftOut = ({ id }: Block): boolean => record.has(id) && !there.has(id);
  const leftOut = made.questions.filter(isLeftOut);
  const wanted = made.questions.filter((block) => !isLeftOut(block));
  const result = wanted.map((block) => {
    const now = there.get(block.id);
    return now && !isOurs(now) ? now : block;
  });
  const own = old.questions.filter((block) => !coming.has(block.id) && !isOurs(block));
  const changed = wanted.filter((block) => {
    const now = there.get(block.id);
    return now !== undefined && isOurs(now) && now.digest !== block.digest;
  });
  return {
    bytes: print(old.head, insert(result, own, old.questions), made.questions),
    changes: {
      added: idsOf(wanted.filter(({ id }) => !there.has(id))),
      changed: idsOf(changed),
      removed: idsOf(old.questions.filter((block) => !coming.has(block.id) && isOurs(block))),
      kept: idsOf(old.questions.filter((block) => !isOurs(block))),
      leftOut: idsOf(leftOut),
    },
  };
};

const idsOf = (blocks: readonly Block[]): readonly string[] => blocks.map(({ id }) => id);

/** The author’s own questions stay behind the question that they stood behind. */
const insert = (
  result: readonly Block[],
  own: readonly Block[],
  before: readonly Block[],
): readonly Block[] => {
  const list = [...result];
  for (const block of own) {
    const above = before.slice(0, before.indexOf(block)).reverse();
    const anchor = above.find(({ id }) => list.some((one) => one.id === id));
    const at =
      anchor === undefined
        ? above.length === 0
          ? 0
          : list.length
        : list.findIndex(({ id }) => id === anchor.id) + 1;
    list.splice(at, 0, block);
  }
  return list;
};

const opening = '<!-- coursewright bank: these questions are made anew unless you edit them.';

const print = (head: string, questions: readonly Block[], recorded: readonly Block[]): Buffer => {
  const record = recorded.map(({ id, digest }) => `${id} ${digest}`);
  const above = head.trim() === '' ? '' : `${head.trim()}\n\n`;
  return Buffer.concat([
    Buffer.from(above),
    ...questions.flatMap(({ text }) => [typeof text === 'string' ? Buffer.from(text) : text, emptyLine]),
    Buffer.from(`${[opening, ...record, '-->'].join('\n')}\n`),
  ]);
};

const emptyLine = Buffer.from('\n\n');

const parse = (file: string): Parsed => {
  const normal = withLineFeeds(file.replace(/^\uFEFF/, ''));
  const at = normal.lastIndexOf(opening);
  const record = at < 0 ? undefined : readRecord(normal.slice(at));
  const end = at < 0 ? '' : normal.slice(at).replace(/^[\s\S]*?-->/, '');
  const above = at < 0 ? normal : normal.slice(0, at);
  const [head = '', ...blocks] = split(end.trim() === '' ? above : `${above}${end}`);
  return {
    head,
    questions: blocks.map(blockOf),
    ...(record && { record }),
  };
};

const withLineFeeds = (text: string): string => text.replace(/\r\n?/g, '\n');

const readRecord = (comment: string): ReadonlyMap<string, string> =>
  new Map(
    [...comment.matchAll(/^([A-Za-z][\w-]*) ([0-9a-f]{10})$/gm)].map(([, id = '', digest = '']) => [
      id,
      digest,
    ]),
  );

/** What stands before the first question, then a text for each: headings inside code are none. */
const split = (text: string): readonly string[] => {
  const parts: string[] = [];
  let fence = '';
  let start = 0;
  // Only lines that can matter are looked at: a bank may have a million.
  for (const { 0: line, 1: mark, index } of text.matchAll(/^(?:## .*|\s{0,3}(`{3,}|~{3,}).*)$/gm)) {
    if (mark === undefined) {
      if (fence !== '') continue;
      parts.push(text.slice(start, index));
      start = index;
    } else if (fence === '') fence = mark;
    else if (mark.startsWith(fence) && line.trim() === mark) fence = '';
  }
  return [...parts, text.slice(start)];
};

/** Space at the ends of lines and between them is no edit. What we write has none, which is quickly seen. */
const digestOf = (text: string): string => {
  const lines = mayEndInSpace(text) ? text.replace(/[ \t]+$/gm, '') : text;
  return sha256((lines.includes('\n\n\n') ? lines.replace(/\n{2,}/g, '\n\n') : lines).trim()).slice(0, 10);
};

/** Whether a line may end in a space: a pattern for that would stop at every space. */
const mayEndInSpace = (text: string): boolean => text.includes(' \n') || /[\t\r\u2028\u2029]/.test(text);
