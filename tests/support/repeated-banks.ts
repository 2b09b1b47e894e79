import { createReport } from '../../src/diagnostics/report.ts';
import { aiken } from '../../src/formats/aiken/index.ts';
import { csv } from '../../src/formats/csv/index.ts';
import type { Format } from '../../src/formats/format.ts';
import { gift } from '../../src/formats/gift/index.ts';
import { moodleXml } from '../../src/formats/moodle-xml/index.ts';
import { qti3 } from '../../src/formats/qti3/index.ts';
import { qti12 } from '../../src/formats/qti12/index.ts';
import { qti21 } from '../../src/formats/qti21/index.ts';
import { text2qti } from '../../src/formats/text2qti/index.ts';
import { createEmbedded } from '../../src/package/embedded.ts';
import { memoryFiles } from '../../src/package/memory.ts';
import { timeUsed } from './time-used.ts';

/** Where a stretch of signs stands: as a whole file of a format, or in a field of one. */
export interface Host {
  readonly name: string;
  readonly format: Format;
  readonly extension: string;
  readonly wrap: (stretch: string) => string;
}

const all: Host[] = [];
const host = (name: string, format: Format, extension: string, wrap: Host['wrap']): void =>
  void all.push({ name, format, extension, wrap });

const cd = (s: string) => `<![CDATA[${s.replaceAll(']]>', ']] >')}]]>`;
const esc = (s: string) => s.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
host('gift whole', gift, 'gift', (s) => s);
host('gift html stem', gift, 'gift', (s) => `::T::[html]Q ${s}? {=a ~b}`);
host('gift stem', gift, 'gift', (s) => `::T::Q ${s}? {=a ~b}`);
host('gift plain', gift, 'gift', (s) => `::T::[plain]Q ${s}? {=a ~b}`);
host('gift md', gift, 'gift', (s) => `::T::[markdown]Q ${s}? {=a ~b}`);
host('gift title', gift, 'gift', (s) => `::T${s}::Q? {=a ~b}`);
host('gift answers', gift, 'gift', (s) => `::T::Q? {=a ~b ${s} ~c}`);
host('gift short', gift, 'gift', (s) => `::T::Q? {=a ${s} =c}`);
host('gift num', gift, 'gift', (s) => `::T::Q? {#=1:2 ${s}}`);
host('gift comment', gift, 'gift', (s) => `// [id:a] ${s}\n::T::Q? {=a ~b}`);
host('gift cat', gift, 'gift', (s) => `$CATEGORY: a${s}\n\n::T::Q? {=a ~b}`);
host('gift cloze', gift, 'gift', (s) => `Q {1:SA:=a~%50%b} ${s} {1:MC:=a~b}`);
host('gift cloze in', gift, 'gift', (s) => `Q {1:SA:=a~%50%b${s}} and {1:MC:=a~b}`);
host('aiken whole', aiken, 'txt', (s) => s);
host('aiken stem', aiken, 'txt', (s) => `Q ${s}\nA. a\nB. b\nANSWER: A\n`);
host('aiken choice', aiken, 'txt', (s) => `Q\nA. a${s}\nB. b\nANSWER: A\n`);
host('aiken answer', aiken, 'txt', (s) => `Q\nA. a\nB. b\nANSWER: A${s}\n`);
host('csv whole', csv, 'csv', (s) => s);
host('csv head', csv, 'csv', (s) => `type,question,answer,${s}\nchoice,Q,1\n`);
host(
  'csv cell',
  csv,
  'csv',
  (s) => `type,question,answer,option 1,option 2\nchoice,"Q ${s.replaceAll('"', '""')}",1,a,b\n`,
);
host(
  'csv option',
  csv,
  'csv',
  (s) => `type,question,answer,option 1,option 2\nchoice,Q,1,"a${s.replaceAll('"', '""')}",b\n`,
);
host(
  'csv answer',
  csv,
  'csv',
  (s) => `type,question,answer,option 1,option 2\nmulti,Q,"1,2${s.replaceAll('"', '""')}",a,b\n`,
);
host('csv text', csv, 'csv', (s) => `type,question,answer\ntext,Q,"1,2${s.replaceAll('"', '""')}"\n`);
host('csv num', csv, 'csv', (s) => `type,question,answer\nnumber,Q,"1${s.replaceAll('"', '""')}"\n`);
host('csv tags', csv, 'csv', (s) => `type,question,answer,tags\ntext,Q,a,"1${s.replaceAll('"', '""')}"\n`);
host('csv cloze', csv, 'csv', (s) => `type,question,answer\ncloze,"a [[b]] ${s.replaceAll('"', '""')}",a\n`);
host('bb', csv, 'txt', (s) => `MC\tQ ${s}\ta\tcorrect\tb\tincorrect\n`);
host('bb fib', csv, 'txt', (s) => `FIB_PLUS\tQ [x] ${s}\tx\ta\n`);
host('t2q whole', text2qti, 'txt', (s) => s);
host('t2q stem', text2qti, 'txt', (s) => `1. Q ${s}\n*a) a\nb) b\n`);
host('t2q choice', text2qti, 'txt', (s) => `1. Q\n*a) a${s}\nb) b\n... f ${s}\n`);
host('t2q short', text2qti, 'txt', (s) => `1. Q\n* a${s}\n`);
host('t2q num', text2qti, 'txt', (s) => `1. Q\n= 1${s}\n`);
host(
  't2q title',
  text2qti,
  'txt',
  (s) => `Quiz title: ${s}\nQuiz description: ${s}\n\nText title: ${s}\nText: ${s}\n\n1. Q\n* a\n`,
);
const moodle = (name: string, wrap: Host['wrap']): void =>
  host(`moodle ${name}`, moodleXml, 'xml', (s) => `<?xml version="1.0"?><quiz>${wrap(s)}</quiz>`);
