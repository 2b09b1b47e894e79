import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lower } from '../src/build/lower.ts';
import { createReport } from '../src/diagnostics/report.ts';
import { markdown } from '../src/formats/markdown/index.ts';
import { site } from '../src/formats/site/index.ts';
import { describeRich } from '../src/model/normal-rich.ts';
import { ownTexts } from '../src/model/texts.ts';
import { questionsOf } from '../src/model/walk.ts';
import { toPlain } from '../src/rich/plain.ts';
import { courseOf, itemAt } from './support/course-of.ts';
import { readCourseFiles } from './support/read-course-files.ts';

const term = (name: string, aliases: readonly string[] = []): string =>
  `---\ntype: term\nterm: ${JSON.stringify(name)}\naliases: ${JSON.stringify(aliases)}\n---\n\n## Definition\n\nIt is what it is.\n`;

const terms = {
  '01-m/01-containment.term.md': term('Containment', ['policy of containment']),
  '01-m/02-cold-war.term.md': term('Cold War'),
  '01-m/03-war.term.md': term('War'),
  '01-m/04-us.term.md': term('US'),
};

interface Setting {
  readonly files?: Readonly<Record<string, string>>;
  readonly yml?: string;
  readonly target?: typeof site | typeof markdown;
}

const lowered = async (page: string, { files = terms, yml = '', target = site }: Setting = {}) => {
  const course = await courseOf({
    ...files,
    'course.yml': `id: c\ntitle: C\n${yml}`,
    '01-m/09-page.lesson.md': page,
  });
  return lower(course, target, createReport());
};

/** The page with each link to a term as [words](id). */
const linked = async (page: string, setting: Setting = {}): Promise<string> => {
  const course = await lowered(page, setting);
  const rich = ownTexts(itemAt(course, '01-m/09-page.lesson.md')).flat();
  return describeRich(rich)
    .replace(/<a href="item:m-([^"]*)"[^>]*>([\s\S]*?)<\/a>/g, '[$2]($1)')
    .replace(/^<p>|<\/p>$/g, '');
};

