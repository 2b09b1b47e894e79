import { describe, expect, it } from 'vitest';
import { scorm12Rules } from '../../src/preview/rules/scorm12.ts';
import { scorm2004Rules } from '../../src/preview/rules/scorm2004.ts';
import { createStrict } from '../../src/preview/rules/strict.ts';

const rules = { scorm12: scorm12Rules, scorm2004: scorm2004Rules };

/** The code of the last of some assignments; those before it are taken. */
const code = (
  version: keyof typeof rules,
  ...assignments: readonly (readonly [string, string])[]
): number | undefined => {
  const strict = createStrict(rules[version], () => 0);
  let last: number | undefined;
  for (const [element, value] of assignments) {
    last = strict.judge(element, value)?.code;
    if (last === undefined) strict.taken(element, value);
  }
  return last;
};

const record = 'cmi.interactions.0';
const typed = (type: string): readonly (readonly [string, string])[] => [
  [`${record}.id`, 'q'],
  [`${record}.type`, type],
];

describe('a strict LMS, SCORM 1.2', () => {
  const refused: readonly (readonly [string, string])[] = [
    ['cmi.suspend_data', 'x'.repeat(4097)],
    ['cmi.core.lesson_location', 'x'.repeat(256)],
    ['cmi.core.lesson_status', 'not attempted'],
    ['cmi.core.exit', 'normal'],
    ['cmi.core.score.raw', '100.5'],
    ['cmi.core.score.raw', '1e2'],
    ['cmi.core.session_time', '1:00:00'],
    ['cmi.core.session_time', '00:00:90'],
    [`${record}.id`, 'q 1'],
    [`${record}.id`, 'frühling'],
    [`${record}.type`, 'long-fill-in'],
    [`${record}.result`, 'incorrect'],
    [`${record}.time`, '24:00:00'],
  ];
  it.each(refused)('refuses %s = %s', (element, value) => {
    expect(code('scorm12', ...(element.endsWith('.id') ? [] : typed('choice')), [element, value])).toBe(405);
  });

  const taken: readonly (readonly [string, string])[] = [
    ['cmi.suspend_data', 'x'.repeat(4096)],
    ['cmi.core.lesson_status', 'completed'],
    ['cmi.core.exit', ''],
    ['cmi.core.score.raw', '96.84'],
    ['cmi.core.session_time', '0000:01:30.5'],
    [`${record}.result`, '0.5'],
    [`${record}.student_response`, '0,b'],
    [`${record}.student_response`, ''],
  ];
  it.each(taken)('takes %s = %s', (element, value) => {
    expect(code('scorm12', ...typed('choice'), [element, value])).toBeUndefined();
  });

  it('wants one sign for each choice, and pairs for a match', () => {
    expect(code('scorm12', ...typed('choice'), [`${record}.student_response`, 'opt-a,opt-b'])).toBe(405);
    expect(code('scorm12', ...typed('choice'), [`${record}.student_response`, '0,0'])).toBe(405);
    expect(code('scorm12', ...typed('matching'), [`${record}.student_response`, '0.1,1.0'])).toBeUndefined();
    expect(code('scorm12', ...typed('matching'), [`${record}.student_response`, '0,1'])).toBe(405);
    expect(code('scorm12', ...typed('fill-in'), [`${record}.student_response`, 'x'.repeat(256)])).toBe(405);
  });

  it('refuses an index that leaves a gap', () => {
    expect(code('scorm12', ['cmi.interactions.1.id', 'q'])).toBe(201);
    expect(code('scorm12', ['cmi.objectives.3.id', 'o'])).toBe(201);
  });
});

describe('a strict LMS, SCORM 2004', () => {
  const refused: readonly (readonly [string, string])[] = [
    ['cmi.suspend_data', 'x'.repeat(64_001)],
    ['cmi.location', 'x'.repeat(1001)],
    ['cmi.exit', 'leave'],
    ['cmi.score.scaled', '1.01'],
    ['cmi.progress_measure', '-0.1'],
    ['cmi.session_time', 'PT90.505S'],
    ['cmi.session_time', 'PT'],
    [`${record}.id`, 'q 1'],
    [`${record}.result`, 'wrong'],
    [`${record}.description`, 'x'.repeat(251)],
    [`${record}.description`, '{which} one?'],
    [`${record}.timestamp`, '2026-11-23T10:00:00Z'],
  ];
  it.each(refused)('refuses %s = %s', (element, value) => {
    expect(code('scorm2004', ...(element.endsWith('.id') ? [] : typed('choice')), [element, value])).toBe(
      406,
    );
  });

  const taken: readonly (readonly [string, string])[] = [
    ['cmi.score.scaled', '0.9683544'],
    ['cmi.session_time', 'PT0H1M30S'],
    [`${record}.timestamp`, '2026-11-23T10:00:00'],
    [`${record}.timestamp`, '2026-11-23T10:00:00.0Z'],
    [`${record}.description`, '{lang=en}Which one?'],
    [`${record}.learner_response`, 'choice_1[,]choice_3'],
  ];
  it.each(taken)('takes %s = %s', (element, value) => {
    expect(code('scorm2004', ...typed('choice'), [element, value])).toBeUndefined();
  });

  it('refuses identifiers that some LMSs refuse', () => {
    const response = `${record}.learner_response`;
    expect(code('scorm2004', ...typed('choice'), [response, 'a,b'])).toBe(406);
    expect(code('scorm2004', ...typed('choice'), [response, 'option-a'])).toBe(406);
    expect(code('scorm2004', ...typed('matching'), [response, 's1[.]t2[,]s2[.]t1'])).toBeUndefined();
  });

  it('wants the id first, and the type before what depends on it', () => {
    expect(code('scorm2004', [`${record}.type`, 'choice'])).toBe(408);
    expect(code('scorm2004', [`${record}.id`, 'q'], [`${record}.learner_response`, 'a'])).toBe(408);
    expect(code('scorm2004', [`${record}.id`, 'q'], [`${record}.correct_responses.0.pattern`, 'a'])).toBe(
      408,
    );
  });

  it('reads marks only in patterns, and ranges only there', () => {
    const pattern = `${record}.correct_responses.0.pattern`;
    const long = `{case_matters=false}${'x'.repeat(250)}`;
    expect(code('scorm2004', ...typed('fill-in'), [pattern, long])).toBeUndefined();
    expect(code('scorm2004', ...typed('fill-in'), [`${record}.learner_response`, long])).toBe(406);
    expect(code('scorm2004', ...typed('numeric'), [pattern, '1[:]'])).toBeUndefined();
    expect(code('scorm2004', ...typed('numeric'), [pattern, '1'])).toBe(406);
    expect(code('scorm2004', ...typed('numeric'), [`${record}.learner_response`, '1[:]2'])).toBe(406);
  });

  it('refuses an index that leaves a gap', () => {
    expect(code('scorm2004', ['cmi.interactions.1.id', 'q'])).toBe(351);
  });
});