moodle('whole', (s) => s);
moodle(
  'stem',
  (s) =>
    `<question type="multichoice"><name><text>n</text></name><questiontext format="html"><text>${cd(s)}</text></questiontext><answer fraction="100"><text>a</text></answer><answer fraction="0"><text>b</text></answer></question>`,
);
moodle(
  'stem esc',
  (s) =>
    `<question type="multichoice"><name><text>n</text></name><questiontext format="moodle_auto_format"><text>${esc(s)}</text></questiontext><answer fraction="100"><text>a</text></answer><answer fraction="0"><text>b</text></answer></question>`,
);
moodle(
  'md',
  (s) =>
    `<question type="multichoice"><name><text>n</text></name><questiontext format="markdown"><text>${esc(s)}</text></questiontext><answer fraction="100"><text>a</text></answer><answer fraction="0"><text>b</text></answer></question>`,
);
moodle(
  'name',
  (s) =>
    `<question type="multichoice"><name><text>${esc(s)}</text></name><questiontext format="html"><text>q</text></questiontext><answer fraction="100"><text>a</text></answer><answer fraction="0"><text>b</text></answer></question>`,
);
moodle(
  'short',
  (s) =>
    `<question type="shortanswer"><name><text>n</text></name><questiontext format="html"><text>q</text></questiontext><answer fraction="100"><text>a${esc(s)}</text></answer></question>`,
);
moodle(
  'num',
  (s) =>
    `<question type="numerical"><name><text>n</text></name><questiontext format="html"><text>q</text></questiontext><answer fraction="100"><text>1${esc(s)}</text></answer></question>`,
);
moodle(
  'calc',
  (s) =>
    `<question type="calculated"><name><text>n</text></name><questiontext format="html"><text>q {a} ${esc(s)}</text></questiontext><answer fraction="100"><text>{a}+1${esc(s)}</text><tolerance>0.01</tolerance></answer><dataset_definitions><dataset_definition><name><text>a</text></name><minimum><text>1</text></minimum><maximum><text>2</text></maximum><decimals><text>1</text></decimals><dataset_items><dataset_item><number>1</number><value>1</value></dataset_item></dataset_items></dataset_definition></dataset_definitions></question>`,
);
moodle(
  'cloze',
  (s) =>
    `<question type="cloze"><name><text>n</text></name><questiontext format="html"><text>${cd(`q {1:SA:=a} ${s} {1:MC:=a~b}`)}</text></questiontext></question>`,
);
moodle(
  'cloze in',
  (s) =>
    `<question type="cloze"><name><text>n</text></name><questiontext format="html"><text>${cd(`q {1:SA:=a${s}} {1:MC:=a~b}`)}</text></questiontext></question>`,
);
moodle(
  'ddwtos',
  (s) =>
    `<question type="ddwtos"><name><text>n</text></name><questiontext format="html"><text>${cd(`q [[1]] ${s} [[2]]`)}</text></questiontext><dragbox><text>a</text><group>1</group></dragbox><dragbox><text>b</text><group>1</group></dragbox></question>`,
);
moodle(
  'category',
  (s) =>
    `<question type="category"><category><text>$course$/${esc(s)}</text></category></question><question type="shortanswer"><name><text>n</text></name><questiontext format="html"><text>q</text></questiontext><answer fraction="100"><text>a</text></answer></question>`,
);
moodle(
  'feedback',
  (s) =>
    `<question type="essay"><name><text>n</text></name><questiontext format="html"><text>q</text></questiontext><generalfeedback format="html"><text>${cd(s)}</text></generalfeedback></question>`,
);
const q12 = (stem: string, choice = 'a', ans = 'a') =>
  `<?xml version="1.0"?><questestinterop><assessment ident="x" title="t"><section ident="s"><item ident="i" title="n"><itemmetadata><qtimetadata><qtimetadatafield><fieldlabel>question_type</fieldlabel><fieldentry>multiple_choice_question</fieldentry></qtimetadatafield></qtimetadata></itemmetadata><presentation><material><mattext texttype="text/html">${stem}</mattext></material><response_lid ident="r" rcardinality="Single"><render_choice><response_label ident="a"><material><mattext texttype="text/html">${choice}</mattext></material></response_label><response_label ident="b"><material><mattext>b</mattext></material></response_label></render_choice></response_lid></presentation><resprocessing><outcomes><decvar varname="SCORE"/></outcomes><respcondition continue="No"><conditionvar><varequal respident="r">${ans}</varequal></conditionvar><setvar action="Set" varname="SCORE">100</setvar></respcondition></resprocessing></item></section></assessment></questestinterop>`;
