import { describe, expect, it } from 'vitest';
import { moodleXml } from '../../src/formats/moodle-xml/index.ts';
import { arbitraryAssets } from '../support/arbitrary-course.ts';
import { readForeign } from '../support/read-foreign.ts';

/** A file of one question. */
const fileOf = (type: string, stem: string, more: string): string =>
  `<quiz>\n<question type="${type}">\n<name><text>A name</text></name>\n<questiontext format="html"><text>${stem}</text></questiontext>\n${more}\n</question>\n</quiz>`;

const answer = (fraction: number, text: string, more = ''): string =>
  `<answer fraction="${fraction}"><text>${text}</text>${more}</answer>`;

const feedback = (text: string): string => `<feedback format="html"><text>${text}</text></feedback>`;

const trueIsRight = `${answer(100, 'true')}${answer(0, 'false')}`;

const pngBytes = arbitraryAssets['images/a.png'] ?? new Uint8Array();
const png = Buffer.from(pngBytes).toString('base64');
const file = (name: string, path = '/', data = png): string =>
  `<file name="${name}" path="${path}" encoding="base64">${data}</file>`;

const dataset = (name: string): string =>
  `<dataset_definition><status><text>private</text></status><name><text>${name}</text></name><type>calculated</type><itemcount>3</itemcount><dataset_items>${[1, 2, 3].map((value) => `<dataset_item><number>${value}</number><value>${value}</value></dataset_item>`).join('')}</dataset_items></dataset_definition>`;

