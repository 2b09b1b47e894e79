import type { Element } from '../../../model/rich.ts';
import { el } from '../xml.ts';
import { either, float, isNull, isRight, setScore } from './expressions.ts';
import type { ItemParts, Scoring } from './questions/parts.ts';
import type { QtiVersion } from './version.ts';

/** What scoring needs beside its sort. */
interface Worth {
  readonly points: string;
  readonly feedback: readonly Element[];
  readonly version: QtiVersion;
}

/**
 * Response processing. Every system knows the standard templates, so they are used wherever they say all: one point for
 * the correct response, or a mapping, and no feedback to choose.
 */
export const responseProcessing = (
  { scoring }: ItemParts,
  { points, feedback, version }: Worth,
): Element | undefined => {
  const name = feedback.length === 0 ? template(scoring, points) : undefined;
  if (name) return el('responseProcessing', { template: version.template(name) });
  const rules = [...scoreRules(scoring, points), ...feedback];
  return rules.length === 0 ? undefined : el('responseProcessing', {}, rules);
};

const template = ({ type }: Scoring, points: string): string | undefined => {
  if (type === 'map') return 'map_response';
  return type === 'match' && points === '1' ? 'match_correct' : undefined;
};

const scoreRules = (scoring: Scoring, points: string): readonly Element[] => {
  switch (scoring.type) {
    case 'match':
      return [either(isRight('RESPONSE'), setScore(float(points)), setScore(float('0')))];
    case 'map':
      return [
        either(
          isNull('RESPONSE'),
          setScore(float('0')),
          setScore(el('mapResponse', { identifier: 'RESPONSE' })),
        ),
      ];
    case 'rules':
      return [setScore(float('0')), ...scoring.rules];
    case 'none':
      return [];
  }
};
