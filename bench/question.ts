import { phrase, sentence } from './words.ts';

type Make = (next: () => number) => string;

const four: Make = (next) =>
  [0, 1, 2, 3].map((index) => `- (${index === 2 ? 'x' : ' '}) ${phrase(next, 4)} ${index}`).join('\n');

const shapes = {
  choice: four,
  multi: (next) =>
    [0, 1, 2, 3].map((index) => `- [${index % 2 ? 'x' : ' '}] ${phrase(next, 4)} ${index}`).join('\n'),
  boolean: () => '- (x) True\n- ( ) False',
  text: (next) => `= ${phrase(next, 2)} | ${phrase(next, 1)}`,
  number: (next) => `= ${1900 + Math.floor(next() * 100)} ± 2`,
  match: (next) =>
    [0, 1, 2, 3].map((index) => `- ${phrase(next, 2)} ${index} => ${phrase(next, 3)} ${index}`).join('\n'),
  essay: (next) => `> [!ANSWER]\n> ${sentence(next, 20)}`,
} as const satisfies Record<string, Make>;

export type Shape = keyof typeof shapes;

const names = Object.keys(shapes) as Shape[];

/** One question; without a shape, each kind in turn. */
export const question = (index: number, next: () => number, shape?: Shape): string => {
  const make = shapes[shape ?? names[index % names.length] ?? 'choice'];
  return `## ${phrase(next, 8)} ${index}? {#q${index}}\n\n${make(next)}\n`;
};
