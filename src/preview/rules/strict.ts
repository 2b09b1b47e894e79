import type { Rules } from './rule.ts';

/** Why a strict LMS does not take a value. */
export interface Refusal {
  readonly code: number;
  readonly reason: string;
}

export interface Strict {
  /** Asked before the LMS is. */
  readonly judge: (element: string, value: string) => Refusal | undefined;
  /** Told what the LMS has taken. */
  readonly taken: (element: string, value: string) => void;
}

/** A judge of SetValue by the letter. `count`: how many records a collection holds, by its name. */
export const createStrict = (rules: Rules, count: (collection: string) => number): Strict => {
  const set = new Map<string, string>();
  const refuse = (code: number | undefined, reason: string): Refusal | undefined =>
    code === undefined ? undefined : { code, reason };

  const gap = (element: string): boolean => {
    const [, collection = '', index] = /^(cmi\.\w+)\.(\d+)\./.exec(element) ?? [];
    return index !== undefined && Number(index) > count(collection);
  };
  const answer = (element: string, value: string): Refusal | undefined => {
    const [, record, field = ''] = /^(cmi\.interactions\.\d+)\.(\w+)/.exec(element) ?? [];
    if (!record) return undefined;
    if (field !== 'id' && !set.has(`${record}.id`))
      return refuse(rules.codes.dependency, `${record}.id is not set yet`);
    const tables = {
      correct_responses: rules.patterns,
      learner_response: rules.responses,
      student_response: rules.responses,
    };
    const table = tables[field as keyof typeof tables];
    if (!table) return undefined;
    const type = set.get(`${record}.type`);
    if (type === undefined) return refuse(rules.codes.dependency, `${record}.type is not set yet`);
    return table[type]?.(value) === false
      ? refuse(rules.codes.type, `not a ${field} of type ${type}`)
      : undefined;
  };

  return {
    judge: (element, value) => {
      if (gap(element)) return refuse(rules.codes.index, 'an index before it is missing');
      const rule = rules.elements[element.replace(/\.\d+(?=\.)/g, '.n')];
      if (rule && !rule(value)) return refuse(rules.codes.type, 'not of the type of this element');
      return answer(element, value);
    },
    taken: (element, value) => void set.set(element, value),
  };
};
