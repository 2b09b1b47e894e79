import { readdirSync, readFileSync } from 'node:fs';

/** An example in the author's guide that names its file. */
export interface Example {
  readonly file: string;
  readonly text: string;
  /** Code of the message that it raises: it is one that must not build. */
  readonly error?: string;
  /** Name of the picture of what it becomes. */
  readonly picture?: string;
}

export interface GuidePage {
  /** From the root of the repository. */
  readonly path: string;
  /** Those that are right are one course. */
  readonly right: readonly Example[];
  readonly wrong: readonly Example[];
}

const fence = /^(`{3,})\w+ file=(\S+)(?: error=(\S+))?(?: picture=(\S+))?[^\n]*\n([\s\S]*?)^\1$/gm;

const examplesOf = (page: string): readonly Example[] =>
  [...page.matchAll(fence)].map(([, , file = '', error, picture, text = '']) => ({
    file,
    text,
    ...(error !== undefined && { error }),
    ...(picture !== undefined && { picture }),
  }));

/** `root`: of the repository, ending with a slash. */
export const guidePages = (root: string): readonly GuidePage[] => {
  const below = readdirSync(`${root}docs/authoring`, { recursive: true, encoding: 'utf8' })
    .map((name) => `docs/authoring/${name.replaceAll('\\', '/')}`)
    .sort();
  return ['docs/authoring.md', ...below.filter((path) => path.endsWith('.md'))].map((path) => {
    const examples = examplesOf(readFileSync(root + path, 'utf8'));
    return {
      path,
      right: examples.filter(({ error }) => error === undefined),
      wrong: examples.filter(({ error }) => error !== undefined),
    };
  });
};

/** A course of examples: their files, the pictures that they show, and a `course.yml` where none of them is one. */
export const courseOfExamples = (examples: readonly Example[]): Readonly<Record<string, string>> => {
  const modules = [...new Set(examples.map(({ file }) => file.split('/')[0] ?? ''))];
  return {
    'course.yml': 'id: guide\ntitle: Examples\n',
    ...Object.fromEntries(
      modules
        .filter((name) => name !== 'course.yml')
        .flatMap((name) => Object.entries(media).map(([path, text]) => [`${name}/${path}`, text])),
    ),
    ...Object.fromEntries(examples.map(({ file, text }) => [file, text])),
  };
};

const svg = (width: number, height: number, inside: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="Helvetica, Arial, sans-serif">${inside}</svg>`;

/** What the examples show. */
const media: Readonly<Record<string, string>> = {
  'images/cycle.svg': svg(
    640,
    220,
    '<rect width="640" height="220" rx="10" fill="#f6f7f9"/><path d="M0 170Q80 155 160 170T320 170V220H10A10 10 0 0 1 0 210Z" fill="#bcd2ff"/><path d="M320 170L470 110L640 170V210A10 10 0 0 1 630 220H320Z" fill="#dfe3d6"/><path d="M300 70a34 34 0 0 1 60-22a40 40 0 0 1 74 16a26 26 0 0 1-6 52h-110a30 30 0 0 1-18-46z" fill="#c9cfd8"/><path d="M150 150Q180 90 270 78" fill="none" stroke="#1f4fd8" stroke-width="4"/><path d="M284 76L266 70L269 87Z" fill="#1f4fd8"/><path d="M340 128l-6 22M366 128l-6 22M392 128l-6 22M418 128l-6 22" stroke="#1f4fd8" stroke-width="4"/><text x="110" y="104" font-size="17" fill="#1c1f24" text-anchor="middle">vapor</text><text x="470" y="90" font-size="17" fill="#1c1f24">cloud</text><text x="440" y="150" font-size="17" fill="#1c1f24">rain</text>',
  ),
  'images/cell.svg': svg(
    640,
    360,
    '<rect width="640" height="360" rx="10" fill="#f6f7f9"/><ellipse cx="320" cy="180" rx="300" ry="160" fill="#e4efdc" stroke="#3f7d4e" stroke-width="6"/><circle cx="320" cy="180" r="70" fill="#b9a6d9" stroke="#6b4fa0" stroke-width="4"/><circle cx="335" cy="170" r="20" fill="#6b4fa0"/><ellipse cx="150" cy="180" rx="56" ry="32" fill="#f3c9a8" stroke="#a8622b" stroke-width="4"/><path d="M105 180q12-20 24 0t24 0t24 0t18 0" fill="none" stroke="#a8622b" stroke-width="3"/>',
  ),
  'media/rain.mp3': 'a recording',
};
