import fc from 'fast-check';
import { aiken } from '../../src/formats/aiken/index.ts';
import { csv } from '../../src/formats/csv/index.ts';
import type { Format } from '../../src/formats/format.ts';
import { gift } from '../../src/formats/gift/index.ts';
import { moodleXml } from '../../src/formats/moodle-xml/index.ts';
import { qti3 } from '../../src/formats/qti3/index.ts';
import { qti12 } from '../../src/formats/qti12/index.ts';
import { qti12Ims } from '../../src/formats/qti12-ims/index.ts';
import { qti21 } from '../../src/formats/qti21/index.ts';
import { text2qti } from '../../src/formats/text2qti/index.ts';
import { fixtureCourse } from './fixture-course.ts';
import { writePackage } from './write-package.ts';

/** A file of a format, changed at random places. */
export interface FuzzedFile {
  readonly format: Format;
  readonly name: string;
  readonly bytes: Uint8Array;
}

const written = async (format: Format, options: Record<string, string> = {}): Promise<readonly string[]> => [
  ...(await writePackage(fixtureCourse, format, options)).files.values(),
];

const gifts = [
  '// [id:x-1] [tag:one]\n::Pump::[html]Which <b>pump</b>? {=Sodium#Yes.~%50%Bicycle#No.####Always.}\n\nThe {~cat =dog} barks.\n',
  '$CATEGORY: $course$/top/A/B\n\nHow many? {#\n=3:0.5#good\n=%50%2..4#near\n}\n\nMatch. {=a -> 1 =b -> 2 = -> 3}\n\nIs it? {T#wrong#right}\n\nExplain. {}\n\nRead this.\n',
  'Rome is in {1:SHORTANSWER:=Italy#yes~%50%Rome}, {2:MULTICHOICE_V:north~=south} of {:NUMERICAL:=500:50} km, {1:MR:=a~=b}.\n',
];

const aikens = ['1. Which?\n\nA. a\nB) b\n\nANSWER: B\n\nThat?\n(a) x\n(b) y\nAnswer: a, b\n'];

const tables = [
  'id;type;question;answer;points;option 1;option 2;feedback 1;hint;tags\nq;multi;"Which ""two""?\nNow.";1,2;2;x;y;no;Think.;a, b\n;match;Match.;;1;a => 1;b => 2;;;\n',
  'MC\tWhich?\tx\tcorrect\ty\tincorrect\nMAT\tMatch.\ta\t1\tb\t2\nNUM\tHow many?\t3\t0.5\nFIB\tWho?\tAda\n',
];

const quizzes = [
  'Quiz title: Q\nQuiz description: *All*\nshuffle answers: true\n\nText title: T\nText: Read.\n\nTitle: One\nPoints: 2\n1. Which $x^2$?\n... General.\n+ Right.\n*a) b\n... Yes.\nb) c\n\nGROUP\npick: 1\n\n2. Root?\n= 1.4 +- 0.1\n\nEND_GROUP\n\n3. Which?\n[*] a\n[ ] b\n\n4. Who?\n* Ada\n\n5. Write.\n____\n\n6. Hand in.\n^^^^\n\nCOMMENT\nx\nEND_COMMENT\n',
];

const field = (name: string, text: string): string =>
  `<${name} format="html"><text><![CDATA[${text}]]></text><file name="a.png" path="/" encoding="base64">aGVsbG8=</file></${name}>`;

const moodles = [
  `<?xml version="1.0" encoding="UTF-8"?>\n<quiz>\n<question type="category"><category><text>$course$/top/A//B/C</text></category></question>\n${[
    `<question type="ddimageortext">${field('questiontext', 'Label <img src="@@PLUGINFILE@@/a.png">')}<file name="m.png" encoding="base64">aGVsbG8=</file><drag><no>1</no><text>a</text></drag><drag><no>2</no><text>b</text></drag><drop><no>1</no><choice>1</choice></drop><drop><no>2</no><choice>2</choice></drop></question>`,
    `<question type="ddwtos">${field('questiontext', 'The [[1]] and [[2]]')}<dragbox><text>a</text><group>1</group></dragbox><dragbox><text>b</text><group>1</group></dragbox></question>`,
    `<question type="multichoice">${field('questiontext', '<p>Which? \\(x\\)</p>')}<answer fraction="33.33333"><text>a</text></answer><answer fraction="100"><text>b</text></answer><hint><text>h</text></hint></question>`,
  ].join('\n')}\n</quiz>\n`,
];

