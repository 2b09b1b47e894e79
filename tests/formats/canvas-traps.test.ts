import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { qti12 } from '../../src/formats/qti12/index.ts';
import { profile } from '../../src/formats/qti12/profile.ts';
import type { Course } from '../../src/model/course.ts';
import type { Question, QuestionOf } from '../../src/model/question.ts';
import { element, type Rich, text } from '../../src/model/rich.ts';
import { arbitraryCourse } from '../support/arbitrary-course.ts';
import { canvasComplaints } from '../support/canvas-import.ts';
import { exampleCourse } from '../support/example-course.ts';
import { everyKind, fixtureCourse, pos, quiz, single } from '../support/fixture-course.ts';
import { parseFragment } from '../support/html-elements.ts';
import { all, first, readXml } from '../support/read-xml.ts';
import { seeded } from '../support/seeded.ts';
import { writePackage } from '../support/write-package.ts';

/** What Canvas does with packages that are slightly wrong: each trap is avoided, and would be noticed. */

const fixture = <K extends Question['kind']>(kind: K): QuestionOf<K> => {
  const found = everyKind().find((question): question is QuestionOf<K> => question.kind === kind);
  if (!found) throw new Error(kind);
  return found;
};

const courseOf = (questions: readonly Question[]): Course => {
  const items = [quiz('quiz', questions.map(single))];
  return {
    ...fixtureCourse,
    banks: [],
    modules: fixtureCourse.modules.map((one) => ({ ...one, items })),
  };
};

const written = async (course: Course): Promise<ReadonlyMap<string, string>> =>
  (await writePackage(course, qti12)).files;

const cloze: QuestionOf<'cloze'> = {
  ...fixture('cloze'),
  id: 'drop-downs',
  prompt: [text('Not [blank1] and not [blank2]')],
  body: [element('p', {}, [{ type: 'gap', gap: 0 }, text(' or '), { type: 'gap', gap: 1 }])],
  gaps: [0, 1].map(() => ({
    type: 'choice',
    options: [
      { text: 'a <b> & c', right: false },
      { text: '$$x$$', right: true },
    ],
    pos,
  })),
};

/** Kinds and texts that the fixture lacks. */
const further: readonly Question[] = [
  cloze,
  {
    ...fixture('formula'),
    id: 'shown',
    prompt: [text('[m] times '), { type: 'value', expression: 'm * 3' }, text(' for $$m$$')],
  },
  { ...fixture('choice'), id: 'long-prompt', prompt: [text(`${'A long title '.repeat(40)}.`)], points: 0 },
  {
    ...fixture('number'),
    id: 'tiny',
    answers: [
      { accept: { type: 'exact', value: { value: 1e-7, text: '1e-7' } }, credit: 1, pos },
      {
        accept: {
          type: 'tolerance',
          value: { value: -5, text: '-5' },
          tolerance: { value: 2, text: '2' },
          relative: true,
        },
        credit: 1,
        pos,
      },
    ],
  },
];

describe('Canvas would import', () => {
  it('every kind of question, quizzes, pools, draws and banks', async () => {
    expect(canvasComplaints(await written(fixtureCourse))).toEqual([]);
    expect(canvasComplaints(await written(courseOf(further)))).toEqual([]);
  });

  it('the example course', async () => {
    expect(canvasComplaints(await written(await exampleCourse()))).toEqual([]);
  });

  it('generated courses with hostile text in every field', async () => {
    const property = async (course: Course): Promise<void> => {
      expect(canvasComplaints(await written(course))).toEqual([]);
    };
    await fc.assert(fc.asyncProperty(arbitraryCourse(), property), seeded(25));
  }, 240_000);

  it('quizzes with long titles, and two of one title', async () => {
    const long = 'A title without an end '.repeat(20);
    const items = ['one', 'two'].map((id) => quiz(id, [single(fixture('choice'))], { title: long }));
    const modules = fixtureCourse.modules.map((one) => ({ ...one, items }));
    const banks = fixtureCourse.banks.map((bank) => ({ ...bank, title: long }));
    expect(canvasComplaints(await written({ ...fixtureCourse, modules, banks }))).toEqual([]);
  });
});

