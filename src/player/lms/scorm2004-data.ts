import type { Key } from '../../model/package-data.ts';
import { isAnswered, type Response } from '../../scoring/response.ts';
import { numberText } from './number-text.ts';
import { lineText } from './scorm-text.ts';
import type { InteractionData } from './scorm12-data.ts';

/** How SCORM 2004 writes an answer and the right one (4th edition RTE 4.2.9). */
export const scorm2004Data = (key: Key, response: Response | undefined): InteractionData => {
  const given = isAnswered(response) ? response : undefined;
  switch (key.kind) {
    case 'boolean':
    case 'choice': {
      const best = key.credits.flatMap((credit, index) => (credit >= 1 ? [choice(index)] : []));
      return { type: 'choice', response: typeof given === 'number' ? choice(given) : '', patterns: best };
    }
    case 'multi': {
      const right = key.right.flatMap((one, index) => (one ? [choice(index)] : []));
      return { type: 'choice', response: list(given).map(choice).join('[,]'), patterns: [right.join('[,]')] };
    }
    case 'match': {
      const pairs = list(given).flatMap((to, from) => (to >= 0 ? [`s${from + 1}[.]t${to + 1}`] : []));
      const right = key.right.map((to, from) => `s${from + 1}[.]t${to + 1}`);
      return { type: 'matching', response: pairs.join('[,]'), patterns: [right.join('[,]')] };
    }
    case 'number':
      return numeric(key, String(given ?? ''));
    case 'text': {
      const patterns = key.answers
        .filter(({ credit }) => credit >= 1)
        .flatMap(({ texts }) => texts.flatMap(plainPattern))
        .map((text) => `{case_matters=${key.matchCase}}${text}`);
      return fillIn(openText(given, 250), patterns.slice(0, 10));
    }
    case 'essay':
    case 'stimulus':
      return { type: 'long-fill-in', response: openText(given, 4000), patterns: [] };
  }
};

/** What begins with { is read as a mark such as `{lang=en}`. */
const openText = (given: Response | undefined, longest: number): string =>
  lineText(String(given ?? ''), longest).replace(/^\{/, '(');

/**
 * A right answer that every LMS takes. scorm-again, on which many stand, reads each comma as `[,]`: then a part may not begin
 * with a space, and there may be ten parts.
 */
const plainPattern = (text: string): readonly string[] => {
  const pattern = lineText(text, 220).replace(/,\s+/g, ',');
  return parts(pattern) > 10 ? [] : [pattern];
};

const parts = (text: string): number => text.split(',').length;

/** What was typed has ten parts at most as well; a longer list is one long text, which takes no marks in its patterns. */
const fillIn = (response: string, patterns: readonly string[]): InteractionData =>
  parts(response) > 10
    ? { type: 'long-fill-in', response, patterns: [] }
    : { type: 'fill-in', response, patterns };

const numeric = (key: Extract<Key, { kind: 'number' }>, written: string): InteractionData => {
  const typed = written.trim().replace(',', '.').replace('\u2212', '-');
  if (!/^-?\d{1,5}(\.\d{1,7})?$/.test(typed)) return fillIn(openText(written, 250), []);
  const [best] = key.answers.filter(({ credit }) => credit >= 1);
  const range = best && Math.max(Math.abs(best.low), Math.abs(best.high)) < 1e5;
  const patterns = range ? [`${numberText(best.low, 7)}[:]${numberText(best.high, 7)}`] : [];
  return { type: 'numeric', response: typed, patterns };
};

const list = (response: Response | undefined): readonly number[] =>
  typeof response === 'object' ? response : [];

// Short identifiers: letters, digits and _ only, a hyphen is refused by some LMSs.
const choice = (index: number): string => `choice_${index + 1}`;