/** Documents of a package, each of which is read alone: a quiz, a bank, items. */
const documents = async (format: Format): Promise<readonly string[]> =>
  [...(await writePackage(fixtureCourse, format, {})).files]
    .filter(([path]) => path.endsWith('.xml') && path !== 'imsmanifest.xml')
    .map(([, data]) => data);

const qtis = await Promise.all(
  [qti12, qti12Ims, qti21, qti3].map(async (format) => [format, await documents(format)] as const),
);

/** What each format is read from before it is changed. */
const sources: readonly (readonly [Format, readonly string[]])[] = [
  [moodleXml, [...(await written(moodleXml)), ...moodles]],
  [gift, [...(await written(gift)), ...gifts]],
  [aiken, [...(await written(aiken)), ...aikens]],
  [csv, [...(await written(csv)), ...(await written(csv, { preset: 'blackboard' })), ...tables]],
  [text2qti, quizzes],
  ...qtis,
];

type Change = (source: string) => string;

const place = fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true });

const tokens = [
  ...'{ } = ~ # : :: % -> < > & " \' \\ $ [ ] ( ) * ; , . - 0 9 é 🚀'.split(' '),
  ...'\n|\n\n|\t| |\r\n|\u0000|\uFEFF|\u2028|\uD800'.split('|'),
  ...'</text>|<text>|<![CDATA[|]]>|<!--|-->|&lt;|&#0;|<question type="cloze">|<answer fraction="100">'.split(
    '|',
  ),
  ...'{1:SA:=|{#|..|[[1]]|[html]|[markdown]|ANSWER: A|$CATEGORY: x|%-50%|1e999|NaN|GROUP|END_GROUP|* |= '.split(
    '|',
  ),
  '{'.repeat(300),
  '<b>'.repeat(300),
  '9'.repeat(400),
];

const changes: fc.Arbitrary<Change> = fc.oneof(
  fc.tuple(place, place).map(([from, length]): Change => {
    return (source) => {
      const start = Math.floor(from * source.length);
      return source.slice(0, start) + source.slice(start + Math.floor(length ** 4 * source.length) + 1);
    };
  }),
  fc.tuple(place, place, place).map(([from, length, to]): Change => {
    return (source) => {
      const start = Math.floor(from * source.length);
      const piece = source.slice(start, start + Math.floor(length ** 3 * 400) + 1);
      const at = Math.floor(to * source.length);
      return source.slice(0, at) + piece + source.slice(at);
    };
  }),
  fc.tuple(place, fc.constantFrom(...tokens)).map(([to, token]): Change => {
    return (source) => {
      const at = Math.floor(to * source.length);
      return source.slice(0, at) + token + source.slice(at);
    };
  }),
);

export const fuzzedFile: fc.Arbitrary<FuzzedFile> = fc
  .constantFrom(...sources)
  .chain(([format, texts]) =>
    fc.record({
      format: fc.constant(format),
      source: fc.constantFrom(...texts),
      list: fc.array(changes, { minLength: 1, maxLength: 8 }),
      byte: fc.option(fc.tuple(place, fc.nat(255))),
    }),
  )
  .map(({ format, source, list, byte }) => {
    const bytes = new TextEncoder().encode(list.reduce((text, change) => change(text), source));
    if (byte) bytes[Math.floor(byte[0] * bytes.length)] = byte[1];
    return { format, name: nameOf(format), bytes };
  });

/** Documents of a package are XML. */
const nameOf = ({ id, extension }: Format): string => `questions.${id.startsWith('qti') ? 'xml' : extension}`;

const item = '<questestinterop><item ident="a"><presentation><material><mattext>';

/** So that the stretch stands where a text is read. */
const heads: Readonly<Record<string, string>> = {
  'moodle-xml': '<quiz><question type="essay"><questiontext><text>',
  qti12: item,
  'qti12-ims': item,
  qti21: '<assessmentItem identifier="a"><itemBody><p>',
  qti3: '<qti-assessment-item identifier="a"><qti-item-body><p>',
};

/** A file of one stretch of signs, again and again. */
export const hugeFile = (size: number): fc.Arbitrary<FuzzedFile> =>
  fc
    .tuple(
      fc.constantFrom(...sources.map(([format]) => format)),
      fc.array(fc.constantFrom(...tokens), { minLength: 1, maxLength: 4 }),
    )
    .map(([format, pieces]) => {
      const head = heads[format.id] ?? '';
      const piece = pieces.join('');
      return {
        format,
        name: nameOf(format),
        bytes: new TextEncoder().encode(head + piece.repeat(Math.ceil(size / piece.length))),
      };
    });
