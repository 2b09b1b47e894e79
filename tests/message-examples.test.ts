import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readCourse } from '../src/build/read-course.ts';
import { courseTargets } from '../src/build/targets.ts';
import { checkStyle } from '../src/check/index.ts';
import { type Code, codes } from '../src/diagnostics/codes.ts';
import { checkAccent } from '../src/pages/index.ts';
import { cli, smallCourse, temporaryFolder } from './support/cli.ts';
import { pngOfSize } from './support/png.ts';

interface Examples {
  readonly wrong?: string;
  readonly right?: string;
}

type Files = Readonly<Record<string, string | Uint8Array>>;

const term = (name: string): string => `---\nterm: ${name}\n---\n\n## Definition\n\nIt is what it is.\n`;
const question = (prompt: string): string => `## ${prompt}\n\n- (x) Yes\n- ( ) No\n  > It is.\n`;
const bank = (name: string): string =>
  ['One', 'Two', 'Three', 'Four', 'Five', 'Six'].map((word) => question(`${word} ${name}?`)).join('\n');
const svg = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 640 480"/>';

/** What examples speak of: the rest of their course. */
const around: Files = {
  'course.yml': 'id: c\ntitle: C\n',
  '01-m/01-first.lesson.md': '# First\n\nWords.\n',
  '01-m/02-berlin-airlift.lesson.md': '# The airlift\n\nWords.\n',
  '01-m/03-checkpoint.quiz.md': question('Is it so?'),
  '01-m/04-containment.term.md': term('Containment'),
  '01-m/cold-war.bank.md': bank('war'),
  '01-m/cells.bank.md': bank('cell'),
  '01-m/a.bank.md': bank('more'),
  '01-m/unequal.bank.md': `## First? {points=1}\n\n= a\n\n> [!FEEDBACK]\n> So.\n\n## Second? {points=2}\n\n= b\n\n> [!FEEDBACK]\n> So.\n`,
  '01-m/talk.mp3': 'a recording',
  ...Object.fromEntries(
    ['cell.png', 'cell.svg', 'map.png', 'corridors.svg'].map((name): [string, string] => [
      `01-m/images/${name}`,
      svg,
    ]),
  ),
};

/** The files that an example makes with what stands around it. */
type Place = (text: string) => Files;

const lesson: Place = (text) => ({ '01-m/05-x.lesson.md': text });
const page: Place = (text) => ({ '01-m/05-x.lesson.md': `---\n${text}\n---\n\n# X\n\nWords.\n` });
const termPage: Place = (text) => ({ '01-m/05-x.term.md': `---\nterm: X\n---\n\n${text}` });
const courseYml: Place = (text) => ({
  'course.yml': [/^id:/m.test(text) ? '' : 'id: c\n', /^title:/m.test(text) ? '' : 'title: C\n', text].join(
    '',
  ),
});
const moduleYml: Place = (text) => ({ '01-m/module.yml': text });
const quiz: Place = (text) => ({ '01-m/05-x.quiz.md': text });
const bankFile: Place = (text) => ({ '01-m/x.bank.md': text });