host('qti12 whole', qti12, 'xml', (s) => `<questestinterop>${s}`);
host('qti12 stem', qti12, 'xml', (s) => q12(esc(s)));
host('qti12 choice', qti12, 'xml', (s) => q12('q', cd(s)));
host('qti12 gaps', qti12, 'xml', (s) =>
  q12(esc(`The [a] is ${s}`)).replace('multiple_choice_question', 'fill_in_multiple_blanks_question'),
);
host('qti12 fib', qti12, 'xml', (s) =>
  q12('q', 'a', esc(`a${s}`)).replace('multiple_choice_question', 'short_answer_question'),
);
const q21 = (body: string, inter = '') =>
  `<?xml version="1.0"?><assessmentItem xmlns="http://www.imsglobal.org/xsd/imsqti_v2p1" identifier="i" title="t" adaptive="false" timeDependent="false"><responseDeclaration identifier="RESPONSE" cardinality="single" baseType="identifier"><correctResponse><value>A</value></correctResponse></responseDeclaration><itemBody>${body}<choiceInteraction responseIdentifier="RESPONSE" maxChoices="1"><prompt>q</prompt><simpleChoice identifier="A">a ${inter}</simpleChoice><simpleChoice identifier="B">b</simpleChoice></choiceInteraction></itemBody></assessmentItem>`;
host('qti21 raw', qti21, 'xml', (s) => q21(`<p>${s}`));
host('qti21 body', qti21, 'xml', (s) => q21(`<p>${esc(s)}</p>`));
host('qti21 choice', qti21, 'xml', (s) => q21('<p>a</p>', cd(s)));
host(
  'qti3 raw',
  qti3,
  'xml',
  (s) =>
    `<qti-assessment-item xmlns="http://www.imsglobal.org/xsd/imsqtiasi_v3p0" identifier="i" title="t"><qti-item-body><p>${s}`,
);
host('qti21 repeated elements', qti21, 'xml', (s) =>
  q21(`<p>a</p>`).replace('<simpleChoice identifier="B">b', `${s}<simpleChoice identifier="B">b`),
);

