import type { Rules } from '../rules/rule.ts';
import { createStrict } from '../rules/strict.ts';
import { type Answer, type Layer, refused } from './layer.ts';

/** Refuses what the rules of the version forbid. */
export const strictLayer =
  (rules: Readonly<Record<'scorm12' | 'scorm2004', Rules>>): Layer =>
  (next, { names, version, read }) => {
    const strict = createStrict(rules[version], (collection) => Number(read(`${collection}._count`)) || 0);
    const { ended } = rules[version].codes;
    // scorm-again goes on answering after the end in SCORM 1.2.
    const afterEnd: Readonly<Record<string, number>> = {
      [names.get]: ended.get,
      [names.set]: ended.set,
      [names.commit]: ended.commit,
    };
    let over = false;
    const judge = (name: string, [element = '', value = '']: readonly string[]): Answer | undefined => {
      const late = over ? afterEnd[name] : undefined;
      if (late !== undefined)
        return { ...refused(late, 'the session has ended'), ...(name === names.get && { result: '' }) };
      const found = name === names.set ? strict.judge(element, value) : undefined;
      return found && refused(found.code, found.reason);
    };
    return (name, args) => {
      const answer = judge(name, args) ?? next(name, args);
      if (name === names.end && answer.result === 'true') over = true;
      if (name === names.set && answer.result === 'true') strict.taken(args[0] ?? '', args[1] ?? '');
      return answer;
    };
  };
