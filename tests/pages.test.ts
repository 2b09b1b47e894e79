import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { createReport } from '../src/diagnostics/report.ts';
import type { Course, Lesson } from '../src/model/course.ts';
import type { CourseData, PageData } from '../src/model/package-data.ts';
import { kinds } from '../src/model/question.ts';
import { element, type Rich, text } from '../src/model/rich.ts';
import { pageKinds } from '../src/pages/index.ts';
import { idsOf, tagsOf } from './pages/parse.ts';
import { render } from './pages/render.ts';
import { everyKindCourse, p, questions, sampleCourse } from './pages/sample-course.ts';

let files: ReadonlyMap<string, string>;

beforeAll(async () => {
  files = await render(sampleCourse);
});

const html = (all: ReadonlyMap<string, string> = files) =>
  [...all].filter(([path]) => path.endsWith('.html'));
const page = (path: string, all: ReadonlyMap<string, string> = files): string => all.get(path) ?? '';

/** The sample course with one lesson of this text instead of its first. */
const withText = (body: Rich, more: Partial<Course> = {}): Course => ({
  ...sampleCourse,
  ...more,
  modules: sampleCourse.modules.map((module, index) =>
    index > 0
      ? module
      : {
          ...module,
          items: module.items.map((item) =>
            item.kind === 'lesson' ? ({ ...item, body: [{ type: 'text', body }] } satisfies Lesson) : item,
          ),
        },
  ),
});

