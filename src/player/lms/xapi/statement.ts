import type { Json } from './client.ts';

/** A statement (xAPI 1.0.3, part 2, 2.4). Its id stays the same however often it is sent. */
export type Statement = Json & { readonly id: string };

export type Verb =
  | 'initialized'
  | 'answered'
  | 'progressed'
  | 'completed'
  | 'passed'
  | 'failed'
  | 'terminated';

export interface Said {
  readonly actor: Json;
  readonly object: Json;
  readonly context: Json;
  readonly result?: Json;
}

/** All of these verbs are ADL's; names of the display are in English, as their ids are. */
export const say = (verb: Verb, said: Said): Statement => ({
  id: uuid(),
  timestamp: new Date().toISOString(),
  ...said,
  verb: { id: `http://adlnet.gov/expapi/verbs/${verb}`, display: { en: verb } },
});

/** Version 4 (RFC 9562, 5.4): 8 stands for 8 to b. `crypto.randomUUID` is not there where the LMS has no https. */
const uuid = (): string =>
  '00000000-0000-4000-8000-000000000000'.replace(/[08]/g, (sign) => {
    const [byte = 0] = crypto.getRandomValues(new Uint8Array(1));
    return (sign === '8' ? 8 | (byte & 3) : byte & 15).toString(16);
  });
