import { between, either, like, oneOf, parts, type Rule, type Rules, upTo } from './rule.ts';

const decimal = like(/^-?\d{0,3}(?:\.\d*)?$/);
const blank = oneOf('');
const score = either(blank, between(0, 100, decimal));
const timespan = like(/^\d{2,4}:[0-5]\d:[0-5]\d(?:\.\d{1,2})?$/);
const time = like(/^(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d{1,2})?$/);
const identifier = like(/^[!-~]+$/, 255);
const status = oneOf('passed', 'completed', 'failed', 'incomplete', 'browsed', 'not attempted');

const one = like(/^[0-9a-z]$/);
const feedback: Readonly<Record<string, Rule>> = {
  'true-false': like(/^[01tf]$/),
  choice: either(parts(',', one, true), like(/^\{[0-9a-z](?:,[0-9a-z])*\}$/)),
  'fill-in': upTo(255),
  matching: parts(',', like(/^[0-9a-z]\.[0-9a-z]$/)),
  performance: upTo(255),
  sequencing: parts(',', one),
  likert: one,
  numeric: like(/^-?\d+(?:\.\d+)?$/),
};

const orBlank = (rules: Readonly<Record<string, Rule>>): Readonly<Record<string, Rule>> =>
  Object.fromEntries(Object.entries(rules).map(([type, rule]) => [type, either(blank, rule)]));

/** SCORM 1.2 Run-Time Environment, 3.4.4; widths as Moodle enforces them in its standards mode. */
export const scorm12Rules: Rules = {
  elements: {
    'cmi.core.lesson_location': upTo(255),
    'cmi.core.lesson_status': oneOf('passed', 'completed', 'failed', 'incomplete', 'browsed'),
    'cmi.core.exit': oneOf('time-out', 'suspend', 'logout', ''),
    'cmi.core.score.raw': score,
    'cmi.core.score.min': score,
    'cmi.core.score.max': score,
    'cmi.core.session_time': timespan,
    'cmi.suspend_data': upTo(4096),
    'cmi.comments': upTo(4096),
    'cmi.objectives.n.id': identifier,
    'cmi.objectives.n.score.raw': score,
    'cmi.objectives.n.score.min': score,
    'cmi.objectives.n.score.max': score,
    'cmi.objectives.n.status': status,
    'cmi.interactions.n.id': identifier,
    'cmi.interactions.n.objectives.n.id': identifier,
    'cmi.interactions.n.time': time,
    'cmi.interactions.n.type': oneOf(...Object.keys(feedback)),
    'cmi.interactions.n.weighting': decimal,
    'cmi.interactions.n.result': either(
      oneOf('correct', 'wrong', 'unanticipated', 'neutral'),
      like(/^-?\d{1,3}(?:\.\d*)?$/),
    ),
    'cmi.interactions.n.latency': timespan,
  },
  responses: orBlank(feedback),
  patterns: feedback,
  codes: { type: 405, index: 201, ended: { get: 301, set: 301, commit: 301 } },
};