/** A part of a question, or a whole one, or several. */
const asked: Place = (text) =>
  quiz(/^(?:#|---|:::)/.test(text) ? text : `## Which of them is it?\n\n${text}`);
const answered: Place = (text) => quiz(`## Which of them is it?\n\n= 1948\n\n${text}`);
const vars: Place = (text) =>
  quiz(`## How many?\n\n\`\`\`vars\n${text}\`\`\`\n\n= {=${/^(\w+)/m.exec(text)?.[1]}}\n`);

/** By area, or by the whole code where one is special. */
const places: Readonly<Record<string, Place>> = {
  bank: bankFile,
  categorize: asked,
  course: courseYml,
  credit: asked,
  draw: asked,
  gap: asked,
  hotspot: asked,
  html: lesson,
  language: courseYml,
  lesson,
  links: lesson,
  markdown: lesson,
  match: asked,
  media: lesson,
  number: asked,
  order: asked,
  pictures: lesson,
  pool: asked,
  quiz: asked,
  rubric: asked,
  tables: lesson,
  target: courseYml,
  term: termPage,
  theme: courseYml,
  upload: asked,
  vars: asked,
  'course/missing-key': (text) => ({ 'course.yml': text }),
  'course/no-mapping': (text) => ({ 'course.yml': text.startsWith('-') ? text : `id: c\n${text}` }),
  'course/left-out': (text) => ({
    'course.yml': 'id: c\ntitle: C\nmodules: [m, n]\n',
    '02-n/module.yml': text,
    '02-n/01-containment.md': '# Policy\n\nWords.\n',
    '02-n/02-berlin-airlift.md': '# Airlift\n\nWords.\n',
  }),
  'course/page-elsewhere': (text) => ({ [text]: '# Berlin\n\nWords.\n' }),
  'course/circular-prerequisites': (text) => ({
    '01-early-cold-war/01-a.md': '# A\n\nWords.\n',
    '02-detente/01-b.md': '# B\n\nWords.\n',
    ...Object.fromEntries(
      text
        .split('\n\n')
        .map((part) => part.split('\n'))
        .map(([name = '', ...lines]) => [name.replace('# ', ''), lines.join('\n')]),
    ),
  }),
  'course/unknown-related': page,
  'course/late-front-matter': lesson,
  'course/type-in-name': (text) => ({ [`01-m/05-x${text.startsWith('---') ? '' : '.quiz'}.md`]: text }),
  'course/other-extension': (text) => ({ [text.trim()]: '# Berlin\n\nWords.\n' }),
  'course/listed-bank': moduleYml,
  'course/ambiguous-name': (text) => ({
    'course.yml': 'id: c\ntitle: C\n',
    '02-n/module.yml': text,
    '02-n/01-airlift.lesson.md': '# The airlift\n\nWords.\n',
    '02-n/02-airlift.term.md': term('Airlift'),
  }),
  'course/unknown-group': (text) => ({
    'course.yml': 'id: c\ntitle: C\ngrading: {Quizzes: 100}\n',
    ...quiz(`${text}\n## When?\n\n= 1948\n`),
  }),
  'files/not-utf-8': (text) => ({ '01-m/05-x.lesson.md': saved(text) }),
  'hotspot/no-size': (text) => ({ ...asked(text), '01-m/images/cell.bmp': 'BM' }),
  'lock/unreadable': (text) => ({ 'course.lock.json': text }),
  'lock/file-gone': (text) => ({
    'course.lock.json': lock('01-m/05-x.quiz.md'),
    [`01-m/${text.split(/[,\n]/, 1)[0]}`]: question('When?'),
  }),
  lock: (text) => ({ 'course.lock.json': lock('01-m/05-x.quiz.md'), ...quiz(text) }),
  'pictures/large': (text) => ({
    ...lesson(text),
    '01-m/images/map-9000-by-9000.png': pngOfSize(9000, 9000),
  }),
  'course/listed-twice': moduleYml,
  'course/not-in-folder': moduleYml,
  'course/open-front-matter': lesson,
  'course/same-term': (text) => ({ '01-m/05-x.term.md': term('X').replace('term: X', `term: X\n${text}`) }),
  'course/two-kinds': (text) => ({
    '01-m/05-x.term.md': `---\n${text}\nterm: X\n---\n\n## Definition\n\nIt is.\n`,
  }),
  'course/unknown-key': page,
  'course/unknown-module': (text) => ({
    ...moduleYml(text),
    '01-early-cold-war/01-a.lesson.md': '# A\n\nWords.\n',
  }),
  'ids/item-twice': lesson,
  'html/dropped-element': (text) => (text.startsWith('<') ? lesson(text) : courseYml(text)),
  'language/differs': lesson,
  'quiz/section-in-check': lesson,
  'ids/question-twice': (text) => quiz(text.replace('...', '= 1').concat('\n\n= 2\n')),
  'markdown/bad-id': quiz,
  'markdown/bad-setting': (text) => quiz(`${text}\n= 1948\n`),
  'markdown/settings-as-text': (text) => quiz(`${text}\n= 1948\n`),
  'markdown/repeated-setting': (text) => quiz(`${text}\n= 1948\n`),
  'markdown/unknown-setting': (text) => quiz(`${text}\n= 1948\n`),
  'quiz/callout-in-choice': (text) => asked(`${text}- ( ) 1949\n`),
  'quiz/empty-callout': answered,
  'quiz/unknown-callout': answered,
  'quiz/empty-value': asked,
  'rubric/form': (text) => asked(`> [!ANSWER]\n> Because.\n\n${text}`),
  'term/no-answer': (text) => termPage(`## Definition\n\nIt is.\n\n## Review questions\n\n${text}`),
  'term/no-definition': termPage,
  'vars/unreadable': vars,
  'vars/repeated': vars,
  'vars/difference': vars,
  'vars/fails': vars,
};

/** A text that says in itself how it is saved; ␋ stands for the control character. */
const saved = (text: string): string | Uint8Array =>
  text.includes('Windows-1252') ? Buffer.from(text, 'latin1') : text.replaceAll('␋', '\v');

const lock = (file: string): string =>
  JSON.stringify({
    lock: 1,
    files: { [file]: { id: 'm-x-quiz', questions: [{ id: 'when', heading: 'When?' }] } },
  });

/** Courses of which the example is all, or for which what stands around it would be too much. */
const alone: Readonly<Record<string, Place>> = {
  'course/no-course-file': (text) => ({
    [text.trim()]: 'id: c\ntitle: C\n',
    '01-m/01-a.md': '# A\n\nWords.\n',
  }),
  'course/empty': (text) =>
    Object.fromEntries(
      text
        .trim()
        .split('\n')
        .map((file) => [file, file.endsWith('.yml') ? 'id: c\ntitle: C\n' : '# A\n\nWords.\n']),
    ),
  'ids/module-twice': (text) => ({
    'course.yml': 'id: c\ntitle: C\n',
    ...Object.fromEntries(
      [...text.matchAll(/[\w-]+\//g)].map(([module], index) => [
        `${module}01-${index}.md`,
        '# A\n\nWords.\n',
      ]),
    ),
  }),
  'files/unused': (text) => ({
    'course.yml': 'id: c\ntitle: C\n',
    '01-m/01-a.md': text,
    '01-m/map.svg': svg,
  }),
};

/** Of another program's file: what it is called, and the command that reads it. */
const foreign: Readonly<Record<string, readonly [file: string, command: string]>> = {
  read: ['in.xml', 'convert in.xml out --from moodle-xml'],
  import: ['page.txt', 'import page.txt --into new'],
  'import/no-title': ['ebb-tide.txt', 'import ebb-tide.txt --into new'],
  'import/not-listed': ['01-m/module.yml', 'import page.txt'],
  'read/no-question-column': ['in.csv', 'convert in.csv out --from csv'],
  'read/setting-left-out': ['in.csv', 'convert in.csv out --from csv'],
  'read/content-left-out': ['in.txt', 'convert in.txt out --from text2qti'],
};

/** What a target cannot hold, and the target. */
const built: Readonly<Record<string, string>> = {
  'formats/kind-not-carried': 'aiken',
  'formats/kind-rewritten': 'qti12',
  'formats/trait-not-carried': 'qti12',
  'formats/element-not-carried': 'qti12',
};

const placeOf = (code: string): Place | undefined => places[code] ?? places[code.split('/')[0] ?? ''];

const withExamples = (Object.keys(codes) as Code[])
  .map((code) => ({ code, ...(codes[code] as Examples) }))
  .filter(({ wrong, right }) => wrong !== undefined || right !== undefined);

const found = async (code: string, text: string): Promise<readonly string[]> => {
  const [area = ''] = code.split('/');
  const other = foreign[code] ?? foreign[area];
  if (other) return commanded({ ...around, 'page.txt': page0, [other[0]]: saved(text) }, other[1]);
  if (code === 'links/external-broken')
    return commanded({ ...around, ...lesson(text) }, 'check --external', { fetch: onlyTheSpeech });
  if (code === 'target/none') return commanded({ ...around, ...courseYml(text) }, 'build --out out');
  if (code === 'theme/template-failed')
    return commanded({ ...around, 'templates/lesson.eta': text }, 'build --out out --target site');
  if (code === 'formats/only-assessments')
    return commanded({ ...around, ...courseYml(text) }, 'build --out out');
  const target = built[code];
  const small = { 'course.yml': 'id: c\ntitle: C\n' };
  if (target) return commanded({ ...small, ...quiz(text) }, `build --out out --target ${target}`);
  const own = alone[code];
  if (own) return code === 'files/unused' ? commanded(own(text), 'check') : read(own(text));
  const place = placeOf(code);
  if (!place) throw new Error(`say in this test where an example of ${code} belongs`);
  return read({ ...around, ...place(text) });
};

const page0 = 'Key term\n\nDew\n\nDefinition\n\nDew is water from the air.\n';

/** A web with one page. */
const onlyTheSpeech: typeof fetch = async (address) =>
  new Response(null, { status: String(address) === 'https://example.org/speech' ? 200 : 404 });

const commanded = async (
  files: Files,
  command: string,
  io: Parameters<typeof cli>[2] = {},
): Promise<readonly string[]> => {
  const { folder, remove } = await temporaryFolder(files);
  const { out } = await cli(folder, [...command.split(' '), '--json'], io);
  await remove();
  const { diagnostics }: { diagnostics: readonly { readonly code: string }[] } = JSON.parse(out);
  return diagnostics.map((one) => one.code);
};

const read = async (files: Files): Promise<readonly string[]> => {
  const { folder, remove } = await temporaryFolder(files);
  const { course, report } = await readCourse(folder);
  courseTargets(course, report);
  checkStyle(course, report);
  checkAccent(course, report);
  await remove();
  return report.list().map((one) => one.code);
};

/** Of a size, an archive, a server or a terminal, which no example can hold. */
const withoutExamples: ReadonlySet<string> = new Set([
  'files/outside',
  'formats/empty-draw',
  'formats/text-too-long',
  'html/too-many-tags',
  'import/too-large',
  'links/external-offline',
  'links/external-unsure',
  'markdown/too-deep',
  'markdown/too-dense',
  'markdown/too-long-item',
  'pictures/heavy',
  'quiz/long-question',
  'read/bad-archive',
  'read/bad-package',
  'read/too-deep',
  'read/too-large',
  'read/too-many-elements',
  'target/state-too-large',
  'usage/not-answered',
  'usage/port-taken',
  'vars/too-many',
]);

const isCommand = ({ wrong = '' }: Examples): boolean => /^(?:cd \.\. && )?coursewright /.test(wrong);

describe('the examples of every message', () => {
  it('are a wrong and a right one', () => {
    const lacking = (Object.keys(codes) as Code[]).filter((code) => {
      const { wrong, right }: Examples = codes[code];
      return wrong === undefined || right === undefined;
    });
    expect(lacking.sort()).toEqual([...withoutExamples].sort());
  });

  it.each(withExamples.filter((one) => !isCommand(one)))('$code', async ({ code, wrong, right }) => {
    if (wrong !== undefined) expect(await found(code, wrong), wrong).toContain(code);
    if (right !== undefined) expect(await found(code, right), right).not.toContain(code);
  });

  it.each(withExamples.filter(isCommand))(
    '$code, on the command line',
    async ({ code, wrong = '', right = '' }) => {
      expect(await said(wrong)).toContain(code);
      expect(await said(right)).not.toContain(code);
    },
  );
});

/** What a command says in the folder of a small course, beside a page to import and a folder of pictures. */
const said = async (command: string): Promise<string> => {
  const { folder, remove } = await temporaryFolder({
    ...smallCourse,
    'page.txt': page0,
    'pictures/a.svg': svg,
    'bank.txt': '::A:: Is it? {T}\n',
    'two-banks.txt': '$CATEGORY: a\n\n::A:: Is it? {T}\n\n$CATEGORY: b\n\n::B:: Is it so? {T}\n',
  });
  let where = folder;
  let said = '';
  for (const one of command.split(' && ')) {
    const [program, ...args] = one.split(' ');
    if (program === 'cd') where = join(where, args[0] ?? '');
    else said = (await cli(where, [...args, '--json'])).out;
  }
  await remove();
  return said;
};