describe('glossary: auto', () => {
  it.each([
    [
      'Containment was a policy. Containment lasted.',
      '[Containment](containment) was a policy. Containment lasted.',
    ],
    ['The policy of\ncontainment.', 'The [policy of\ncontainment](containment).'],
    ['In the cold war, a war.', 'In the [cold war](cold-war), a [war](war).'],
    ['The cold war and again the cold war.', 'The [cold war](cold-war) and again the cold war.'],
    ['Warm words, a warrior, prewar, war_time.', 'Warm words, a warrior, prewar, war_time.'],
    ['The war’s end, post-war years.', 'The [war](war)’s end, post-war years.'],
    ['The Cold‑War years.', 'The [Cold‑War](cold-war) years.'],
    ['It was cold. War came.', 'It was cold. [War](war) came.'],
    ['The U.S. policy of U.S. ends.', 'The U.S. policy of U.S. ends.'],
    ['Tell us of the US.', 'Tell us of the [US](us).'],
    ['Con\\tainment and contain&shy;ment.', 'Con\\tainment and contain\u00adment.'],
    ['A *war* and `war`.', 'A <em>[war](war)</em> and <code>war</code>.'],
    ['[a war](https://example.org), then war.', '<a href="https://example.org">a war</a>, then [war](war).'],
    ['$war$ and <kbd>war</kbd>.', '<math tex="war" display="false"/> and <kbd>war</kbd>.'],
    ['War, see [[war|here]].', 'War, see [here](war).'],
    ['<span lang="de">War</span> es so?', '<span lang="de">War</span> es so?'],
  ])('%s', async (source, expected) => {
    expect(await linked(`# Page\n\n${source}\n`)).toBe(expected);
  });

  it('links no heading, no term on its own page, and nothing in questions', async () => {
    const page =
      '# Page\n\n## War\n\n::: check\n## What is a war?\n\nThis war.\n\n- (x) War\n  > War!\n- ( ) Peace\n:::\n\nWar.\n';
    const course = await lowered(page, {
      files: { ...terms, '01-m/03-war.term.md': term('War').replace('It is', 'A war is') },
    });
    const rich = ownTexts(itemAt(course, '01-m/09-page.lesson.md')).map(describeRich);
    expect(rich[0]).toBe('<h2 id="war">War</h2>');
    expect(rich[1]).toBe('<p><a href="item:m-war" class="term">War</a>.</p>');
    expect(describeRich(ownTexts(itemAt(course, '01-m/03-war.term.md')).flat())).not.toContain('<a ');
    for (const { question } of questionsOf(course)) expect(JSON.stringify(question)).not.toContain('item:');
  });

  it('is what holds where nothing is said, and can be turned off for the course or a page', async () => {
    expect(await linked('# Page\n\nA war.\n', { yml: 'glossary: links\n' })).toBe('A war.');
    expect(await linked('---\nglossary: links\n---\n\n# Page\n\nA war.\n')).toBe('A war.');
    expect(await linked('---\nglossary: auto\n---\n\n# Page\n\nA war.\n', { yml: 'glossary: links\n' })).toBe(
      'A [war](war).',
    );
  });

  it('adds nothing to the author’s own Markdown', async () => {
    expect(await linked('# Page\n\nA war.\n', { target: markdown })).toBe('A war.');
  });

  it.each([
    ['ar', 'الاحتواء', [], 'سياسة الاحتواء كانت طويلة.', 'سياسة [الاحتواء](t) كانت طويلة.'],
    ['ar', 'احتواء', [], 'كانت والاحتواء طويلة، ثم احتواءات.', 'كانت [والاحتواء](t) طويلة، ثم احتواءات.'],
    ['ar', 'احتواء', [], 'سياسة اِحْتِوَاء.', 'سياسة [اِحْتِوَاء](t).'],
    ['zh', '遏制', [], '美国的遏制政策。', '美国的[遏制](t)政策。'],
    ['zh', '冷战', [], '在冷战期间,冷战', '在[冷战](t)期间,冷战'],
    ['ja', '京都', [], '東京都は大きい。京都は古い。', '東京都は大きい。[京都](t)は古い。'],
    ['ko', '봉쇄', [], '미국의 봉쇄는 길었다.', '미국의 [봉쇄는](t) 길었다.'],
    [
      'de',
      'Eindämmung',
      [],
      'Die EINDÄMMUNG, Eindämmungspolitik.',
      'Die [EINDÄMMUNG](t), Eindämmungspolitik.',
    ],
    ['fr', 'endiguement', [], 'L’endiguement dura.', 'L’[endiguement](t) dura.'],
    ['ru', 'Сдерживание', [], 'Это сдерживание.', 'Это [сдерживание](t).'],
  ])('in %s: %s', async (language, name, aliases, text, expected) => {
    const files = { '01-m/01-t.term.md': term(name, aliases) };
    expect(await linked(`# Page\n\n${text}\n`, { files, yml: `language: ${language}\n` })).toBe(expected);
  });

  it('changes no word of any text, and links no term twice', async () => {
    const piece = fc.oneof(
      fc.constantFrom(
        'cold war',
        'War',
        'containment',
        ' ',
        '\n',
        '-',
        'us',
        'US',
        '. ',
        'policy of ',
        '**',
        '`',
        '’s',
      ),
      fc.string({ unit: 'grapheme', maxLength: 4 }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 20 }), async (pieces) => {
        const files = {
          ...terms,
          'course.yml': 'id: c\ntitle: C\n',
          '01-m/09-page.lesson.md': `# P\n\nx ${pieces.join('')}\n`,
        };
        const { course } = await readCourseFiles(files);
        const before = itemAt(course, '01-m/09-page.lesson.md');
        const after = itemAt(lower(course, site, createReport()), '01-m/09-page.lesson.md');
        expect(ownTexts(after).map(toPlain)).toEqual(ownTexts(before).map(toPlain));
        const links = [
          ...describeRich(ownTexts(after).flat()).matchAll(/<a href="(item:[^"]*)" class="term">/g),
        ].map(([, id]) => id);
        expect(new Set(links).size).toBe(links.length);
      }),
      { numRuns: 60 },
    );
  });
});
