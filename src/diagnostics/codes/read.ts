import { define } from '../define.ts';

/** What readers of other programs' files find. A file that can not be read is an error; what is lost of one is not. */
export const readCodes = {
  'read/bad-archive': define<{ problem: string }>({
    severity: 'error',
    title: 'An archive that is not read',
    message: ({ problem }) => `this archive is not read: ${problem}`,
    hint: () => 'export the package again; if it was packed by hand, unpack it and name the folder instead',
    why: 'Archives can be made to overwrite files elsewhere, or to unfold into more than a disk holds. One that is damaged, or does what an honest one never does, is refused as a whole.',
  }),
  'read/bad-package': define<{ problem: string }>({
    severity: 'error',
    title: 'A package that can not be played',
    message: ({ problem }) => `this package can not be played: ${problem}`,
    hint: () => 'build or export it again; an LMS would refuse it too, or show nothing of it',
    why: 'A package says in its manifest what it holds. Where that is broken, or leads to files that are not there, no LMS can begin the course.',
  }),
  'read/not-xml': define<{ problem: string }>({
    severity: 'error',
    title: 'The file is not well-formed XML',
    message: ({ problem }) => `this is not well-formed XML: ${problem}`,
    hint: () => 'export the file again, or mend it at this place in a text editor',
    why: 'From the first mistake on nobody can tell what an XML document means, so nothing of it is read.',
    wrong: '<quiz><question type="essay">\n',
    right:
      '<quiz>\n<question type="truefalse">\n<name><text>one</text></name>\n<questiontext format="html"><text>Is it?</text></questiontext>\n<answer fraction="100"><text>true</text></answer>\n<answer fraction="0"><text>false</text></answer>\n</question>\n</quiz>\n',
  }),
  'read/doctype': define<Record<string, never>>({
    severity: 'error',
    title: 'The file defines entities of its own',
    message: () => 'this file defines entities of its own in its document type declaration (DOCTYPE)',
    hint: () =>
      'remove the declaration, and write out what its entities stand for: no exporter of questions needs one',
    why: 'A document type can define entities that grow without end or read other files of your computer. One that only names the DTD of its standard is ignored.',
    wrong:
      '<!DOCTYPE quiz [<!ENTITY who "Ada">]>\n<quiz>\n<question type="truefalse">\n<name><text>one</text></name>\n<questiontext format="html"><text>Is it?</text></questiontext>\n<answer fraction="100"><text>true</text></answer>\n<answer fraction="0"><text>false</text></answer>\n</question>\n</quiz>\n',
    right:
      '<quiz>\n<question type="truefalse">\n<name><text>one</text></name>\n<questiontext format="html"><text>Is it?</text></questiontext>\n<answer fraction="100"><text>true</text></answer>\n<answer fraction="0"><text>false</text></answer>\n</question>\n</quiz>\n',
  }),
  'read/too-deep': define<{ limit: number }>({
    severity: 'error',
    title: 'Elements are nested too deeply',
    message: ({ limit }) => `elements are nested more than ${limit} levels deep here`,
    hint: () => 'export the file again: no question is built like this',
    why: 'Such a file is broken, or made to exhaust the program that reads it.',
  }),
  'read/too-large': define<{ megabytes: number; limit: number }>({
    severity: 'error',
    title: 'The file is too large',
    message: ({ megabytes, limit }) => `this file has ${megabytes} MB; at most ${limit} MB are read`,
    hint: () => 'split the file into several, or leave its media out',
    why: 'A file of questions is read as a whole; one of this size would exhaust the memory.',
  }),
  'read/too-many-elements': define<{ limit: number }>({
    severity: 'error',
    title: 'A file with too many elements',
    message: ({ limit }) => `this file holds more than ${limit} elements at one time`,
    hint: () => 'export fewer questions at a time',
    why: 'A file with so many elements is broken, or made to exhaust the program that reads it.',
  }),
  'read/encoding': define<{ encoding: string }>({
    severity: 'warning',
    title: 'The file is not UTF-8',
    message: ({ encoding }) => `this file is not UTF-8 and was read as ${encoding}`,
    hint: () =>
      'look at letters with accents; where they are wrong, save the file as UTF-8 and read it again',
    why: 'Which encoding a text has can only be guessed unless it is UTF-8.',
    wrong:
      '<quiz>\n<question type="truefalse">\n<name><text>one</text></name>\n<questiontext format="html"><text>Is the café, saved as Windows-1252, old?</text></questiontext>\n<answer fraction="100"><text>true</text></answer>\n<answer fraction="0"><text>false</text></answer>\n</question>\n</quiz>\n',
    right:
      '<quiz>\n<question type="truefalse">\n<name><text>one</text></name>\n<questiontext format="html"><text>Is the café, saved as UTF-8, old?</text></questiontext>\n<answer fraction="100"><text>true</text></answer>\n<answer fraction="0"><text>false</text></answer>\n</question>\n</quiz>\n',
  }),
  'read/control-characters': define<{ count: number }>({
    severity: 'warning',
    title: 'Control characters were left out',
    message: ({ count }) =>
      count === 1 ? 'a control character was left out' : `${count} control characters were left out`,
    hint: () => 'compare the text at this place with the original',
    why: 'Control characters are no text, and no XML document may hold them.',
    wrong:
      '<quiz>\n<question type="truefalse">\n<name><text>one</text></name>\n<questiontext format="html"><text>Is␋it?</text></questiontext>\n<answer fraction="100"><text>true</text></answer>\n<answer fraction="0"><text>false</text></answer>\n</question>\n</quiz>\n',
    right:
      '<quiz>\n<question type="truefalse">\n<name><text>one</text></name>\n<questiontext format="html"><text>Is it?</text></questiontext>\n<answer fraction="100"><text>true</text></answer>\n<answer fraction="0"><text>false</text></answer>\n</question>\n</quiz>\n',
  }),
  'read/no-questions': define<{ format: string }>({
    severity: 'error',
    title: 'The file holds no questions',
    message: ({ format }) => `no questions were found in this file, read as ${format}`,
    hint: () => 'if it is another format, name that with --from; `coursewright formats` lists them',
    why: 'A file without a single question is most likely a file of another kind.',
    wrong: '<quiz>\n</quiz>\n',
    right:
      '<quiz>\n<question type="truefalse">\n<name><text>one</text></name>\n<questiontext format="html"><text>Is it?</text></questiontext>\n<answer fraction="100"><text>true</text></answer>\n<answer fraction="0"><text>false</text></answer>\n</question>\n</quiz>\n',
  }),
  'read/no-question-column': define<Record<string, never>>({
    severity: 'error',
    title: 'A table without a column of questions',
    message: () => 'the first row names no column “question”',
    hint: () =>
      'write the names of the columns into the first row: question, answer, option 1, option 2, ...',
    why: 'What a column holds is told by its name in the first row; without one for the questions there is nothing to read.',
    wrong: 'a,b\nWho was it?,Ada\n',
    right: 'question,answer\nWho was it?,Ada\n',
  }),
  'read/unknown-question-type': define<{ type: string; question: string }>({
    severity: 'warning',
    title: 'A question of a type that is not known',
    message: ({ type, question }) => `“${question}” was left out: its type “${type}” is not known`,
    hint: () => 'write the question anew as one of the kinds in the authoring guide',
    why: 'Plug-ins bring types of their own. A question is never changed into something that asks for less than its author meant.',
    wrong:
      '<quiz>\n<question type="coderunner">\n<name><text>one</text></name>\n<questiontext format="html"><text>Is it?</text></questiontext>\n</question>\n</quiz>\n',
    right:
      '<quiz>\n<question type="truefalse">\n<name><text>one</text></name>\n<questiontext format="html"><text>Is it?</text></questiontext>\n<answer fraction="100"><text>true</text></answer>\n<answer fraction="0"><text>false</text></answer>\n</question>\n</quiz>\n',
  }),
  'read/question-left-out': define<{ question: string; problem: string }>({
    severity: 'warning',
    title: 'A question that was not understood',
    message: ({ question, problem }) => `“${question}” was left out: ${problem}`,
    hint: () => 'mend the question at this place, or write it anew by hand',
    why: 'One bad question does not stop the others, but what it should have been is not guessed.',
    wrong:
      '<quiz>\n<question type="multichoice">\n<name><text>one</text></name>\n<questiontext format="html"><text>Which?</text></questiontext>\n</question>\n</quiz>\n',
    right:
      '<quiz>\n<question type="multichoice">\n<name><text>one</text></name>\n<questiontext format="html"><text>Which?</text></questiontext>\n<single>true</single>\n<answer fraction="100"><text>This</text></answer>\n<answer fraction="0"><text>That</text></answer>\n</question>\n</quiz>\n',
  }),
  'read/no-right-answer': define<{ question: string }>({
    severity: 'warning',
    title: 'A question without a wholly right answer',
    message: ({ question }) => `no answer of “${question}” gives full points`,
    hint: () => 'mark the right answer in what was written',
    why: 'Nobody can reach full points; most likely a mark is missing in the file.',
    wrong:
      '<quiz>\n<question type="multichoice">\n<name><text>one</text></name>\n<questiontext format="html"><text>Which?</text></questiontext>\n<single>true</single>\n<answer fraction="0"><text>This</text></answer>\n<answer fraction="0"><text>That</text></answer>\n</question>\n</quiz>\n',
    right:
      '<quiz>\n<question type="multichoice">\n<name><text>one</text></name>\n<questiontext format="html"><text>Which?</text></questiontext>\n<single>true</single>\n<answer fraction="100"><text>This</text></answer>\n<answer fraction="0"><text>That</text></answer>\n</question>\n</quiz>\n',
  }),
  'read/several-right': define<{ question: string }>({
    severity: 'warning',
    title: 'A question with two wholly right answers, of which one is to be chosen',
    message: ({ question }) => `“${question}” has several wholly right choices, of which one is to be chosen`,
    hint: () => 'mark one of them as right, or ask for several: [x] instead of (x)',
    why: 'Some systems take any of several right choices; in a course a question in round brackets has one.',
    wrong:
      '<quiz>\n<question type="multichoice">\n<name><text>one</text></name>\n<questiontext format="html"><text>Which?</text></questiontext>\n<single>true</single>\n<answer fraction="100"><text>This</text></answer>\n<answer fraction="100"><text>That</text></answer>\n</question>\n</quiz>\n',
    right:
      '<quiz>\n<question type="multichoice">\n<name><text>one</text></name>\n<questiontext format="html"><text>Which?</text></questiontext>\n<single>true</single>\n<answer fraction="100"><text>This</text></answer>\n<answer fraction="0"><text>That</text></answer>\n</question>\n</quiz>\n',
  }),
  'read/asked-otherwise': define<{ question: string; how: string }>({
    severity: 'warning',
    title: 'A question that is asked in another way',
    message: ({ question, how }) => `“${question}” is now asked in another way: ${how}`,
    hint: () => 'look at the question before learners do',
    why: 'There is no kind that asks exactly this; the nearest one keeps the texts and the right answers.',
    wrong:
      '<quiz>\n<question type="shortanswer">\n<name><text>one</text></name>\n<questiontext format="html"><text>Who?</text></questiontext>\n<answer fraction="100"><text>Mil*</text></answer>\n</question>\n</quiz>\n',
    right:
      '<quiz>\n<question type="shortanswer">\n<name><text>one</text></name>\n<questiontext format="html"><text>Who?</text></questiontext>\n<answer fraction="100"><text>Milton</text></answer>\n</question>\n</quiz>\n',
  }),
  'read/content-left-out': define<{ what: string; count: number }>({
    severity: 'warning',
    title: 'Text that has no place',
    message: ({ what, count }) => `there is no place for ${what}: left out${times(count)}`,
    hint: () => 'where it matters, add it by hand to the text of the question',
    why: 'Nothing is dropped in silence: what a course can not hold is named, so that you can decide.',
    wrong: '```{.python .run}\nprint("1. No?")\n```\n\n1. Is it?\n* yes\n',
    right: '1. Is it?\n* yes\n',
  }),
  'read/setting-left-out': define<{ what: string; count: number }>({
    severity: 'note',
    title: 'A setting that has no place',
    message: ({ what, count }) => `there is no place for ${what}: left out${times(count)}`,
    why: 'The question itself is read; only what is named here is not.',
    wrong: 'question,answer,price\nWho was it?,Ada,5\n',
    right: 'question,answer,points\nWho was it?,Ada,5\n',
  }),
  'read/markup-changed': define<{ what: string; count: number }>({
    severity: 'warning',
    title: 'Markup that is not let in',
    message: ({ what, count }) => `${what}${times(count)}`,
    hint: () => 'compare the text at this place with the original',
    why: 'Scripts and styles of other people do not come into a course, and nothing is ever fetched from elsewhere. What is text stays.',
    wrong:
      '<quiz>\n<question type="truefalse">\n<name><text>one</text></name>\n<questiontext format="html"><text>Is it? &lt;script&gt;alert(1)&lt;/script&gt;</text></questiontext>\n<answer fraction="100"><text>true</text></answer>\n<answer fraction="0"><text>false</text></answer>\n</question>\n</quiz>\n',
    right:
      '<quiz>\n<question type="truefalse">\n<name><text>one</text></name>\n<questiontext format="html"><text>Is it?</text></questiontext>\n<answer fraction="100"><text>true</text></answer>\n<answer fraction="0"><text>false</text></answer>\n</question>\n</quiz>\n',
  }),
  'read/no-alternative-text': define<{ count: number }>({
    severity: 'warning',
    title: 'Pictures without an alternative text',
    message: ({ count }) =>
      count === 1
        ? 'a picture has no alternative text and is taken for decorative'
        : `${count} pictures have no alternative text and are taken for decorative`,
    hint: () => 'write what the picture shows between the square brackets',
    why: 'Learners who do not see a picture are told its alternative text.',
    wrong:
      '<quiz>\n<question type="truefalse">\n<name><text>one</text></name>\n<questiontext format="html"><text>&lt;img src="@@PLUGINFILE@@/a.gif"&gt; Is it?</text></questiontext>\n<answer fraction="100"><text>true</text></answer>\n<answer fraction="0"><text>false</text></answer>\n</question>\n</quiz>\n',
    right:
      '<quiz>\n<question type="truefalse">\n<name><text>one</text></name>\n<questiontext format="html"><text>&lt;img src="@@PLUGINFILE@@/a.gif" alt="A map"&gt; Is it?</text></questiontext>\n<answer fraction="100"><text>true</text></answer>\n<answer fraction="0"><text>false</text></answer>\n</question>\n</quiz>\n',
  }),
  'read/missing-file': define<{ file: string }>({
    severity: 'warning',
    title: 'A file that did not come along',
    message: ({ file }) => `the file “${file}” is named here, but is not in what was read`,
    hint: () => 'add the file by hand, or export again with its files',
    why: 'A picture or recording that is not there can not be shown.',
    wrong:
      '<quiz>\n<question type="truefalse">\n<name><text>one</text></name>\n<questiontext format="html"><text>&lt;img src="@@PLUGINFILE@@/lost.png" alt="A map"&gt; Is it?</text></questiontext>\n<answer fraction="100"><text>true</text></answer>\n<answer fraction="0"><text>false</text></answer>\n</question>\n</quiz>\n',
    right:
      '<quiz>\n<question type="truefalse">\n<name><text>one</text></name>\n<questiontext format="html"><text>Is it?</text></questiontext>\n<answer fraction="100"><text>true</text></answer>\n<answer fraction="0"><text>false</text></answer>\n</question>\n</quiz>\n',
  }),
  'read/bad-file': define<{ file: string; problem: string }>({
    severity: 'warning',
    title: 'A file that can not be taken along',
    message: ({ file, problem }) => `the file “${file}” was left out: ${problem}`,
    hint: () => 'add the file by hand',
    why: 'Files that come with questions are kept only where they are whole and have a name that every system takes.',
    wrong:
      '<quiz>\n<question type="truefalse">\n<name><text>one</text></name>\n<questiontext format="html"><text>&lt;img src="@@PLUGINFILE@@/a.gif" alt="A map"&gt; Is it?</text><file name="a.gif" path="/" encoding="base64">!!!</file></questiontext>\n<answer fraction="100"><text>true</text></answer>\n<answer fraction="0"><text>false</text></answer>\n</question>\n</quiz>\n',
    right:
      '<quiz>\n<question type="truefalse">\n<name><text>one</text></name>\n<questiontext format="html"><text>&lt;img src="@@PLUGINFILE@@/a.gif" alt="A map"&gt; Is it?</text><file name="a.gif" path="/" encoding="base64">R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw==</file></questiontext>\n<answer fraction="100"><text>true</text></answer>\n<answer fraction="0"><text>false</text></answer>\n</question>\n</quiz>\n',
  }),
  'read/id-changed': define<{ id: string; to: string }>({
    severity: 'note',
    title: 'An identifier that a course can not have',
    message: ({ id, to }) => `the identifier “${id}” can not be one here: it is now “${to}”`,
    why: 'Identifiers begin with a letter, hold letters, digits, hyphens and underscores, and are given once.',
    wrong:
      '<quiz>\n<question type="truefalse">\n<name><text>one</text></name>\n<questiontext format="html"><text>Is it?</text></questiontext>\n<idnumber>4 2</idnumber>\n<answer fraction="100"><text>true</text></answer>\n<answer fraction="0"><text>false</text></answer>\n</question>\n</quiz>\n',
    right:
      '<quiz>\n<question type="truefalse">\n<name><text>one</text></name>\n<questiontext format="html"><text>Is it?</text></questiontext>\n<idnumber>q42</idnumber>\n<answer fraction="100"><text>true</text></answer>\n<answer fraction="0"><text>false</text></answer>\n</question>\n</quiz>\n',
  }),
};

const times = (count: number): string => (count === 1 ? '' : ` (${count} times)`);
