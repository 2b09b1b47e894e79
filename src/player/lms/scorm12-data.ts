import type { Key } from '../../model/package-data.ts';
import { isAnswered, type Response } from '../../scoring/response.ts';
import { lineText } from './scorm-text.ts';

/** How SCORM 1.2 writes an answer and the right one (RTE 3.4.4, `cmi.interactions`). */
export interface InteractionData {
  readonly type: string;
  readonly response: string;
  readonly patterns: readonly string[];
}

export const scorm12Data = (key: Key, response: Response | undefined): InteractionData => {
  const given = isAnswered(response) ? response : undefined;
  switch (key.kind) {
    case 'boolean':
    case 'choice': {
      const best = key.credits.flatMap((credit, index) => (credit >= 1 ? [sign(index)] : []));
      return { type: 'choice', response: typeof given === 'number' ? sign(given) : '', patterns: best };
    }
    case 'multi': {
      const right = key.right.flatMap((one, index) => (one ? [sign(index)] : []));
      return { type: 'choice', response: list(given).map(sign).join(','), patterns: [right.join(',')] };
    }
    case 'match': {
      const pairs = list(given).flatMap((to, from) => (to >= 0 ? [`${sign(from)}.${sign(to)}`] : []));
      const right = key.right.map((to, from) => `${sign(from)}.${sign(to)}`);
      return { type: 'matching', response: pairs.join(','), patterns: [right.join(',')] };
    }
    case 'number': {
      const typed = String(given ?? '')
        .trim()
        .replace(',', '.')
        .replace('\u2212', '-');
      const number = /^-?\d{1,10}(\.\d{1,7})?$/.test(typed);
      return { type: number ? 'numeric' : 'fill-in', response: lineText(typed, 255), patterns: [] };
    }
    case 'text':
      return {
        type: 'fill-in',
        response: lineText(String(given ?? ''), 255),
        patterns: key.answers
          .filter(({ credit }) => credit >= 1)
          .flatMap(({ texts }) => texts.map((text) => lineText(text, 255))),
      };
    case 'essay':
    case 'stimulus':
      return { type: 'fill-in', response: lineText(String(given ?? ''), 255), patterns: [] };
  }
};

const list = (response: Response | undefined): readonly number[] =>
  typeof response === 'object' ? response : [];

// One character for each: 0-9a-z, so at most 36 options can be told apart.
const sign = (index: number): string => Math.min(index, 35).toString(36);
