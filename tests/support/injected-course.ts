import { readFileSync } from 'node:fs';

/** Known ways to smuggle a script into a page. */
export const [, ...injections] = readFileSync(new URL('../fixtures/injections.txt', import.meta.url), 'utf8')
  .split(/^%%%\n/m)
  .map((one) => one.replace(/\n$/, ''));

/** A course that says the text in every field that authors can fill. */
export const courseWith = (it: string): Readonly<Record<string, string>> => {
  const quoted = JSON.stringify(it);
  const line = it.replaceAll('\n', ' ');
  const inSettings = `"${line.replace(/["\\]/g, '\\$&')}"`;
  const below = (indent: string): string => it.replaceAll('\n', `\n${indent}`);
  return {
    'course.yml': `id: c\ntitle: ${quoted}\ndescription: ${quoted}\nauthors: [${quoted}]\nlicense: ${quoted}\nlabels: { next: ${quoted} }\n`,
    'm/module.yml': `title: ${quoted}\n`,
    'm/01-a.md': `---\ntitle: ${quoted}\ndescription: ${quoted}\ntags: [${quoted}]\nrelated: [${quoted}]\n---\n\n${it}\n\n## ${line}\n\nWords ${line} words.\n\n- ${below('  ')}\n\n> ${below('> ')}\n\n> [!NOTE]\n> ${below('> ')}\n\n| a |\n|---|\n| ${line.replaceAll('|', '\\|')} |\n\nTable: ${line}\n\n![${line}](x.svg)\n\n![a](x.svg ${inSettings})\n\n[${line}](01-a.md)\n\n[[T|${line}]]\n\nA[^n]\n\n[^n]: ${line}\n\nTerm\n: ${line}\n\n<p title="${line.replaceAll('"', '&quot;')}">x</p>\n`,
    'm/02-t.term.md': `---\nterm: T\nsubject: ${quoted}\naliases: [${quoted}]\n---\n\n## Definition\n\n${it}\n\n## ${line}\n\n${it}\n\n## Review questions\n\n### ${line}\n\n> [!ANSWER]\n> ${below('> ')}\n`,
    'm/03-q.quiz.md': `---\ntitle: ${quoted}\n---\n\n${it}\n\n# ${line}\n\n## One ${line} {#one}\n\n${it}\n\n- (x) ${below('  ')}\n  > ${below('  > ')}\n- ( ) b\n\n> [!HINT]\n> ${below('> ')}\n\n> [!FEEDBACK]\n> ${below('> ')}\n\n## Two {#two tags=${inSettings} outcome=${inSettings}}\n\n= ${line} {feedback=${inSettings}}\n\n## Three {#three}\n\n- a ${line} => b ${line}\n- c => d\n\n## Four {#four}\n\n1. a ${below('   ')}\n2. b\n\n## Five {#five}\n\n- A ${line}\n  - a ${line}\n- B\n  - b\n\n## Six {{a${line.replace(/[{}|]/g, '\\$&')} ? ${line.replace(/[{}]/g, '\\$&')}}} {#six}\n\n## Seven {#seven}\n\n> [!ANSWER]\n> ${below('> ')}\n\n> [!RUBRIC]\n> - 1: ${line}\n\n# Pool: ${line} {pick=1}\n\n## Eight {#eight}\n\n= a\n`,
    'm/x.svg': '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"/>',
  };
};
