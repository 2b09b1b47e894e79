import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Call } from '../../src/preview/call.ts';
import { type Preview, servePackage } from '../../src/preview/serve-package.ts';
import { launchBrowser } from '../support/browser.ts';
import { elementsOf, recordsOf, timesOf } from './cmi.ts';
import type { BuiltCourse } from './course-copy.ts';
import { buildExample } from './example-packages.ts';
import { expectedRecords, formats } from './expected.ts';
import { type Played, playCourse } from './play-course.ts';
import { follow, openTab, textOf } from './tab.ts';

let packages: BuiltCourse;
let browser: Browser;

beforeAll(async () => {
  packages = await buildExample(['scorm12', 'scorm2004']);
  browser = await launchBrowser();
}, 240_000);

afterAll(async () => {
  await browser?.close();
  packages?.remove();
});

describe.each(['scorm12', 'scorm2004'] as const)('a learner in a strict LMS, %s', (version) => {
  const format = formats[version];
  const requests: string[] = [];
  const troubles: string[] = [];
  let preview: Preview;
  let played: Played;

  beforeAll(async () => {
    preview = await servePackage({ content: packages.zip(version), version, profile: 'spec' });
    const context = await browser.newContext();
    context.on('request', (request) => requests.push(request.url()));
    context.on('response', (one) => one.status() >= 400 && troubles.push(`${one.status()} ${one.url()}`));
    context.on('console', (message) => message.type() === 'error' && troubles.push(message.text()));
    context.on('weberror', (error) => troubles.push(String(error.error())));
    context.on('dialog', (dialog) => {
      troubles.push(`a dialog: ${dialog.message()}`);
      void dialog.dismiss();
    });
    played = await playCourse(context, preview);
    await context.close();
  }, 240_000);

  afterAll(() => preview?.close());

  it('finds the quiz again as it was left, with its answers', () => {
    expect(played.foundHeading).toBe('Checkpoint: the early Cold War');
    expect(played.notice).toContain('Continuing where you left off');
    expect(played.left.flatMap(([, controls]) => controls).filter((one) => / chosen$/.test(one))).not.toEqual(
      [],
    );
    expect(played.found).toEqual(played.left);
  });

  it('is not told any more that it goes on, once it has gone on', () => {
    expect(played.noticeLater).toBe(false);
  });

  it('is told what was right, wrong and partly right', () => {
    const { 'early-cold-war-checkpoint-quiz.iron-curtain': wrong, ...others } = played.firstVerdicts;
    const partly = Object.keys(others).filter((id) => others[id] === 'partly');
    expect(wrong).toBe('wrong');
    expect(partly.map((id) => id.split('.').at(-1))).toEqual(['name-the-policy', 'marshall-two']);
    expect(Object.values(others).filter((verdict) => verdict === 'right').length).toBe(
      Object.keys(others).length - 2,
    );
    expect(played.firstScore).toMatch(/^14\.5 of 17 points, 85\.3%\.\s*Passed, 70% is needed\./);
  });

  it('is not complete in the middle, and can be resumed', () => {
    const place = 'early-cold-war-checkpoint-quiz';
    expect(elementsOf(version, played.interrupted)).toEqual(
      version === 'scorm12'
        ? {
            lesson_status: 'incomplete',
            score: { raw: '', min: '', max: '100' },
            lesson_location: place,
            exit: 'suspend',
          }
        : {
            completion_status: 'incomplete',
            success_status: 'unknown',
            progress_measure: String(Number((10 / all(played)).toFixed(4))),
            score: { raw: '', min: '', max: '', scaled: '' },
            location: place,
            exit: 'suspend',
          },
    );
    expect(recordsOf(played.interrupted)).toEqual([]);
  });

  it('has passed at the end, with the score of what was answered', () => {
    const max = gradedPoints(played);
    const points = max - 2.5;
    const location = 'after-the-cold-war-practice-quiz';
    expect(elementsOf(version, played.finished)).toEqual(
      version === 'scorm12'
        ? {
            lesson_status: 'passed',
            score: { raw: rounded((points / max) * 100, 2), min: '0', max: '100' },
            lesson_location: location,
            exit: 'suspend',
          }
        : {
            completion_status: 'completed',
            success_status: 'passed',
            progress_measure: '1',
            score: {
              raw: rounded((points / max) * 100, 2),
              min: '0',
              max: '100',
              scaled: rounded(points / max, 7),
            },
            location,
            exit: 'suspend',
          },
    );
  });

  it('keeps status and score when a page is looked at again', () => {
    const { location: _, lesson_location: __, ...kept } = elementsOf(version, played.finished);
    expect(elementsOf(version, played.again)).toMatchObject(kept);
    expect(recordsOf(played.again)).toHaveLength(played.handedIn.length);
  });

  it('saves its state in few and harmless characters', () => {
    for (const cmi of [played.interrupted, played.finished, played.again]) {
      const state = String(cmi.suspend_data);
      expect(state).toMatch(/^[A-Za-z0-9_-]+$/);
      expect(state.length).toBeLessThanOrEqual(format.limit);
    }
  });

  it('says how long it took', () => {
    for (const cmi of [played.interrupted, played.finished, played.again])
      for (const time of timesOf(version, cmi)) expect(time).toMatch(format.timespan);
  });

  it('leaves one record for each answer handed in', () => {
    const records = recordsOf(played.finished);
    expect(records).toHaveLength(played.handedIn.length);
    expect(new Set(records.map(({ id }) => id)).size).toBe(records.length);
    records.forEach((record, index) => {
      const question = played.handedIn[index];
      expect(record.id).toBe(`${question?.id}.${index}`);
      expect(record.weighting).toBe(String(question?.key.points));
      expect(record.time).toMatch(format.time);
      expect(record.latency).toMatch(format.timespan);
      expect(record.description).toBe(version === 'scorm12' ? '' : question?.text);
    });
  });

  it('records each kind of question in its own form', () => {
    const records = recordsOf(played.finished);
    for (const { question, ...expected } of expectedRecords[version]) {
      const found = records.find(({ id }) => id.replace(/\.\d+$/, '') === question);
      expect(found, question).toMatchObject(expected);
    }
  });

  it('answers rightly where it was meant to', () => {
    const missed = recordsOf(played.finished).filter(
      ({ result }) => !['correct', 'neutral'].includes(result),
    );
    expect(missed.map(({ id }) => id.split('.')[1])).toEqual([
      'iron-curtain',
      'name-the-policy',
      'marshall-two',
    ]);
  });

  it('causes not one API error, and nothing that a strict LMS refuses', () => {
    expect(preview.calls().length).toBeGreaterThan(500);
    expect(preview.problems()).toEqual([]);
    const refused = preview.calls().filter(({ result, name }) => result === 'false' && !/Get/.test(name));
    expect(refused).toEqual([]);
  });

  it('begins and ends each launch exactly once, with nothing before or after', () => {
    for (const launch of [1, 2, 3, 4]) {
      const names = ofLaunch(preview.calls(), launch).map(({ name }) => name);
      expect(names[0], `launch ${launch}`).toBe(format.initialize);
      expect(names.at(-1), `launch ${launch}`).toBe(format.terminate);
      expect(names.filter((name) => name === format.initialize)).toHaveLength(1);
      expect(names.filter((name) => name === format.terminate)).toHaveLength(1);
    }
  });

  it('commits seldom: at the start, after a pause, at the end of a quiz', () => {
    const calls = preview.calls();
    const commits = calls.filter(({ name }) => name === format.commit);
    // The slower the machine, the more pauses of a second and a half the learner makes.
    const pauses = [1, 2, 3, 4].map((launch) => {
      const times = ofLaunch(calls, launch).map(({ at }) => at);
      return (Math.max(...times) - Math.min(...times)) / 1500;
    });
    expect(commits.length).toBeLessThan(10 + pauses.reduce((sum, count) => sum + count, 0));
  });

  it('asks for nothing outside its package, and for nothing that is missing', () => {
    const outside = requests.filter((url) => !url.startsWith(`${preview.url}pkg/`));
    const ofTheLms = [
      preview.url,
      `${preview.url}lms/host.js`,
      `${preview.url}lms/api.js`,
      `${preview.url}lms/calls`,
    ];
    expect(
      outside.filter((url) => !ofTheLms.includes(url) && !url.startsWith(`${preview.url}lms/commit?`)),
    ).toEqual([]);
    expect(troubles).toEqual([]);
  });

  it('loads each script once a launch, however many pages are visited', () => {
    const launches = preview.calls().filter(({ name }) => /Initialize/.test(name)).length;
    const scripts = requests.filter((url) => url.startsWith(`${preview.url}pkg/`) && url.endsWith('.js'));
    for (const script of new Set(scripts))
      expect(scripts.filter((url) => url === script).length, script).toBeLessThanOrEqual(launches);
    expect(new Set(scripts).size).toBe(7);
  });
});

