/** Embedded answers, `{2:SHORTANSWER:=Berlin#yes~%50%Bonn}`, as they stand in a text (question/type/multianswer). */
export interface EmbeddedGap {
  readonly weight: number;
  readonly type: 'text' | 'exact-text' | 'number' | 'choice' | 'several';
  readonly answers: readonly EmbeddedAnswer[];
}

export interface EmbeddedAnswer {
  /** In percent. */
  readonly share: number;
  /** HTML, its escapes resolved. */
  readonly text: string;
  readonly feedback: string;
}

/** The text with each gap in its place. */
export type ClozeParts = readonly (string | EmbeddedGap)[];

const types: Readonly<Record<string, EmbeddedGap['type']>> = {
  NUMERICAL: 'number',
  NM: 'number',
  SHORTANSWER: 'text',
  SA: 'text',
  MW: 'text',
  SHORTANSWER_C: 'exact-text',
  SAC: 'exact-text',
  MWC: 'exact-text',
  ...named('choice', 'MULTICHOICE MC', ['', '_V V', '_H H', '_S S', '_VS VS', '_HS HS']),
  ...named('several', 'MULTIRESPONSE MR', ['', '_V V', '_H H', '_S S', '_VS VS', '_HS HS']),
};

/** Each long name with each long ending, each short with each short. */
function named(
  type: EmbeddedGap['type'],
  names: string,
  endings: readonly string[],
): Readonly<Record<string, EmbeddedGap['type']>> {
  const [long = '', short = ''] = names.split(' ');
  return Object.fromEntries(
    endings.flatMap((ending) => {
      const [first = '', second = ''] = ending.split(' ');
      return [
        [long + first, type],
        [short + second, type],
      ];
    }),
  );
}

const start = /\{(\d{0,6}):([A-Z_]+):/g;

/** Whether a text holds embedded answers at all. */
export const hasGaps = (source: string): boolean =>
  [...source.matchAll(start)].some(([, , type = '']) => type in types);

/** Cuts a text at its gaps; what is no whole gap stays text. */
export const parseCloze = (source: string): ClozeParts => {
  const parts: (string | EmbeddedGap)[] = [];
  let end = 0;
  let isClosed: ((at: number) => boolean) | undefined;
  for (const match of source.matchAll(start)) {
    const [whole, weight = '', name = ''] = match;
    const type = Object.hasOwn(types, name) ? types[name] : undefined;
    if (!type || match.index < end) continue;
    isClosed ??= closedFrom(source);
    const from = match.index + whole.length;
    if (!isClosed(from)) continue;
    const read = readAnswers(source, from);
    parts.push(source.slice(end, match.index));
    parts.push({ weight: weight === '' ? 1 : Number(weight), type, answers: read.answers });
    end = read.end;
  }
  parts.push(source.slice(end));
  return parts.filter((part) => part !== '');
};

interface Read {
  readonly answers: readonly EmbeddedAnswer[];
  /** Behind the closing brace. */
  readonly end: number;
}

/** Reads answers that are closed. */
const readAnswers = (source: string, from: number): Read => {
  const answers: EmbeddedAnswer[] = [];
  let at = from;
  for (;;) {
    const end = endOf(source, at, isAnswerEnd);
    const closes = source[end] === '#' ? endOf(source, end + 1, isFeedbackEnd) : end;
    answers.push(answerOf(source.slice(at, end), source.slice(Math.min(end + 1, closes), closes)));
    if (source[closes] !== '~') return { answers, end: closes + 1 };
    at = closes + 1;
  }
};

/** Whether an answer that begins at a place comes to its brace, told from the end on: a text may open thousands of them. */
const closedFrom = (source: string): ((at: number) => boolean) => {
  const answer = new Uint8Array(source.length + 2);
  const feedback = new Uint8Array(source.length + 2);
  for (let at = source.length - 1; at >= 0; at--) {
    const sign = source[at];
    const next = sign === '#' ? feedback[at + 1] : answer[at + 1];
    answer[at] = (isAnswerEnd(source, at) ? (sign === '}' ? 1 : next) : answer[at + 1]) ?? 0;
    feedback[at] = (isFeedbackEnd(source, at) ? (sign === '}' ? 1 : answer[at + 1]) : feedback[at + 1]) ?? 0;
  }
  return (at) => answer[at] === 1;
};

const endOf = (source: string, from: number, isEnd: (source: string, at: number) => boolean): number => {
  let at = from;
  while (at < source.length && !isEnd(source, at)) at++;
  return at;
};

/** A backslash or an ampersand before one of the signs makes it text: `\}`, `&#126;`. */
const isAnswerEnd = (source: string, at: number): boolean => {
  const sign = source[at];
  if (sign !== '~' && sign !== '#' && sign !== '}') return false;
  const before = source[at - 1];
  return before !== '\\' && before !== '&' && !source.endsWith('&amp;', at);
};

const isFeedbackEnd = (source: string, at: number): boolean => {
  const sign = source[at];
  return (sign === '~' || sign === '}') && source[at - 1] !== '\\';
};

const answerOf = (written: string, feedback: string): EmbeddedAnswer => {
  const [lead = '', percent] = /^\s*(?:=|%(-?\d+(?:[.,]\d*)?)%)/.exec(written) ?? [];
  const share = percent === undefined ? (lead === '' ? 0 : 100) : Number(percent.replace(',', '.'));
  return { share, text: unescaped(written.slice(lead.length)), feedback: unescaped(feedback) };
};

const unescaped = (text: string): string => text.replace(/\\([}#])/g, '$1').trim();
