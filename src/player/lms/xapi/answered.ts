import type { Interaction } from '../lms.ts';
import { identifier } from '../scorm-text.ts';
import { scorm2004Data } from '../scorm2004-data.ts';
import { timespan2004 } from '../timespan2004.ts';
import type { Json } from './client.ts';

/**
 * An answer as xAPI says it: types and patterns are SCORM 2004's (xAPI 1.0.3, part 2, 2.4.4.1). The id of the question
 * follows the best practices of cmi5.
 */
export const answered = (
  { id, key, text, response, credit, latency }: Interaction,
  { activityId, language }: { readonly activityId: string; readonly language: string },
): { readonly object: Json; readonly result: Json } => {
  const data = scorm2004Data(key, response);
  const [test = '', question = ''] = split(id).map((part) => identifier(part, 240));
  const words = text === '' ? {} : { name: { [language]: text } };
  return {
    object: {
      objectType: 'Activity',
      id: `${activityId}/test/${test}/question/${question}`,
      definition: {
        type: 'http://adlnet.gov/expapi/activities/cmi.interaction',
        interactionType: data.type,
        ...(data.patterns.length > 0 && { correctResponsesPattern: data.patterns }),
        ...words,
      },
    },
    result: {
      response: data.response,
      ...(credit !== undefined && { success: credit >= 1, score: { scaled: Number(credit.toFixed(4)) } }),
      duration: timespan2004(latency),
    },
  };
};

/** `ITEM.QUESTION`, where what follows the first point is the question's. */
const split = (id: string): readonly [string, string] => {
  const at = id.indexOf('.');
  return [id.slice(0, at), id.slice(at + 1)];
};