export const hosts: readonly Host[] = all;

/** Signs that mean something somewhere, alone and as they stand in files. */
export const fragments: readonly string[] = [
  ...new Set([
    '<!--',
    '-->',
    '<',
    '>',
    '</',
    '<a ',
    '<a href="',
    '<a>',
    '&',
    '&amp;',
    '&lt;',
    '&#x',
    '{',
    '}',
    '~',
    '=',
    '#',
    '####',
    '%50%',
    '%',
    '\\',
    '\\{',
    '"',
    "'",
    '""',
    ',',
    ';',
    '\t',
    '\n',
    '\n\n',
    '\r\n',
    '\r',
    '::',
    ':',
    '//',
    '[html]',
    '[markdown]',
    '[',
    '[[',
    '[[1]]',
    ']]',
    '[a]',
    '$$',
    '$',
    '\\(',
    '\\)',
    '\\[',
    'ANSWER: A\n',
    'ANSWER:',
    'A. ',
    'A. a\n',
    'A) a\nB) b\nANSWER: A\n\n',
    '<p>',
    '<b>',
    '</p>',
    '</b>',
    '<div>',
    '<table>',
    '<td>',
    '<li>',
    '<svg>',
    '<math>',
    '<![CDATA[',
    ']]>',
    '<?',
    '<!DOCTYPE ',
    '<style>',
    '<script>',
    '<textarea>',
    '<img src="x">',
    '<select>',
    '{1:SA:',
    '{1:SA:=a}',
    '{=',
    '{=a ~b}\n\n',
    '~a:',
    'T{T}\n\n',
    '->',
    '=a -> b ',
    '$CATEGORY: a\n\n',
    '// [id:a]\n',
    '[tag:',
    '1. ',
    '1. a\n',
    '*a) a\n',
    'b) b\n',
    '* a\n',
    '= 1\n',
    '...',
    '... a\n',
    '+ a\n',
    '[*] a\n',
    '[ ] ',
    'GROUP\npick: 1\n',
    'END_GROUP\n',
    'COMMENT\n',
    'END_COMMENT\n',
    '%',
    '`',
    '```\n',
    '*',
    '_',
    '> ',
    '- ',
    '|',
    'a | b\n|--|\n',
    '![a](b)',
    '[a](b',
    '![',
    '(',
    '(((',
    ')',
    '^',
    '{#',
    '..',
    '1..2',
    '1e9',
    'é',
    '\u0000',
    ' ',
    'a',
    'a b',
    '.',
    '\u200b',
    '\ud800',
    '_____',
    'MC\ta\tb\tcorrect\n',
    'type,question\n',
    'choice,a\n',
    'choice,Q,1,a,b\n',
    '@@PLUGINFILE@@/',
    'data:',
    'http://a.b ',
    '\\begin{',
    '\\frac{',
    '{a}',
    'sin(',
    '+',
    '**',
    '<br>',
    '&nbsp;',
    '<ruby><rt>',
    '<p class="',
    '<font>',
    '<h1>',
    '<a><p>',
    '<b><p>',
    '<table><tr>',
    '<frameset>',
    '<template>',
    '<iframe src="a">',
    '<object>',
    '<span>',
    '<question type="essay">',
    '<text>',
    '<answer>',
    '<item>',
    '<assessmentItem>',
    '<mattext>',
    '<prompt>',
    '<textEntryInteraction/>',
    '<simpleChoice>',
  ]),
];

/** Milliseconds of the processor for reading a fragment again and again, up to a length; what is read is no matter. */
export const timeToRead = async (
  { format, extension, wrap }: Host,
  fragment: string,
  length: number,
): Promise<number> => {
  const source = wrap(fragment.repeat(Math.ceil(length / fragment.length)));
  const bytes = new TextEncoder().encode(source);
  const { files, embed } = createEmbedded(memoryFiles({ [`questions.${extension}`]: bytes }));
  const start = timeUsed();
  await format.read?.(files, { report: createReport(), embed });
  return timeUsed() - start;
};
