import type { Report } from '../../diagnostics/report.ts';
import type { Course } from '../../model/course.ts';
import { type Answer, ask, type Fetch } from './ask.ts';
import { externalLinks } from './external-links.ts';

/** At a time. */
const most = 8;

/**
 * Asks for every address outside the course, each once. Only `check --external` does: nothing else in the program ever
 * uses the network. Without a network it says so, and calls no link broken.
 */
export const checkExternal = async (course: Course, report: Report, fetch: Fetch): Promise<void> => {
  const links = externalLinks(course);
  const answers = await askAll([...links.keys()], fetch);
  if (answers.size > 0 && [...answers.values()].every(({ state }) => state === 'unreached')) {
    report.add('links/external-offline', { count: links.size }, course.pos);
    return;
  }
  for (const [address, answer] of answers) {
    if (answer.state === 'found') continue;
    const [at, ...others] = links.get(address) ?? [];
    const code = answer.state === 'unsure' ? 'links/external-unsure' : 'links/external-broken';
    const related = others.map((pos) => ({ message: 'also here', at: pos }));
    report.add(code, { address, reason: answer.reason }, at, related);
  }
};

const askAll = async (addresses: readonly string[], fetch: Fetch): Promise<ReadonlyMap<string, Answer>> => {
  const answers = new Map<string, Answer>();
  const waiting = [...addresses];
  const work = async (): Promise<void> => {
    for (let address = waiting.shift(); address !== undefined; address = waiting.shift())
      answers.set(address, await ask(address, fetch));
  };
  await Promise.all(Array.from({ length: most }, work));
  return answers;
};
