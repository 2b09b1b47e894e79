const words = (
  'treaty alliance summit embargo detente containment airlift blockade doctrine election congress senate court ' +
  'amendment march boycott register vote district judge ruling protest strike union wage industry rocket orbit ' +
  'satellite missile reactor harbour border river city county school student teacher soldier veteran family ' +
  'quietly slowly openly under between after before during against without across toward because although while'
).split(' ') as [string, ...string[]];

/** So many words as a sentence. */
export const sentence = (next: () => number, length: number): string => {
  const list = Array.from({ length }, () => pickFrom(next, words));
  const text = list.join(' ');
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
};

export const paragraph = (next: () => number, sentences: number): string =>
  Array.from({ length: sentences }, () => sentence(next, 8 + Math.floor(next() * 10))).join(' ');

export const phrase = (next: () => number, length: number): string => sentence(next, length).slice(0, -1);

const pickFrom = <T>(next: () => number, list: readonly [T, ...T[]]): T =>
  list[Math.floor(next() * list.length)] ?? list[0];