describe.each(['scorm12', 'scorm2004'] as const)('a learner who loads the frame anew, %s', (version) => {
  it('is told that the session has ended, and nothing is written after its end', async () => {
    const preview = await servePackage({ content: packages.zip(version), version, profile: 'spec' });
    const context = await browser.newContext();
    const { frame } = await openTab(context, preview.url);
    await follow(frame, '#cw-continue');
    await frame.evaluate('location.reload()');
    await frame.waitForSelector('#cw-notice:not([hidden])');
    expect(await textOf(frame, '#cw-notice')).toContain('This session has ended');
    await follow(frame, 'a[rel=next]');
    await context.close();
    const names = preview.calls().map(({ name }) => name);
    const after = names.slice(names.indexOf(formats[version].terminate) + 1);
    expect(after[0]).toBe(formats[version].initialize);
    expect(after).not.toContain(formats[version].commit);
    expect(preview.cmi()?.suspend_data).toMatch(/^[A-Za-z0-9_-]+$/);
    await preview.close();
  }, 240_000);
});

const ofLaunch = (calls: readonly Call[], launch: number): readonly Call[] =>
  calls.filter((call) => call.launch === launch);

const graded = ({ course }: Played) => course.quizzes.filter((quiz) => quiz.graded);
const gradedPoints = (played: Played): number => graded(played).reduce((sum, { points }) => sum + points, 0);

/** Pages to open and graded quizzes to hand in. */
const all = (played: Played): number => played.course.pages.length + graded(played).length;

const rounded = (value: number, decimals: number): string => String(Number(value.toFixed(decimals)));
