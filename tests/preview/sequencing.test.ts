import { Scorm2004API } from 'scorm-again';
import { describe, expect, it } from 'vitest';
import { scorm2004 } from '../../src/formats/scorm2004/index.ts';
import type { Course } from '../../src/model/course.ts';
import { readScormManifest } from '../../src/preview/package/scorm-manifest.ts';
import { isSequenced, readSequencing } from '../../src/preview/sequencing/read-sequencing.ts';
import { courseOf } from '../support/course-of.ts';
import { complaints, hasSchemas } from '../support/validate.ts';
import { controlDocument, writePackage } from '../support/write-package.ts';

const question = '## One? {#one}\n\n- (x) a\n- ( ) b\n';
const course = () =>
  courseOf({
    'course.yml': 'id: c\ntitle: C\npass: 60\n',
    'index.md': '# Welcome\n\nHello. See [the first](01-a/01-x.md).\n',
    '01-a/module.yml': 'title: A\nsequence: yes\n',
    '01-a/01-x.md': '# X\n\nBefore [the second](02-y.md).\n',
    '01-a/02-y.md': '# Y\n\nWords.\n',
    '01-a/03-q.quiz.md': `---\ntitle: Q\nattempts: 2\n---\n\n${question}`,
    '02-b/module.yml': 'title: B\nprerequisites: [a]\n',
    '02-b/01-z.md': '# Z\n\nWords.\n',
  });

const written = async (of: Course, options: Record<string, string>) => {
  const { files } = await writePackage(of, scorm2004, options);
  return { files, manifest: readScormManifest(files.get('imsmanifest.xml') ?? '') };
};

/** What a SCO tells the LMS, by the elements' names without `cmi.`. */
type Told = Readonly<Record<string, string>>;
const begun: Told = { exit: 'suspend', completion_status: 'incomplete' };
const finished: Told = { exit: 'suspend', completion_status: 'completed', success_status: 'passed' };
const passed: Told = { ...finished, 'score.scaled': '1' };
/** Handed in and not passed, with a further attempt in the same part, or for good. */
const missed: Told = { ...begun, completion_status: 'completed', 'score.scaled': '0.2' };
const failed: Told = { ...missed, exit: 'normal', success_status: 'failed' };

/** scorm-again's engine, as an LMS drives it. */
const engine = (tree: object) => {
  const api = new Scorm2004API({
    logLevel: 5,
    autocommit: false,
    sequencing: { activityTree: tree },
  } as ConstructorParameters<typeof Scorm2004API>[0]);
  const current = (): string => {
    const { currentActivity } = api.getSequencingState() as {
      currentActivity?: { id: string; isActive: boolean };
    };
    return currentActivity?.isActive ? currentActivity.id.replace(/^ITEM-/, '') : 'nothing';
  };
  return {
    /** What is delivered, because of what was played before. */
    current,
    /** Asks for the way on; gives what is delivered then. */
    go: (request: string, target?: string): string =>
      api.processNavigationRequest(request, target && `ITEM-${target}`) ? current() : 'nothing',
    /** Plays what was delivered, and leaves it. */
    play: (told: Told): void => {
      api.Initialize('');
      for (const [name, value] of Object.entries(told))
        expect(api.SetValue(`cmi.${name}`, value), name).toBe('true');
      api.Terminate('');
      api.reset();
    },
    of: (id: string) => api.getActivityTrackingData(id.includes('.') ? `ITEM-${id}` : id),
  };
};

