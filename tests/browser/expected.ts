import type { ScormVersion } from '../../src/preview/call.ts';

/** The formats of SCORM 1.2 RTE 3.4.4 and SCORM 2004 4th edition RTE 4.1. */
export const formats = {
  scorm12: {
    timespan: /^\d{2,4}:[0-5]\d:[0-5]\d(\.\d{1,2})?$/,
    time: /^([01]\d|2[0-3]):[0-5]\d:[0-5]\d$/,
    limit: 4096,
    initialize: 'LMSInitialize',
    terminate: 'LMSFinish',
    commit: 'LMSCommit',
  },
  scorm2004: {
    timespan: /^PT(\d+H)?(\d+M)?(\d+(\.\d{1,2})?S)?$/,
    time: /^20\d\d-[01]\d-[0-3]\dT[0-2]\d:[0-5]\d:[0-5]\d$/,
    limit: 64_000,
    initialize: 'Initialize',
    terminate: 'Terminate',
    commit: 'Commit',
  },
} as const;

interface ExpectedRecord {
  readonly question: string;
  readonly type: string;
  readonly response: string;
  readonly patterns: readonly string[];
  readonly result: string;
}

const essay = 'Détente — "relaxation" of tension. It lasted from 1969 to 1979, {roughly}: 100 % true?';
const quiz = 'early-cold-war-checkpoint-quiz';

/** One record of each kind, as the example's own texts and the answers given make it. */
export const expectedRecords: Readonly<Record<ScormVersion, readonly ExpectedRecord[]>> = {
  scorm12: [
    { question: `${quiz}.iron-curtain`, type: 'choice', response: '0', patterns: ['1'], result: 'wrong' },
    {
      question: `${quiz}.private-citizen`,
      type: 'choice',
      response: '3',
      patterns: ['3'],
      result: 'correct',
    },
    {
      question: `${quiz}.name-the-policy`,
      type: 'fill-in',
      response: 'contain',
      patterns: ['containment', 'policy of containment'],
      result: '0.5',
    },
    { question: `${quiz}.truman-year`, type: 'numeric', response: '1947', patterns: [], result: 'correct' },
    { question: `${quiz}.marshall-two`, type: 'choice', response: '1', patterns: ['1,3'], result: '0.5' },
    {
      question: `${quiz}.people`,
      type: 'matching',
      response: '0.0,1.1,2.2,3.3',
      patterns: ['0.0,1.1,2.2,3.3'],
      result: 'correct',
    },
    {
      question: 'after-the-cold-war-essay-workshop-quiz.security-essay',
      type: 'fill-in',
      response: essay,
      patterns: [],
      result: 'neutral',
    },
  ],
  scorm2004: [
    {
      question: `${quiz}.iron-curtain`,
      type: 'choice',
      response: 'choice_1',
      patterns: ['choice_2'],
      result: 'incorrect',
    },
    {
      question: `${quiz}.private-citizen`,
      type: 'choice',
      response: 'choice_4',
      patterns: ['choice_4'],
      result: 'correct',
    },
    {
      question: `${quiz}.name-the-policy`,
      type: 'fill-in',
      response: 'contain',
      patterns: ['{case_matters=false}containment', '{case_matters=false}policy of containment'],
      result: '0.5',
    },
    {
      question: `${quiz}.truman-year`,
      type: 'numeric',
      response: '1947',
      patterns: ['1947[:]1947'],
      result: 'correct',
    },
    {
      question: `${quiz}.marshall-two`,
      type: 'choice',
      response: 'choice_2',
      patterns: ['choice_2[,]choice_4'],
      result: '0.5',
    },
    {
      question: `${quiz}.people`,
      type: 'matching',
      response: 's1[.]t1[,]s2[.]t2[,]s3[.]t3[,]s4[.]t4',
      patterns: ['s1[.]t1[,]s2[.]t2[,]s3[.]t3[,]s4[.]t4'],
      result: 'correct',
    },
    {
      question: 'after-the-cold-war-essay-workshop-quiz.security-essay',
      type: 'long-fill-in',
      response: essay,
      patterns: [],
      result: 'neutral',
    },
  ],
};
