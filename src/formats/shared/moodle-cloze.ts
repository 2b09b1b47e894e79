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
  ...named('several', 'MULTIRESPONSE MR', ['', '_H H', '_S S', '_HS HS']),
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
  for (const match of source.matchAll(start)) {
    const [whole, weight = '', name = ''] = match;
    const type = Object.hasOwn(types, name) ? types[name] : undefined;
    if (!type || match.index < end) continue;
    const read = readAnswers(source, match.index + whole.length);
    if (!read) continue;
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

const readAnswers = (source: string, from: number): Read | undefined => {
  const answers: EmbeddedAnswer[] = [];
  let at = from;
  for (;;) {
    const end = endOf(source, at, isAnswerEnd);
    if (end === undefined) return undefined;
    const closes = source[end] === '#' ? endOf(source, end + 1, isFeedbackEnd) : end;
    if (closes === undefined) return undefined;
    answers.push(answerOf(source.slice(at, end), source.slice(Math.min(end + 1, closes), closes)));
    if (source[closes] === '}') return { answers, end: closes + 1 };
    at = closes + 1;
  }
};

const endOf = (
  source: string,
  from: number,
  isEnd: (source: string, at: number) => boolean,
): number | undefined => {
  for (let at = from; at < source.length; at++) if (isEnd(source, at)) return at;
  return undefined;
};

/** A backslash or an ampersand before one of the signs makes it text: `\}`, `&#126;`. */
const isAnswerEnd = (source: string, at: number): boolean =>
  /[~#}]/.test(source[at] ?? '') && !/(?:\\|&|&amp;)$/.test(source.slice(Math.max(0, at - 5), at));

const isFeedbackEnd = (source: string, at: number): boolean =>
  /[~}]/.test(source[at] ?? '') && source[at - 1] !== '\\';

const answerOf = (written: string, feedback: string): EmbeddedAnswer => {
  const [lead = '', percent] = /^\s*(?:=|%(-?\d+(?:[.,]\d*)?)%)/.exec(written) ?? [];
  const share = percent === undefined ? (lead === '' ? 0 : 100) : Number(percent.replace(',', '.'));
  return { share, text: unescaped(written.slice(lead.length)), feedback: unescaped(feedback) };
};

const unescaped = (text: string): string => text.replace(/\\([}#])/g, '$1').trim();
