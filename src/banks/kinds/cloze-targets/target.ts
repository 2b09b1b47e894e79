/** A stretch of a sentence that can be a blank. */
export interface Target {
  readonly text: string;
  readonly at: number;
  /** Wrong ones to choose from; what has none is typed. */
  readonly options: readonly string[];
  readonly type: 'term' | 'person' | 'country' | 'case' | 'work' | 'name' | 'year' | 'number';
  /** What may be typed for a name. */
  readonly accepts?: readonly string[];
  /** Of a number that is written as a word. */
  readonly value?: number;
  /** How far from a rounded number an answer may be. */
  readonly room?: number;
  /** How far from one that is measured an answer may be that is given with more places. */
  readonly slack?: number;
}

/** Whether a text stands once in a sentence, so that nothing else in it tells what was there. */
export const isOnce = (sentence: string, text: string): boolean => {
  const at = sentence.indexOf(text);
  return at >= 0 && !sentence.includes(text, at + text.length);
};