describe('a course in parts, a part an item', () => {
  const open = async (options: Record<string, string> = {}) => {
    const { manifest } = await written(await course(), { sco: 'item', ...options });
    return engine(readSequencing(manifest));
  };

  it('begins with its front page', async () => {
    expect((await open()).go('start')).toBe('course.start');
  });

  it('takes the items of a module in order, where the module asks for it', async () => {
    const lms = await open();
    lms.go('start');
    lms.play(finished);
    expect(lms.go('continue')).toBe('item.a-x');
    lms.play(begun);
    expect(lms.go('continue')).toBe('nothing');
    expect(lms.go('choice', 'item.a-y')).toBe('nothing');
    expect(lms.go('choice', 'item.a-q-quiz')).toBe('nothing');
    expect(lms.go('choice', 'item.a-x')).toBe('item.a-x');
    lms.play(finished);
    expect(lms.go('continue')).toBe('item.a-y');
    lms.play(finished);
    expect(lms.go('previous')).toBe('item.a-x');
    lms.play(finished);
    expect(lms.go('choice', 'item.a-q-quiz')).toBe('item.a-q-quiz');
  });

  it('opens a module when those before it are finished', async () => {
    const lms = await open();
    lms.go('start');
    lms.play(finished);
    for (const id of ['item.a-x', 'item.a-y']) {
      expect(lms.go('choice', 'item.b-z')).toBe('nothing');
      expect(lms.go('choice', id)).toBe(id);
      lms.play(finished);
    }
    expect(lms.go('continue')).toBe('item.a-q-quiz');
    lms.play(missed);
    expect(lms.go('choice', 'item.b-z')).toBe('nothing');
    expect(lms.go('choice', 'item.a-q-quiz')).toBe('item.a-q-quiz');
    lms.play(passed);
    expect(lms.go('continue')).toBe('item.b-z');
  });

  /** At the quiz, with everything before it finished. */
  const atTheQuiz = async (options: Record<string, string>) => {
    const lms = await open(options);
    lms.go('start');
    for (let step = 0; step < 3; step++) {
      lms.play(finished);
      lms.go('continue');
    }
    expect(lms.current()).toBe('item.a-q-quiz');
    return lms;
  };

  it('has the LMS begin a failed quiz again while an attempt is left, where that is wanted', async () => {
    const lms = await atTheQuiz({ retry: 'yes' });
    lms.play(failed);
    expect(lms.current()).toBe('item.a-q-quiz');
    lms.play(failed);
    expect(lms.current()).toBe('nothing');
    expect(lms.go('choice', 'item.a-x')).toBe('item.a-x');
    const other = await atTheQuiz({ retry: 'no' });
    other.play(failed);
    expect(other.current()).toBe('nothing');
  });

  it('lets go of a quiz that was looked at or passed', async () => {
    for (const told of [begun, passed]) {
      const lms = await atTheQuiz({ retry: 'yes' });
      lms.play(told);
      expect(lms.current()).toBe('nothing');
      expect(lms.go('choice', 'item.a-x')).toBe('item.a-x');
    }
  });

  it('leaves the attempts to the LMS, where it begins them', async () => {
    const { files } = await written(await course(), { sco: 'item', retry: 'yes' });
    expect(files.get('s4/assets/course.js')).toContain('"attempts":1');
    expect(files.get('s4/assets/course.js')).toContain('"retriedByLms":true');
    const without = await written(await course(), { sco: 'item' });
    expect(without.files.get('s4/assets/course.js')).toContain('"attempts":2');
  });

  it('is completed, passed and measured as its parts are', async () => {
    const lms = await open();
    lms.go('start');
    lms.play(finished);
    for (const told of [finished, finished, passed, finished]) {
      lms.go('continue');
      lms.play(told);
    }
    lms.go('exitAll');
    expect(lms.of('ORGANIZATION')).toMatchObject({
      completionStatus: 'completed',
      successStatus: 'passed',
      score: 1,
    });
  });
});

describe('a course in parts, a part a module', () => {
  it('has one part a module, and its gates', async () => {
    const { manifest } = await written(await course(), { sco: 'module' });
    const lms = engine(readSequencing(manifest));
    expect(lms.go('start')).toBe('course.start');
    lms.play(finished);
    expect(lms.go('choice', 'module.b')).toBe('nothing');
    expect(lms.go('continue')).toBe('module.a');
    lms.play(missed);
    expect(lms.go('continue')).toBe('nothing');
    expect(lms.go('choice', 'module.a')).toBe('module.a');
    lms.play(passed);
    expect(lms.go('continue')).toBe('module.b');
  });

  it('gives each part its own pages, and no link to a page of another', async () => {
    const { files, manifest } = await written(await course(), { sco: 'item' });
    expect(isSequenced(manifest)).toBe(true);
    expect([...files.keys()].filter((path) => /pages\//.test(path)).sort()).toEqual([
      's1/pages/front.html',
      's1/pages/search.html',
      's2/pages/a-x.html',
      's2/pages/search.html',
      's3/pages/a-y.html',
      's3/pages/search.html',
      's4/pages/a-q-quiz.html',
      's4/pages/search.html',
      's5/pages/b-z.html',
      's5/pages/search.html',
    ]);
    expect(files.get('s1/pages/front.html')).toContain('See the first.');
    expect(files.get('s2/pages/a-x.html')).toContain('Before the second.');
    expect(files.get('s2/assets/course.js')).toContain('"completionPasses":true');
    expect(files.get('s4/assets/course.js')).not.toContain('completionPasses');
  });

  it('keeps the states of its parts apart', async () => {
    const { files } = await written(await course(), { sco: 'item' });
    const ids = [...files]
      .filter(([path]) => path.endsWith('course.js'))
      .map(([, text]) => /"id":"([^"]*)"/.exec(text)?.[1]);
    expect(new Set(ids).size).toBe(5);
  });

  it('is one part unless that is asked for', async () => {
    const { manifest } = await written(await course(), {});
    expect(isSequenced(manifest)).toBe(false);
  });
});

describe.skipIf(!hasSchemas)('the official schemas', () => {
  it.each([{ sco: 'module' }, { sco: 'item', retry: 'yes' }, { sco: 'item', edition: '3', retry: 'yes' }])(
    'accept the manifest of %j',
    async (options) => {
      const { files } = await written(await course(), options as Record<string, string>);
      const documents = new Map(
        [...files].filter(([path]) => path.endsWith('.xml') && path !== controlDocument),
      );
      expect(complaints(documents)).toEqual([]);
    },
  );
});
