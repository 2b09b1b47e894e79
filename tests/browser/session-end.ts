import type { Preview } from '../../src/preview/serve-package.ts';
import { until } from '../support/until.ts';

const isEnd = (name: string): boolean => /Finish|Terminate/.test(name);

/**
 * Waits until the LMS knows that a launch has ended, and has the state that it was given last: calls and what is
 * committed are sent apart, and either may come first.
 */
export const ended = (preview: Preview, launch: number): Promise<void> =>
  until('the session ends', () => {
    const calls = preview.calls().filter((call) => call.launch === launch);
    const states = calls.filter(({ name, args }) => /SetValue/.test(name) && args[0] === 'cmi.suspend_data');
    const given = states.at(-1)?.args[1];
    return calls.some(({ name }) => isEnd(name)) && preview.cmi()?.suspend_data === given;
  });
