import { between, either, like, oneOf, parts, type Rule, type Rules, upTo } from './rule.ts';

// No exponent and at most 5 digits before the point: what Moodle takes of real(10,7).
const real = like(/^-?\d{1,5}(?:\.\d{1,18})?$/);
const timeinterval = like(
  /^P(?=.)(?:\d+Y)?(?:\d+M)?(?:\d+D)?(?:T(?=.)(?:\d+H)?(?:\d+M)?(?:\d+(?:\.\d{1,2})?S)?)?$/,
);
const timestamp = like(
  /^(?:19[7-9]\d|20[0-2]\d|203[0-8])-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d{1,2}(?:Z|[+-]\d{2}(?::?\d{2})?)?)?$/,
);
const longIdentifier = like(/^\S+$/, 4000);
// A hyphen is allowed by the specification, and refused by Moodle.
const shortIdentifier = like(/^[\w.]{1,250}$/);
const caseMatters = /^\{case_matters=(?:true|false)\}/;
const order = /^\{order_matters=(?:true|false)\}/;
const withoutMarks =
  (rule: Rule): Rule =>
  (value) =>
    rule(value.replace(order, '').replace(caseMatters, '').replace(order, ''));
const range: Rule = (value) => {
  const ends = value.split('[:]');
  return ends.length === 2 && ends.every((end) => end === '' || real(end));
};

const fillIn = parts('[,]', upTo(250));
const pairs = parts('[,]', parts('[.]', shortIdentifier));

const responses: Readonly<Record<string, Rule>> = {
  'true-false': oneOf('true', 'false'),
  choice: either(oneOf(''), parts('[,]', shortIdentifier, true)),
  'fill-in': fillIn,
  'long-fill-in': upTo(4000),
  matching: either(oneOf(''), pairs),
  performance: upTo(4000),
  sequencing: either(oneOf(''), parts('[,]', shortIdentifier)),
  likert: shortIdentifier,
  numeric: real,
  other: upTo(4000),
};

/** SCORM 2004 4th edition Run-Time Environment, section 4.2. */
export const scorm2004Rules: Rules = {
  elements: {
    'cmi.location': upTo(1000),
    'cmi.completion_status': oneOf('completed', 'incomplete', 'not attempted', 'unknown'),
    'cmi.success_status': oneOf('passed', 'failed', 'unknown'),
    'cmi.exit': oneOf('time-out', 'suspend', 'logout', 'normal', ''),
    'cmi.score.scaled': between(-1, 1, real),
    'cmi.score.raw': real,
    'cmi.score.min': real,
    'cmi.score.max': real,
    'cmi.progress_measure': between(0, 1, real),
    'cmi.session_time': timeinterval,
    'cmi.suspend_data': upTo(64_000),
    'cmi.objectives.n.id': longIdentifier,
    'cmi.interactions.n.id': longIdentifier,
    'cmi.interactions.n.objectives.n.id': longIdentifier,
    'cmi.interactions.n.type': oneOf(...Object.keys(responses)),
    'cmi.interactions.n.timestamp': timestamp,
    'cmi.interactions.n.weighting': real,
    'cmi.interactions.n.result': either(oneOf('correct', 'incorrect', 'unanticipated', 'neutral'), real),
    'cmi.interactions.n.latency': timeinterval,
    'cmi.interactions.n.description': like(/^(?!\{(?!lang=))/, 250),
  },
  responses,
  patterns: { ...responses, 'fill-in': parts('[,]', withoutMarks(upTo(250))), numeric: range },
  codes: { type: 406, index: 351, dependency: 408, ended: { get: 123, set: 133, commit: 143 } },
};