describe('a question of each type becomes what an author would write', () => {
  it.each([
    [
      'multichoice, one right',
      fileOf(
        'multichoice',
        'Which?',
        `<single>true</single>${answer(0, 'a')}${answer(100, 'b', feedback('Yes.'))}`,
      ),
      '## Which? {#a-name shuffle=no}\n\n- ( ) a\n- (x) b\n  > Yes.\n',
    ],
    [
      'multichoice, several right',
      fileOf(
        'multichoice',
        'Which?',
        `<single>false</single><shuffleanswers>1</shuffleanswers>${answer(50, 'a')}${answer(-50, 'b')}${answer(50, 'c')}<correctfeedback format="html"><text>Well done.</text></correctfeedback>`,
      ),
      '## Which? {#a-name scoring=partial}\n\n- [x] a\n- [ ] b\n- [x] c\n\n> [!CORRECT]\n> Well done.\n',
    ],
    [
      'truefalse',
      fileOf('truefalse', 'Is it?', `<defaultgrade>2.0000000</defaultgrade>${trueIsRight}`),
      '## Is it? {#a-name points=2}\n\n- (x) True\n- ( ) False\n',
    ],
    [
      'truefalse of a site in another language',
      fileOf('truefalse', 'Stimmt es?', `${answer(0, 'Wahr')}${answer(100, 'Falsch')}`),
      '## Stimmt es? {#a-name}\n\n- ( ) True\n- (x) False\n',
    ],
    [
      'shortanswer',
      fileOf(
        'shortanswer',
        'Capital?',
        `<usecase>1</usecase>${answer(100, 'Rome')}${answer(100, 'Roma')}${answer(50, 'Milan')}${answer(0, '*', feedback('No.'))}`,
      ),
      '## Capital? {#a-name case=yes}\n\n= Rome | Roma\n= Milan {credit=50%}\n\n> [!INCORRECT]\n> No.\n',
    ],
    [
      'numerical',
      fileOf(
        'numerical',
        'How fast?',
        `<answer fraction="100"><text>9.81</text><tolerance>0.05</tolerance></answer><units><unit><multiplier>1</multiplier><unit_name>m/s</unit_name></unit></units>`,
      ),
      '## How fast? {#a-name}\n\n= 9.81 ± 0.05 m/s\n',
    ],
    [
      'matching, with a right side too many',
      fileOf(
        'matching',
        'Match.',
        '<shuffleanswers>true</shuffleanswers><subquestion format="html"><text>Italy</text><answer><text>Rome</text></answer></subquestion><subquestion format="html"><text>France</text><answer><text>Paris</text></answer></subquestion><subquestion format="html"><text></text><answer><text>Bonn</text></answer></subquestion>',
      ),
      '## Match. {#a-name scoring=partial}\n\n- Italy => Rome\n- France => Paris\n- => Bonn\n',
    ],
    [
      'ordering',
      fileOf(
        'ordering',
        'Sort.',
        `<gradingtype>ALL_OR_NOTHING</gradingtype>${answer(1, 'one')}${answer(2, 'two')}`,
      ),
      '## Sort. {#a-name}\n\n1. one\n2. two\n',
    ],
    [
      'essay',
      fileOf(
        'essay',
        'Explain.',
        '<responseformat>editor</responseformat><responsefieldlines>10</responsefieldlines><graderinfo format="html"><text>Because.</text></graderinfo>',
      ),
      '## Explain. {#a-name lines=10}\n\n> [!ANSWER]\n> Because.\n',
    ],
    [
      'essay that is a file',
      fileOf(
        'essay',
        'Hand in.',
        '<responseformat>noinline</responseformat><attachments>1</attachments><filetypeslist>.pdf,.docx</filetypeslist>',
      ),
      '## Hand in. {#a-name}\n\n@ upload .pdf .docx\n',
    ],
    [
      'description',
      fileOf('description', 'Read this.', '<defaultgrade>1</defaultgrade>'),
      '## Read this. {#a-name text}\n',
    ],
    [
      'cloze',
      fileOf('cloze', '{1:SA:=Rome~=Roma} is {:MC:north~=south} of the Alps, {1:NM:=500:50} km.', ''),
      '## {{Rome|Roma}} is {{( ) north | (x) south}} of the Alps, {{= 500 ± 50}} km. {#a-name points=3 scoring=partial}\n',
    ],
    [
      'gapselect',
      fileOf(
        'gapselect',
        'The [[1]] eats the [[3]].',
        ['cat 1', 'dog 1', 'mouse 2', 'house 2']
          .map((one) => one.split(' '))
          .map(([text, group]) => `<selectoption><text>${text}</text><group>${group}</group></selectoption>`)
          .join(''),
      ),
      '## The {{(x) cat | ( ) dog}} eats the {{(x) mouse | ( ) house}}. {#a-name scoring=partial}\n',
    ],
    [
      'ddwtos',
      fileOf(
        'ddwtos',
        'The [[2]] barks.',
        '<dragbox><text><![CDATA[<i>cat</i>]]></text><group>1</group></dragbox><dragbox><text>dog</text><group>1</group></dragbox>',
      ),
      '## The {{( ) cat | (x) dog}} barks. {#a-name scoring=partial}\n',
    ],
    [
      'ddmarker',
      fileOf(
        'ddmarker',
        'Where is Rome?',
        `${file('map.png')}<drag><no>1</no><text>Rome</text></drag><drop><no>1</no><shape>rectangle</shape><coords>1,2;3,4</coords><choice>1</choice></drop>`,
      ),
      '## Where is Rome? {#a-name}\n\n![Where is Rome?](../media/map.png)\n\n- (x) Rome @ rect 1,2 4,6\n',
    ],
    [
      'calculated',
      fileOf(
        'calculated',
        'Area of {a} by {b}, half is {={a}*{b}/2}.',
        `<answer fraction="100"><text>{a}*{b}</text><tolerance>0.01</tolerance><tolerancetype>2</tolerancetype><correctanswerformat>1</correctanswerformat><correctanswerlength>1</correctanswerlength></answer><dataset_definitions>${dataset('a')}${dataset('b')}</dataset_definitions>`,
      ),
      '## Area of {=a} by {=b}, half is {=a*b/2}. {#a-name}\n\n```vars\na = 1 .. 3\nb = 1 .. 3\n```\n\n= {=a*b:1} ± 0.01\n',
    ],
    [
      'calculated, with values inside a formula',
      fileOf(
        'calculated',
        String.raw`Find \(2 {a} \times {={a}/2}\).`,
        `<answer fraction="100"><text>{a}*{a}/2</text><tolerance>0.000001</tolerance></answer><dataset_definitions>${dataset('a')}</dataset_definitions>`,
      ),
      '## Find $2 {=a} \\times {=a/2}$. {#a-name}\n\n```vars\na = 1 .. 3\n```\n\n= {=a*a/2}\n',
    ],
    [
      'calculatedmulti',
      fileOf(
        'calculatedmulti',
        'Twice {a}?',
        `<single>true</single><shuffleanswers>1</shuffleanswers>${answer(100, '{={a}*2}')}${answer(0, '{={a}*3}')}<dataset_definitions>${dataset('a')}</dataset_definitions>`,
      ),
      '## Twice {=a}? {#a-name}\n\n```vars\na = 1 .. 3\n```\n\n- (x) {=a*2}\n- ( ) {=a*3}\n',
    ],
  ])('%s', async (_, xml, markdown) => {
    const read = await readForeign(moodleXml, xml);
    expect(read.found).toEqual([]);
    expect(read.markdown).toBe(markdown);
  });
});