describe('files of a package', () => {
  it('are the outline, a page an item, front page and syllabus, theme, data, player and media', () => {
    expect([...files.keys()]).toEqual([
      'index.html',
      'pages/front.html',
      'pages/syllabus.html',
      'pages/rivals.html',
      'pages/containment.html',
      'pages/checkpoint-quiz.html',
      'pages/talk.html',
      'pages/hand-in.html',
      'pages/elsewhere.html',
      'pages/open.html',
      'pages/checkpoint-quiz-9d9dc03.html',
      'pages/arabic.html',
      'pages/terms.html',
      'pages/cards.html',
      'pages/search.html',
      'assets/search-index.js',
      'assets/theme.css',
      'assets/icon.svg',
      'assets/course.js',
      'assets/scheme.js',
      'assets/player.js',
      'assets/practice.js',
      'assets/quiz.js',
      'assets/results.js',
      'assets/about.js',
      'media/01-early-images-cold-war-c2da40c.svg',
    ]);
  });

  it('have names that every LMS keeps', () => {
    for (const path of files.keys()) {
      expect(path).toMatch(/^[a-z0-9._/-]{1,100}$/);
      expect(path).not.toMatch(/(^|\/)\./);
    }
  });

  it('hold of the player what their pages need, each part once', async () => {
    const parts = (name: string, all = files) =>
      [...page(`assets/${name}`, all).matchAll(/\/\* ([\w-]+) \*\//g)].map(([, part]) => part).sort();
    // Everywhere; in lessons and key terms; in quizzes only; about the course.
    expect(parts('player.js')).toEqual(['card-toggle', 'core', 'lms-none']);
    expect(parts('practice.js')).toEqual(['kind-choice', 'kind-open', 'practice']);
    expect(parts('quiz.js')).toEqual(['clock', 'kind-pairs', 'kind-typed', 'quiz']);
    expect(parts('results.js')).toEqual(['results']);
    expect(parts('about.js')).toEqual(['cards', 'outline', 'search']);
    const scorm = await render(sampleCourse, { adapter: 'scorm12' });
    expect(parts('player.js', scorm)).toEqual(['card-toggle', 'core', 'lms-scorm12']);
    expect(parts('other-version.js', scorm)).toEqual(['other-scorm2004']);
    const told = { adapter: 'scorm2004', options: { ping: true, frameResize: true } } as const;
    const asked = await render(sampleCourse, told);
    expect(parts('player.js', asked)).toEqual([
      'card-toggle',
      'core',
      'frame-resize',
      'lms-scorm2004',
      'ping',
    ]);
    expect(parts('other-version.js', asked)).toEqual(['other-scorm12']);
    const all = await render(everyKindCourse);
    expect(
      ['player.js', 'practice.js', 'quiz.js', 'results.js', 'about.js']
        .flatMap((name) => parts(name, all))
        .sort(),
    ).toEqual(
      readdirSync(new URL('../src/player/chunks/', import.meta.url))
        .map((file) => file.replace('.ts', ''))
        .filter((name) => !/^(?:lms-(?!none)|other-|ping$|frame-resize$|tabs$)/.test(name))
        .sort(),
    );
  });

  it('are the same when made again', async () => {
    expect([...(await render(sampleCourse))]).toEqual([...files]);
  });
});

describe('every page', () => {
  it('is well-formed XML and has one h1 and unique ids', () => {
    for (const [path, data] of html()) {
      const tags = tagsOf(data);
      expect(tags.filter(({ name }) => name === 'h1').length, path).toBe(1);
      const ids = idsOf(data);
      expect(new Set(ids).size, path).toBe(ids.length);
    }
  });

  it('links only to files and anchors that exist', () => {
    for (const [path, data] of html()) {
      for (const { attrs } of tagsOf(data)) {
        for (const address of [attrs.href, attrs.src].filter((one) => one !== undefined)) {
          if (/^https?:/.test(address)) continue;
          const [file = '', anchor] = address.split('#');
          const target = file === '' ? path : posix.join(posix.dirname(path), file);
          expect(files.has(target), `${path} -> ${address}`).toBe(true);
          if (anchor) expect(idsOf(page(target)), `${path} -> ${address}`).toContain(anchor);
        }
      }
    }
  });

  it('runs and styles nothing inline, and its policy says so', () => {
    for (const [path, data] of html()) {
      for (const { name, attrs } of tagsOf(data)) {
        expect(attrs.style, path).toBeUndefined();
        expect(name, path).not.toBe('style');
        expect(
          Object.keys(attrs).filter((one) => one.startsWith('on')),
          path,
        ).toEqual([]);
        if (name === 'script' && attrs.type !== 'application/json') expect(attrs.src, path).toBeDefined();
      }
      const policy = tagsOf(data).find(({ attrs }) => attrs['http-equiv'] === 'Content-Security-Policy');
      expect(policy?.attrs.content, path).toMatch(/^default-src 'self';/);
      expect(policy?.attrs.content, path).not.toContain('unsafe');
    }
  });

  it('says its language and direction', () => {
    const root = (path: string) => tagsOf(page(path))[0]?.attrs;
    expect(root('pages/rivals.html')).toMatchObject({
      lang: 'en',
      dir: 'ltr',
      'data-cw-page': 'rivals',
      'data-cw-root': '../',
    });
    expect(root('pages/arabic.html')).toMatchObject({ lang: 'ar', dir: 'rtl' });
    expect(page('pages/arabic.html')).toContain('<strong>ملاحظة</strong>');
    expect(root('index.html')).toMatchObject({ 'data-cw-root': '' });
    expect(root('index.html')?.['data-cw-page']).toBeUndefined();
  });

  it('says where the learner is and what comes before and after', () => {
    const term = page('pages/containment.html');
    expect(term).toContain(
      '<span>The early Cold War</span> <span>Key term 1 of 1</span> <span>1 minute to read</span>',
    );
    expect(term).toContain('rel="prev" href="rivals.html"');
    expect(term).toContain('rel="next" href="checkpoint-quiz.html"');
    expect(page('pages/front.html')).not.toContain('rel="prev"');
  });

  it('does not let headings skip a level', () => {
    const levels = tagsOf(page('pages/rivals.html')).flatMap(({ name }) =>
      /^h[1-6]$/.test(name) ? Number(name[1]) : [],
    );
    expect(levels[0]).toBe(1);
    levels.forEach((level, index) => {
      expect(level - (levels[index - 1] ?? 0)).toBeLessThanOrEqual(1);
    });
  });
});

describe('text on a page', () => {
  it('leads to pages, their anchors and files, a heading called Top included', () => {
    const lesson = page('pages/rivals.html');
    expect(lesson).toContain('<a href="containment.html">containment</a>');
    expect(lesson).toContain('<a href="rivals.html#top.">');
    expect(lesson).toContain('<h2 id="top.">Top</h2>');
  });

  it('is found by the anchors that its headings have on a forge, questions and sections included', async () => {
    const to = (address: string) => p(element('a', { href: address }, [text('link')]));
    const made = await render(
      withText([
        element('h2', { id: 'own' }, [text('Own')]),
        to('#own'),
        to('item:containment#must-know-facts'),
        to('item:containment#historians-views'),
        to('item:containment#how-did-nsc-68-change-the-policy'),
        to('item:Checkpoint-quiz#from-the-bank'),
        to('item:containment#nowhere'),
      ]),
    );
    const lesson = page('pages/rivals.html', made);
    const links = tagsOf(lesson).flatMap(({ attrs }) => attrs.href ?? []);
    expect(links).toEqual(
      expect.arrayContaining([
        '#own',
        'containment.html#must-know-facts',
        'containment.html#historians-views',
        'containment.html#q-containment.r2',
        'checkpoint-quiz.html#from-the-bank',
        'containment.html',
      ]),
    );
    expect(idsOf(page('pages/containment.html', made))).toEqual(
      expect.arrayContaining(['must-know-facts', 'historians-views', 'q-containment.r2']),
    );
  });

  it('gives pictures their size, so that nothing jumps', () => {
    expect(page('pages/rivals.html')).toMatch(
      /<img src="\.\.\/media\/[^"]+\.svg" alt="Timeline of the Cold War" width="960" height="420" loading="lazy"/,
    );
  });

  it('lets tables and code scroll in a named box that the keyboard reaches', () => {
    const lesson = page('pages/rivals.html');
    expect(lesson).toContain(
      '<div class="scroll" role="group" aria-label="Table: Five steps from alliance to rivalry" tabindex="0"><table>',
    );
    expect(lesson).toContain('<pre role="group" aria-label="Code" tabindex="0">');
  });

  it('opens links out of the package beside it in an LMS, and in place elsewhere', async () => {
    expect(page('pages/rivals.html')).toContain('<a href="https://example.org/">');
    const scorm = page('pages/rivals.html', await render(sampleCourse, { adapter: 'scorm2004' }));
    expect(scorm).toContain('<a href="https://example.org/" target="_blank" rel="noopener noreferrer">');
  });

  it('says its direction where it is written the other way than its page, by most of its letters', async () => {
    const texts = [p('DNA هو الحمض النووي.'), p('The word سلام means peace.'), p('42')];
    const english = page('pages/rivals.html', await render(withText(texts)));
    expect(english).toContain('<p dir="rtl">DNA هو');
    expect(english).toContain('<p>The word');
    const arabic = page('pages/rivals.html', await render(withText(texts, { language: 'ar' })));
    expect(arabic).toContain('<p>DNA هو');
    expect(arabic).toContain('<p dir="ltr">The word');
    expect(arabic).toContain('<p>42</p>');
  });

  it('is only ever text: templates, script and markup in it do nothing', async () => {
    const hostile = '<%= process.exit(7) %><script>alert(1)</script>{{x}}$\u007By}\u0000</main>"\'&amp;]]>';
    const course = {
      ...withText([
        p(
          hostile,
          element('a', { href: 'javascript:alert(1)', style: 'color:red', onclick: 'x()' }, [text('here')]),
        ),
      ]),
      title: hostile,
      description: hostile,
      authors: [hostile],
    };
    const made = await render(course);
    for (const [path, data] of html(made)) expect(() => tagsOf(data), path).not.toThrow();
    const lesson = page('pages/rivals.html', made);
    expect(lesson).toContain('&lt;%= process.exit(7) %&gt;&lt;script&gt;alert(1)&lt;/script&gt;');
    expect(lesson).toContain('<a href="#main">here</a>');
    const script = page('assets/course.js', made);
    expect(script).not.toContain('<');
    const run = new Function('window', script);
    const window: { coursewright?: CourseData } = {};
    run(window);
    expect(window.coursewright?.title).toBe(hostile);
  });

  it('keeps hostile questions out of the script element', async () => {
    const [, first] = questions;
    if (!first) throw new Error('no question');
    const evil = { ...first, prompt: [text('</script><script>alert(1)</script><!--')] };
    const course = withText([]);
    const lesson = {
      ...sampleCourse.front,
      body: [{ type: 'check', questions: [evil], pos: first.pos }],
    } as Lesson;
    const made = page('pages/front.html', await render({ ...course, front: lesson }));
    expect(tagsOf(made).filter(({ name }) => name === 'script').length).toBe(5);
    expect(pageData(made).practice[0]?.text).toBe('</script><script>alert(1)</script><!--');
  });
});

const pageData = (data: string): PageData => {
  const json = /<script type="application\/json" id="cw-page">(.*?)<\/script>/s.exec(data)?.[1] ?? '{}';
  return JSON.parse(json) as PageData;
};

describe('what the player is told', () => {
  const course = (): CourseData => {
    const window: { coursewright?: CourseData } = {};
    new Function('window', page('assets/course.js'))(window);
    if (!window.coursewright) throw new Error('no course data');
    return window.coursewright;
  };

  it('lists pages in course order, front page and syllabus first', () => {
    expect(
      course()
        .pages.map(({ id }) => id)
        .slice(0, 4),
    ).toEqual(['front', 'syllabus', 'rivals', 'containment']);
    expect(course().pages.every(({ href }) => files.has(href))).toBe(true);
  });

  it('counts a draw by what it gives: 14 points of questions, a pool of 2, draws of 1 and 2', () => {
    const [quiz] = course().quizzes;
    expect(quiz).toMatchObject({ page: 4, points: 19, pass: 70, attempts: 2, graded: true, keep: 'highest' });
    expect(quiz?.questions.length).toBe(13);
    expect(new Set(quiz?.questions.map(({ id }) => id)).size).toBe(13);
  });

  it('has a key for every question that stands on the page', () => {
    for (const [path, data] of html()) {
      const { quiz, practice = [] } = pageData(data);
      const drawn =
        quiz?.parts.flatMap((part) => (part.type === 'draw' ? part.questions : [part.question])) ?? [];
      const told = new Set([...practice, ...drawn].map(({ id }) => id));
      const standing = tagsOf(data).flatMap(({ attrs }) => attrs['data-cw-question'] ?? []);
      expect(new Set(standing), path).toEqual(told);
      expect(standing.length, path).toBe(told.size);
    }
  });

  it('says how parts correspond to the page, by their index', () => {
    const data = page('pages/checkpoint-quiz.html');
    const draws = tagsOf(data).flatMap(({ attrs }) => attrs['data-cw-draw'] ?? []);
    const parts = pageData(data).quiz?.parts ?? [];
    expect(draws.map((index) => parts[Number(index)]?.type)).toEqual(['draw', 'draw', 'draw']);
    expect(parts.filter(({ type }) => type === 'draw').length).toBe(3);
    expect(data).toContain(
      '<noscript><p class="muted">1 of the following 2 questions are asked.</p></noscript>',
    );
  });

  it('speaks the language of the course, with the author’s own wording', async () => {
    const labels = { saved: 'Gesichert um {time}', definition: 'Worum es geht | Begriff' };
    const made = await render({
      ...sampleCourse,
      language: 'de',
      settings: { ...sampleCourse.settings, labels },
    });
    expect(page('assets/course.js', made)).toContain('"saved":"Gesichert um {time}"');
    expect(page('assets/course.js', made)).toContain('"toStart":"Zum Anfang"');
    expect(page('assets/course.js', made)).not.toContain('Worum es geht');
    expect(page('pages/containment.html', made)).toContain('Worum es geht</h2>');
    expect(page('pages/containment.html', made)).toContain('Aktualisiert: September 2025');
  });
});

describe('the theme', () => {
  it('is overridden file by file', async () => {
    const own = {
      'term.eta': '<article><h1>Mine: <%= it.term %></h1><%~ include("@pager", it) %></article>',
    };
    const made = await render(sampleCourse, { own });
    expect(page('pages/containment.html', made)).toContain('<h1>Mine: Containment</h1>');
    expect(page('pages/rivals.html', made)).toBe(page('pages/rivals.html'));
  });

  it('reports a template that does not compile or run, with its name', async () => {
    for (const source of ['<h1><%= it.term </h1>', '<h1><%= it.nothing.here %></h1>']) {
      const report = createReport();
      await render(sampleCourse, { own: { 'term.eta': source }, report });
      expect(report.list()).toMatchObject([
        { code: 'theme/template-failed', at: { file: 'templates/term.eta' } },
      ]);
    }
  });

  it('has an icon in the author’s accent, as dark as text in it', async () => {
    const icon = async (accent: string) => {
      const made = await render({ ...sampleCourse, settings: { ...sampleCourse.settings, accent } });
      return made.get('assets/icon.svg');
    };
    expect(page('assets/icon.svg')).toContain('fill="#1f4fd8"');
    expect(await icon('#0b6e4f')).toContain('fill="#0b6e4f"');
    expect(await icon('gold')).toContain('fill="#857000"');
  });

  it('takes the author’s accent, and darkens what could not be read', async () => {
    const css = async (accent: string) => {
      const report = createReport();
      const made = await render(
        { ...sampleCourse, settings: { ...sampleCourse.settings, accent } },
        { report },
      );
      return {
        rules: page('assets/theme.css', made).slice(page('assets/theme.css').length),
        report: report.list(),
      };
    };
    expect(await css('#0b6e4f')).toMatchObject({
      report: [],
      rules: expect.stringContaining('--accent:#0b6e4f'),
    });
    const yellow = await css('gold');
    expect(yellow.report).toMatchObject([{ code: 'theme/accent-contrast' }]);
    expect(yellow.report[0]?.message).toMatch(/gold has a contrast of 1\.\d:1/);
    expect(yellow.rules).toContain('@media screen{:root{--accent:#857000;--accent-tint:#fffceb}');
    expect(await css('greenish')).toMatchObject({ rules: '', report: [{ code: 'theme/accent-unknown' }] });
  });
});

describe('the words of the interface', () => {
  const folder = new URL('../templates/strings/', import.meta.url);
  const languages = readdirSync(folder).map((file) => file.replace('.json', ''));
  const read = (language: string): Readonly<Record<string, Readonly<Record<string, string>>>> =>
    JSON.parse(readFileSync(new URL(`${language}.json`, folder), 'utf8'));
  const stems = (words: object): readonly string[] =>
    [...new Set(Object.keys(words).map((key) => key.replace(/\.(zero|one|two|few|many|other)$/, '')))].sort();

  it('are complete in seven languages', () => {
    expect(languages).toEqual(['ar', 'de', 'en', 'es', 'fr', 'pt', 'zh']);
    const english = read('en');
    for (const language of languages) {
      for (const group of ['page', 'player'])
        expect(stems(read(language)[group] ?? {}), `${language} ${group}`).toEqual(
          stems(english[group] ?? {}),
        );
    }
  });

  it('keep their places for values, and have the form that every number falls back on', () => {
    const english = { ...read('en').page, ...read('en').player };
    const places = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(([place]) => place).sort();
    for (const language of languages) {
      const words = { ...read(language).page, ...read(language).player };
      for (const [key, text] of Object.entries(words)) {
        const original = english[key] ?? english[key.replace(/\.\w+$/, '.other')] ?? '';
        // One and two may be words: "one minute".
        const wanted = places(original).filter((place) => place !== '{n}' || places(text).includes('{n}'));
        expect(places(text), `${language} ${key}`).toEqual(wanted);
        if (/\.(zero|one|two|few|many)$/.test(key))
          expect(Object.keys(words), `${language} ${key}`).toContain(key.replace(/\w+$/, 'other'));
      }
    }
  });

  it('are all used', () => {
    const sources = ['src/pages', 'src/player', 'templates'].map(
      (name) => new URL(`../${name}/`, import.meta.url),
    );
    const text = sources
      .flatMap((root) =>
        readdirSync(root, { recursive: true, withFileTypes: true })
          .filter((entry) => /\.(ts|eta)$/.test(entry.name))
          .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8')),
      )
      .join('\n');
    const words = { ...read('en').page, ...read('en').player };
    expect(stems(words).filter((stem) => !new RegExp(`['"]${stem}['"]|\\b${stem}\\b`).test(text))).toEqual(
      [],
    );
  });
});

describe('every kind of question', () => {
  it('is asked as it is', () => {
    expect(pageKinds).toEqual(kinds);
  });
});
