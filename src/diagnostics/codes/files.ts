import { define } from '../define.ts';

export const filesCodes = {
  'files/not-utf-8': define<{ file: string; byte: string }>({
    severity: 'error',
    title: 'A file is not UTF-8',
    message: ({ file, byte }) => `${file} is not UTF-8: the byte ${byte} stands here`,
    hint: () => 'save the file as UTF-8 (in most editors: Save with encoding)',
    why: 'Every text of a course is UTF-8. Another encoding would show wrong letters in one LMS and none in the next.',
    wrong: 'Un café, saved as Windows-1252\n',
    right: 'Un café, saved as UTF-8\n',
  }),
  'links/missing-page': define<{ url: string; meant: string }>({
    severity: 'error',
    title: 'A link leads to no file',
    message: ({ url }) => `the link ${url} leads to no file of the course`,
    hint: ({ meant, url }) => {
      if (meant) return `did you mean ${meant}?`;
      if (/^(?:www\.|https?[:/]{0,3}|[\w-]+\.(?:com|org|net|edu|gov)\b)/i.test(url))
        return 'the address of another site begins with https://';
      return 'paths are relative to the page and exact in letter case';
    },
    why: 'A learner who follows a dangling link in an LMS gets an error page. Links are checked while the course is built.',
    wrong: 'Read [the next page](berlin.md).',
    right: 'Read [the next page](02-berlin-airlift.lesson.md).',
  }),
  'links/missing-file': define<{ url: string; meant: string }>({
    severity: 'error',
    title: 'A picture or other file is missing',
    message: ({ url }) => `there is no file ${url}`,
    hint: ({ meant }) =>
      meant ? `did you mean ${meant}?` : 'paths are relative to the page and exact in letter case',
    why: 'Files travel inside the package; one that is not there can not be shown.',
    wrong: '![The corridors](images/coridors.svg)',
    right: '![The corridors](images/corridors.svg)',
  }),
  'links/letter-case': define<{ url: string; right: string }>({
    severity: 'error',
    title: 'A path differs in letter case',
    message: ({ url }) => `${url} differs from the file's name in letter case`,
    hint: ({ right }) => `the file is ${right}`,
    why: 'Some computers take the two for one, the servers of most LMSs do not.',
    wrong: '![The corridors](Images/corridors.svg)',
    right: '![The corridors](images/corridors.svg)',
  }),
  'links/missing-anchor': define<{ anchor: string; file: string; meant: string }>({
    severity: 'error',
    title: 'A link leads to no heading',
    message: ({ anchor, file }) => `${file} has no heading with the anchor #${anchor}`,
    hint: ({ meant }) =>
      meant
        ? `did you mean #${meant}?`
        : 'an anchor is the heading in lower case with - for spaces, or the {#id} that you gave it',
    why: 'The link would open the page at its top, and the learner would not find what it promises.',
    wrong: '[See below](#afterwords)\n\n## Afterwards',
    right: '[See below](#afterwards)\n\n## Afterwards',
  }),
  'links/leaves-course': define<{ url: string }>({
    severity: 'error',
    title: 'A path leaves the course folder',
    message: ({ url }) => `${url} leads out of the course folder`,
    hint: () => 'copy the file into the course, and write its path relative to the page',
    why: 'A course is whole in its folder: what lies outside is not on the next computer, and may not be meant for learners.',
    wrong: '![Map](../../private/map.png)',
    right: '![Map](images/map.png)',
  }),
  'links/empty': define<Record<string, never>>({
    severity: 'error',
    title: 'A link without an address',
    message: () => 'this link has no address',
    hint: () => 'write a path or an address between the round brackets',
    why: 'The link would lead nowhere; most likely its address is still to be written.',
    wrong: 'Read [the speech]().',
    right: 'Read [the speech](https://example.org/speech).',
  }),
  'links/no-page': define<{ url: string }>({
    severity: 'error',
    title: 'A link to a text that learners never see',
    message: ({ url }) => `${url} is no page that learners see`,
    hint: () =>
      'link to a page of a module; question banks, pages that a list leaves out and files whose name begins with _ are not shown',
    why: 'The file itself would travel with the course and be shown as plain text: a question bank with all its answers.',
    wrong: 'See [the questions](cold-war.bank.md).',
    right: 'See [the checkpoint](03-checkpoint.quiz.md).',
  }),
  'files/outside': define<{ file: string }>({
    severity: 'error',
    title: 'A symbolic link leads out of the course',
    message: ({ file }) => `${file} is a symbolic link that leads out of the course folder, or nowhere`,
    hint: () => 'put the file itself in its place, or begin the name with _ to leave it out on purpose',
    why: 'A course is whole in its folder: what lies outside is not on the next computer, and may not be meant for learners.',
  }),
  'links/unknown-term': define<{ name: string; meant: string }>({
    severity: 'error',
    title: 'There is no such key term',
    message: ({ name }) => `no key term is called “${name}”`,
    hint: ({ meant }) =>
      meant
        ? `did you mean [[${meant}]]?`
        : 'write a key-term page for it, or add the name to the aliases of one',
    why: 'Double brackets link a key term by its name or an alias, letter case aside.',
    wrong: 'See [[Containmant]].',
    right: 'See [[Containment]].',
  }),
};