describe('what all questions have', () => {
  it('idnumber, tags, difficulty, hints and feedback', async () => {
    const read = await readForeign(
      moodleXml,
      fileOf(
        'truefalse',
        'Is it?',
        `<idnumber>sun-1</idnumber><tags><tag><text>stars</text></tag></tags><generalfeedback format="html"><text>Always.</text></generalfeedback>${trueIsRight}<hint format="html"><text>Think.</text></hint>`,
      ),
    );
    expect(read.markdown).toContain('## Is it? {#sun-1 tags=stars}');
    expect(read.markdown).toContain('> [!HINT]\n> Think.');
    expect(read.markdown).toContain('> [!FEEDBACK]\n> Always.');
  });

  it('categories are banks, nested ones by their whole path', async () => {
    const category = (path: string) =>
      `<question type="category"><category><text>${path}</text></category></question>`;
    const question = fileOf('truefalse', 'Is it?', trueIsRight).slice('<quiz>'.length, -'</quiz>'.length);
    const { banks } = await readForeign(
      moodleXml,
      `<quiz>${category('$course$/top/Biology/Cells//Tissues')}${question}${category('Default for History')}${question}</quiz>`,
    );
    expect(banks.map(({ title, questions }) => [title, questions.length])).toEqual([
      ['Biology / Cells/Tissues', 1],
      ['Default for History', 1],
    ]);
  });

  it('texts in each of Moodle’s formats', async () => {
    const stem = (format: string, text: string) =>
      fileOf('truefalse', '', trueIsRight).replace(
        '<questiontext format="html"><text></text>',
        `<questiontext format="${format}"><text>${text}</text>`,
      );
    const markdownOf = async (format: string, text: string) =>
      (await readForeign(moodleXml, stem(format, text))).markdown.split('\n\n- (x)')[0];
    expect(await markdownOf('markdown', 'Is *this* it?')).toBe('## Is *this* it? {#a-name}');
    expect(await markdownOf('plain_text', 'Is *this* &lt;b&gt; it?')).toBe(
      '## Is \\*this\\* \\<b> it? {#a-name}',
    );
    expect(await markdownOf('moodle_auto_format', 'Is &lt;b&gt;this&lt;/b&gt;\nit?')).toBe(
      '## Is **this** {#a-name}\n\nit?',
    );
  });

  it('what a course has no place for is named', async () => {
    const lost = [
      [
        'essay',
        '<attachments>2</attachments><responsetemplate format="html"><text>Dear</text></responsetemplate><graderinfo><text>So.</text></graderinfo>',
        ['files that are handed in beside a text', 'a text that learners start from'],
      ],
      ['cloze', '', ['feedback of blanks', 'different weights of blanks']],
      [
        'numerical',
        '<answer fraction="100"><text>1</text><tolerance>0</tolerance></answer><units><unit><multiplier>1</multiplier><unit_name>m</unit_name></unit><unit><multiplier>100</multiplier><unit_name>cm</unit_name></unit></units>',
        ['units that are converted'],
      ],
    ] as const;
    for (const [type, more, whats] of lost) {
      const { diagnostics } = await readForeign(moodleXml, fileOf(type, 'A {1:SA:=b#c} {2:SA:=d}', more));
      for (const what of whats)
        expect(diagnostics.map(({ message }) => message).join('\n'), type).toContain(`no place for ${what}`);
    }
  });
});