/** A change to a good package, and what is said of it. */
const broken: readonly (readonly [what: string, from: string | RegExp, to: string])[] = [
  ['the manifest has another namespace', 'xmlns="http://www.imsglobal.org/xsd/imscp_v1p1"', 'xmlns="urn:x"'],
  ['it is not identified as QTI', /imsqti_xmlv1p2/g, 'webcontent'],
  ['it is identified as SCORM', '<organizations/>', '<organizations/><!-- adlcp_rootv1p2 -->'],
  ['is listed but not there', 'href="quiz/quiz.xml"', 'href="quiz/other.xml"'],
  ['is not listed', '<file href="media/early--images--map.png"/>', ''],
  ['is shown but not listed', '<file href="media/early--images--map.png"/>', ''],
  ['nothing is called', 'identifierref="quiz.meta"', 'identifierref="other"'],
  ['two resources have one identifier', 'identifier="quiz.meta"', 'identifier="quiz"'],
  ['New Quizzes finds nothing', 'xmlns="http://www.imsglobal.org/xsd/ims_qtiasiv1p2"', 'xmlns:q="urn:x"'],
  ['the folder of a quiz is not its ident', '<assessment ident="quiz"', '<assessment ident="quizzes"'],
  ['its settings do not lie where Canvas looks', '<assessment ident="quiz"', '<assessment ident="quizzes"'],
  ['no root_section', 'root_section', 'root'],
  ['its ident would be changed', 'ident="quiz__number"', 'ident="1 number"'],
  ['its ident is given twice', 'ident="quiz__number"', 'ident="quiz__match"'],
  ['is an error for Canvas', '<fieldentry>numerical_question</fieldentry>', '<fieldentry></fieldentry>'],
  ['points of', '<fieldlabel>points_possible</fieldlabel>', '<fieldlabel>points</fieldlabel>'],
  ['may lose its right answer', 'response_label ident="1"', 'response_label ident="a.1"'],
  ['no answer is right', '>1</varequal></conditionvar><setvar', '>9</varequal></conditionvar><setvar'],
  [
    'not every answer is told right or wrong',
    /<not><varequal respident="response1">3<\/varequal><\/not>/g,
    '',
  ],
  ['becomes multiple choice', '>True<', '>Yes<'],
  ['a question without an answer', /<or>(<varequal[\s\S]*?<\/varequal>)<and>[\s\S]*?<\/and><\/or>/, '$1'],
  ['does not stand once in the text', '[blank2]', '[blank 2]'],
  ['would be called otherwise', /response_blank2/g, 'response_first blank'],
  [
    'accepts nothing',
    /(<response_lid ident="response_blank1">[\s\S]*?<render_choice>)[\s\S]*?(<\/render_choice>)/,
    '$1$2',
  ],
  [
    'markup in a blank is compared, and shown, as it is written',
    /(<response_lid ident="response_blank1">[\s\S]*?<response_label[\s\S]*?texttype="text\/)plain/,
    '$1html',
  ],
  [
    'a condition that gives feedback alone is an answer of its own',
    /(<respcondition continue=")No("><conditionvar><or>[\s\S]*?<\/conditionvar>)/,
    '$1Yes$2</respcondition>$&',
  ],
  ['its parts give', '>33.34<', '>33.33<'],
  ['a part replaces the points', 'action="Add"', 'action="Set"'],
  ['a right side shows its tags', /texttype="text\/plain">right one/g, 'texttype="text/html">right one'],
  ['its left sides have different right sides', '>right one<', '>right none<'],
  ['a left and a right side have one number', /response_label ident="4"/g, 'response_label ident="1"'],
  ['a set without a value', '<var_set ident="1"><var name="m">', '<var_set ident="1"><var name="n">'],
  ['two sets have one ident', '<var_set ident="2">', '<var_set ident="1">'],
  [
    'the feedback correct_fb is not there',
    /<itemfeedback ident="correct_fb">/g,
    '<itemfeedback ident="right_fb">',
  ],
  ['nobody reads the feedback', '<itemfeedback ident="1_fb">', '<itemfeedback ident="a_fb">'],
  [
    'with response processing it is read as something else',
    '<fieldentry>essay_question<',
    '<fieldentry>text_only_question<',
  ],
  ['New Quizzes reads text/plain as HTML', 'texttype="text/html"', 'texttype="text/plain"'],
  ['a picture without alternative text', ' alt="map"/&gt;', '/&gt;'],
  ['is shown but not there', 'src="media/early--images--map.png"', 'src="images/map.png"'],
  [
    'a picture in the text itself is dropped',
    'src="media/early--images--map.png"',
    'src="data:image/png;base64,AA"',
  ],
  ['a formula that is none', '>&lt;p&gt;Match', '>&lt;p&gt;\\(Match'],
  ['a graded quiz has an assignment', /<assignment [\s\S]*<\/assignment>/, ''],
  ['attempts', '<allowed_attempts>2<', '<allowed_attempts>0<'],
  ['it is about another quiz', '<quiz identifier="quiz"', '<quiz identifier="other"'],
];

describe('what Canvas would read wrongly is noticed', () => {
  it.each(broken)('%s', async (what, from, to) => {
    const good = await written(courseOf(everyKind()));
    const bad = new Map([...good].map(([path, data]) => [path, data.replace(from, to)]));
    expect(
      [...bad].some(([path, data]) => data !== good.get(path)),
      'the package was changed',
    ).toBe(true);
    expect(canvasComplaints(bad).join('\n')).toContain(what);
  });

  it('a picture or an XML file that is not listed, a name that is none', async () => {
    const good = await written(courseOf(everyKind()));
    const bad = new Map([...good, ['media/A+b.png', ''], ['notes.xml', '<notes/>']]);
    const said = canvasComplaints(bad).join('\n');
    for (const what of ['a bad name: media/A+b.png', 'notes.xml is not listed', 'goes through the converter'])
      expect(said).toContain(what);
  });
});

/** Canvas's allow-lists lie beside the repository where the project's machines build it. */
const lists = new URL('../../../shared/design/canvas-html.json', import.meta.url);

interface Lists {
  readonly elements: readonly string[];
  readonly mathml: readonly string[];
  readonly attributes: Readonly<Record<string, readonly string[]>>;
  readonly schemes: Readonly<Record<string, readonly string[]>>;
  readonly neverKept: { readonly elements: readonly string[] };
}

describe.skipIf(!existsSync(lists))('HTML that both of Canvas’s allow-lists keep', () => {
  const { elements, mathml, attributes, schemes, neverKept }: Lists = existsSync(lists)
    ? JSON.parse(readFileSync(lists, 'utf8'))
    : {};

  const kept = new Set([...(elements ?? []), ...(mathml ?? [])]);

  const isKept = (name: string, attribute: string): boolean =>
    [...(attributes['*'] ?? []), ...(attributes[name] ?? [])].some((one) =>
      one.endsWith('*') ? attribute.startsWith(one.slice(0, -1)) : one === attribute,
    );

  /** What would be taken off the texts of a package. */
  const lost = (files: ReadonlyMap<string, string>): readonly string[] => {
    const out = new Set<string>();
    for (const [path, data] of files) {
      if (!path.endsWith('.xml') || path === 'imsmanifest.xml') continue;
      const root = readXml(data);
      const html = [
        ...all(root, 'mattext').filter(({ attrs }) => attrs.texttype === 'text/html'),
        ...all(root, 'description'),
      ];
      for (const { name, attrs } of html.flatMap(({ text: source }) => parseFragment(source))) {
        if (name === '') continue;
        if (!kept.has(name)) out.add(`<${name}>`);
        // Attributes of MathML all survive, but for the width of a space.
        const isMath = mathml.includes(name) && !elements.includes(name);
        for (const [attribute, value] of Object.entries(attrs)) {
          if (isMath ? name === 'mspace' && attribute === 'width' : !isKept(name, attribute))
            out.add(`${name} ${attribute}`);
          const scheme = /^([a-z]+):/i.exec(value)?.[1];
          if (attribute === 'href' && scheme && !schemes.a?.includes(scheme))
            out.add(`${scheme}: in ${name}`);
        }
      }
    }
    return [...out];
  };

  it('is all that the profile lets through', () => {
    const { elements: own, attributes: named } = profile;
    if (own === 'all' || named === 'all') throw new Error('the profile lets everything through');
    expect([...own].filter((name) => !kept.has(name))).toEqual([]);
    expect([...own].filter((name) => neverKept.elements.includes(name))).toEqual([]);
    const wrong = Object.entries(named).flatMap(([name, list]) =>
      mathml.includes(name) ? [] : list.filter((one) => !isKept(name, one)).map((one) => `${name} ${one}`),
    );
    expect(wrong).toEqual([]);
  });

  it('is all that is written', async () => {
    expect(lost(await written(fixtureCourse))).toEqual([]);
    expect(lost(await written(await exampleCourse()))).toEqual([]);
    const property = async (course: Course): Promise<void> => {
      expect(lost(await written(course))).toEqual([]);
    };
    await fc.assert(fc.asyncProperty(arbitraryCourse(), property), seeded(10));
  }, 240_000);
});

describe('text that looks like TeX', () => {
  const stemOf = async (prompt: Rich): Promise<string> => {
    const files = await written(courseOf([{ ...fixture('essay'), prompt }]));
    return first(readXml(files.get('quiz/quiz.xml') ?? ''), 'mattext').text;
  };

  it('is no formula: its bounds stand apart, in the class that Canvas leaves alone', async () => {
    expect(await stemOf([text('From $$5 to $$7, \\(a\\)')])).toBe(
      '<p>From <span class="mathjax_ignore">$$</span>5 to <span class="mathjax_ignore">$$</span>7, ' +
        '<span class="mathjax_ignore">\\(</span>a\\)</p>',
    );
  });

  it('stays as it is in code', async () => {
    expect(await stemOf([element('code', {}, [text('echo $$')])])).toBe('<p><code>echo $$</code></p>');
  });
});

describe('the right side of a pair', () => {
  it('never holds `<img`: Canvas would take it for a picture and turn the sides round', async () => {
    const match = fixture('match');
    const [first, ...others] = match.pairs;
    if (!first) throw new Error('no pair');
    const pairs = [{ ...first, right: [text('the tag <img src> or <IMG>')] }, ...others];
    const files = await written(courseOf([{ ...match, pairs }]));
    const shown = [...files.values()].join('');
    expect(shown).toContain('the tag &lt; img src&gt; or &lt; IMG&gt;');
  });
});