describe('files', () => {
  it('that are shown come along, each once, and lead to nothing outside', async () => {
    const stem = `&lt;p&gt;See &lt;img src="@@PLUGINFILE@@/a%20b.png" alt="A"&gt; and &lt;img src="@@PLUGINFILE@@/../../x/../b.png" alt="B"&gt;&lt;/p&gt;`;
    const xml = fileOf('truefalse', stem, trueIsRight).replace(
      '</text></questiontext>',
      `</text>${file('a b.png')}${file('unused.png')}${file('b.png', '/../../x/../')}</questiontext>`,
    );
    const { assets, markdown, bytes } = await readForeign(moodleXml, xml);
    expect(assets.map(({ path }) => path)).toEqual(['media/a b.png', 'x/b.png']);
    expect(markdown).toContain('![A](<../media/a b.png>) and ![B](../x/b.png)');
    expect(assets[0]).toMatchObject({ type: 'image/png', size: pngBytes.length });
    expect(Buffer.from(await bytes(assets[0]?.path ?? '')).equals(Buffer.from(pngBytes))).toBe(true);
  });

  it('in data: addresses come along too', async () => {
    const stem = `Look &lt;img src="data:image/png;base64,${png}" alt="A"&gt;`;
    const { assets, found } = await readForeign(moodleXml, fileOf('truefalse', stem, trueIsRight));
    expect(assets).toHaveLength(1);
    expect(found).toEqual([]);
  });

  it('that are missing, or no base64, are named and their text is kept', async () => {
    const stem =
      'Look &lt;img src="@@PLUGINFILE@@/lost.png" alt="A lost picture"&gt; &lt;img src="@@PLUGINFILE@@/bad.png" alt="A bad one"&gt;';
    const xml = fileOf('truefalse', stem, trueIsRight).replace(
      '</text></questiontext>',
      `</text>${file('bad.png', '/', '!!!')}</questiontext>`,
    );
    const { found, markdown } = await readForeign(moodleXml, xml);
    expect(markdown).toContain('A lost picture');
    expect(markdown).toContain('A bad one');
    expect(found.map((one) => one.split(' ')[0]).sort()).toContain('read/missing-file');
    expect(found.map((one) => one.split(' ')[0]).sort()).toContain('read/bad-file');
  });

  it('from elsewhere are never fetched: they become links', async () => {
    const stem = 'Look &lt;img src="https://example.org/a.png" alt="A far picture"&gt;';
    const { markdown, found } = await readForeign(moodleXml, fileOf('truefalse', stem, trueIsRight));
    expect(markdown).toContain('[A far picture](https://example.org/a.png)');
    expect(found).toEqual(['read/markup-changed 4:29']);
  });
});

describe('questions that are wrong', () => {
  it.each([
    [
      'an unknown type',
      '<quiz><question type="stack"><name><text>S</text></name></question></quiz>',
      'read/unknown-question-type 1:7',
    ],
    ['one choice', fileOf('multichoice', 'Which?', answer(100, 'a')), 'read/question-left-out 2:1'],
    [
      'no full answer',
      fileOf('multichoice', 'Which?', `${answer(80, 'a')}${answer(0, 'b')}`),
      'read/no-right-answer 2:1',
    ],
    [
      'two full answers of one',
      fileOf('multichoice', 'Which?', `${answer(100, 'a')}${answer(100, 'b')}`),
      'read/several-right 2:1',
    ],
    ['a star in an answer', fileOf('shortanswer', 'Who?', answer(100, 'Mil*')), 'read/asked-otherwise 5:1'],
    [
      'an id that can be none',
      fileOf('truefalse', 'Is it?', `<idnumber>4 2</idnumber>${trueIsRight}`),
      'read/id-changed 2:1',
    ],
    [
      'neither true nor false',
      fileOf('truefalse', 'Is it?', answer(0, 'true')),
      'read/question-left-out 2:1',
    ],
    [
      'a number that is none',
      fileOf('numerical', 'How many?', answer(100, 'ten')),
      'read/question-left-out 5:1',
    ],
    ['a cloze without a gap', fileOf('cloze', 'No gap {1:SA:', ''), 'read/question-left-out 4:29'],
    [
      'a formula of a plug-in',
      fileOf('calculated', '{a}', `<answer fraction="100"><text>mystery({a})</text></answer>${dataset('a')}`),
      'read/question-left-out 2:1',
    ],
    ['a marker without its picture', fileOf('ddmarker', 'Where?', ''), 'read/question-left-out 2:1'],
    [
      'a picture without words',
      fileOf('truefalse', `Look &lt;img src="data:image/png;base64,${png}"&gt;`, trueIsRight),
      'read/no-alternative-text 4:29',
    ],
    ['no questions', '<quiz/>', 'read/no-questions 1:1'],
    ['another root', '<html><body/></html>', 'read/no-questions 1:1'],
  ])('%s', async (_, xml, expected) => {
    expect((await readForeign(moodleXml, xml)).found).toContain(expected);
  });
});

describe('files that are hostile or broken', () => {
  it.each([
    ['cut off', '<quiz>\n<question type="essay">\n<name>', 'read/not-xml 3:6'],
    ['an entity bomb', '<!DOCTYPE quiz [<!ENTITY a "aaaa">]>\n<quiz/>', 'read/doctype 1:36'],
    ['an entity nobody declared', '<quiz>\n&bomb;</quiz>', 'read/not-xml 2:6'],
    ['nested beyond reason', `<quiz>${'<a>'.repeat(5_000)}`, 'read/too-deep'],
    ['no XML at all', 'Dear Sir or Madam,', 'read/not-xml 1:19'],
    ['nothing', '', 'read/not-xml 1:1'],
  ])('%s', async (_, xml, expected) => {
    const { found, questions } = await readForeign(moodleXml, xml);
    expect(questions).toEqual([]);
    expect(found.join('\n')).toContain(expected);
  });

  it('control characters are left out, and counted', async () => {
    const xml = fileOf('truefalse', 'Is\u0007 \u0000it?', trueIsRight);
    const { found, markdown } = await readForeign(moodleXml, xml);
    expect(markdown).toContain('## Is it?');
    expect(found).toEqual(['read/control-characters 4:37']);
  });

  it('an encoding that is declared is read; one that is not is guessed, and said', async () => {
    const latin1 = (declaration: string) =>
      Buffer.from(`${declaration}${fileOf('truefalse', 'Café?', trueIsRight)}`, 'latin1');
    const declared = await readForeign(moodleXml, latin1('<?xml version="1.0" encoding="ISO-8859-1"?>'));
    expect(declared.markdown).toContain('## Café?');
    expect(declared.found).toEqual([]);
    const guessed = await readForeign(moodleXml, latin1(''));
    expect(guessed.markdown).toContain('## Café?');
    expect(guessed.found).toEqual(['read/encoding 1:1']);
  });

  it('scripts and handlers do not come in', async () => {
    const stem =
      'Safe&lt;script&gt;alert(1)&lt;/script&gt; &lt;b onclick="alert(2)"&gt;text&lt;/b&gt; &lt;a href="javascript:alert(3)"&gt;link&lt;/a&gt;';
    const { found, markdown } = await readForeign(moodleXml, fileOf('truefalse', stem, trueIsRight));
    expect(markdown).toContain('## Safe **text** link {#a-name}');
    expect(markdown).not.toContain('alert');
    expect(found.filter((one) => one.startsWith('read/markup-changed'))).toHaveLength(3);
  });

  it('HTML that is nested beyond reason keeps its text', async () => {
    const stem = `${'&lt;div&gt;'.repeat(20_000)}deep`;
    const { markdown } = await readForeign(moodleXml, fileOf('truefalse', stem, trueIsRight));
    expect(markdown).toContain('deep');
  });
});
