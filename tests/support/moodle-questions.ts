import { modelText, saidAfterwards } from '../../src/formats/shared/moodle-general-feedback.ts';
import { shareOf } from '../../src/formats/shared/moodle-grades.ts';
import { tagTexts } from '../../src/formats/shared/moodle-tags.ts';
import { toleranceOf } from '../../src/formats/shared/tolerance.ts';
import type { Choice, Question, Shape } from '../../src/model/question.ts';
import { evaluate } from '../../src/scoring/formula/evaluate.ts';
import { parseFormula } from '../../src/scoring/formula/parse.ts';
import { type Arrived, mediaOf, plain, squeezed, stemWords, words } from './arrived.ts';
import { htmlSources, htmlWords } from './html-words.ts';
import { compute } from './moodle-import.ts';
import { all, readXml, type XmlElement } from './read-xml.ts';

/** A question of Moodle's bank. */
export interface MoodleQuestion extends Arrived {
  readonly idnumber: string;
  readonly penalty: number;
  readonly hints: readonly string[];
  readonly tags: readonly string[];
  /** What the variables were drawn as, by the names of the file. */
  readonly rows: readonly Row[];
}

type Row = ReadonlyMap<string, number>;

export interface MoodleCategory {
  /** Names from the top on. */
  readonly path: readonly string[];
  readonly questions: readonly MoodleQuestion[];
}

/** Reads a file as Moodle's importer does: defaults, shares, embedded answers, wild cards, files, combined feedback. */
export const importIntoMoodle = (source: string): readonly MoodleCategory[] => {
  const out: { path: readonly string[]; questions: MoodleQuestion[] }[] = [];
  for (const element of readXml(source).children) {
    if (element.attrs.type === 'category')
      out.push({ path: pathOf(at(element, 'category', 'text')), questions: [] });
    else out.at(-1)?.questions.push(questionOf(element));
  }
  return out;
};

const pathOf = (path: string): readonly string[] =>
  path
    .replace(/^\$course\$\/top\//, '')
    .split(/(?<!\/)\/(?!\/)/)
    .map((one) => one.replaceAll('//', '/').trim());

const children = (element: XmlElement, name: string): readonly XmlElement[] =>
  element.children.filter((one) => one.name === name);

const at = (element: XmlElement, ...path: readonly string[]): string => {
  let here: XmlElement | undefined = element;
  for (const name of path) here = here && children(here, name)[0];
  return here?.text ?? '';
};

const html = (element: XmlElement | undefined): string => (element ? at(element, 'text') : '');

interface Answer {
  readonly answer: string;
  readonly feedback?: string;
}

interface Read {
  readonly kind: string;
  readonly answers: readonly Answer[];
  readonly told?: Readonly<Record<string, string>>;
  /** Where embedded answers stand in the text, or a mark is their sum. */
  readonly stem?: string;
  readonly points?: number;
}

const questionOf = (element: XmlElement): MoodleQuestion => {
  const { type = '' } = element.attrs;
  const text = children(element, 'questiontext')[0];
  const read: Read = readers[type]?.(element) ?? { kind: type, answers: [] };
  const told: Record<string, string> = {};
  const say = (when: string, said: string): void => {
    if (htmlWords(said) !== '') told[when] = htmlWords(said);
  };
  say('always', html(children(element, 'generalfeedback')[0]));
  say('correct', html(children(element, 'correctfeedback')[0]));
  say('incorrect', html(children(element, 'incorrectfeedback')[0]));
  for (const { answer, feedback = '' } of read.answers) say(answer, feedback);
  for (const [when, said] of Object.entries(read.told ?? {})) say(when, said);
  return {
    kind: read.kind,
    points: read.points ?? Number(at(element, 'defaultgrade') || 1),
    stem: htmlWords(read.stem ?? html(text)),
    media: htmlSources(html(text)).map((src) => fileOf(src, text)),
    answers: read.answers.map(({ answer }) => answer),
    told,
    idnumber: at(element, 'idnumber'),
    penalty: Number(at(element, 'penalty') || 0.3333333),
    hints: children(element, 'hint').map((one) => htmlWords(html(one))),
    tags: all(element, 'tag').map((one) => at(one, 'text')),
    rows: rowsOf(element),
  };
};

const fileOf = (src: string, field: XmlElement | undefined): string => {
  const path = decodeURIComponent(src.replace('@@PLUGINFILE@@', ''));
  const found =
    field && children(field, 'file').find(({ attrs }) => `${attrs.path ?? '/'}${attrs.name}` === path);
  return Buffer.from(found?.text ?? '', 'base64')
    .toString()
    .replace('bytes of ', '');
};

const answersOf = (element: XmlElement, say: (answer: XmlElement) => string): readonly Answer[] =>
  children(element, 'answer').map((answer) => ({
    answer: `${percent(Number(answer.attrs.fraction))} ${say(answer)}`,
    feedback: html(children(answer, 'feedback')[0]),
  }));

/** Tenths: whether a share is listed is asked elsewhere. */
const percent = (share: number): number => Math.round(share * 10) / 10;

/** The answer that matches whatever no other does says what is told then. */
const withRest = (answers: readonly Answer[]): Pick<Read, 'answers' | 'told'> => {
  const rest = answers.find(({ answer }) => answer.startsWith('0 *'));
  return { answers: answers.filter((one) => one !== rest), told: { incorrect: rest?.feedback ?? '' } };
};

const wild = (text: string): string => text.replaceAll('\\*', '*');

const readers: Readonly<Record<string, (element: XmlElement) => Read>> = {
  multichoice: (element) => ({
    kind: at(element, 'single') === 'true' ? 'choice' : 'multi',
    answers: answersOf(element, (answer) => htmlWords(html(answer))),
  }),
  calculatedmulti: (element) => ({
    kind: at(element, 'single') === 'true' ? 'choice' : 'multi',
    answers: answersOf(element, (answer) => htmlWords(valued(html(answer)))),
    stem: valued(html(children(element, 'questiontext')[0])),
  }),
  truefalse: (element) => ({ kind: 'boolean', answers: answersOf(element, (answer) => html(answer)) }),
  shortanswer: (element) => ({
    kind: at(element, 'usecase') === '1' ? 'text by case' : 'text',
    ...withRest(answersOf(element, (answer) => (html(answer) === '*' ? '*' : squeezed(wild(html(answer)))))),
  }),
  numerical: (element) => ({
    kind: 'number',
    ...withRest(
      answersOf(element, (answer) =>
        html(answer) === '*' ? '*' : `${Number(html(answer))} ± ${Number(at(answer, 'tolerance'))}`,
      ),
    ),
  }),
  matching: (element) => ({
    kind: 'match',
    answers: children(element, 'subquestion').map((one) => {
      const left = htmlWords(html(one));
      const right = squeezed(at(one, 'answer', 'text'));
      return { answer: left === '' ? `0 ${right}` : `100 ${left} = ${right}` };
    }),
  }),
  ordering: (element) => ({
    kind: at(element, 'gradingtype') === 'ALL_OR_NOTHING' ? 'order, all or nothing' : 'order',
    answers: children(element, 'answer').map((one, index) => ({
      answer: `${index + 1} ${htmlWords(html(one))}`,
    })),
  }),
  gapselect: (element) => {
    const options = children(element, 'selectoption');
    const text = html(children(element, 'questiontext')[0]);
    const right = [...text.matchAll(/\[\[(\d+)\]\]/g)].map((one) => Number(one[1]) - 1);
    const answers = right.flatMap((index, gap) =>
      options.flatMap((option, own) =>
        at(option, 'group') === at(options[index] ?? option, 'group')
          ? [{ answer: `${own === index ? 100 : 0} ${gap}: ${squeezed(html(option))}` }]
          : [],
      ),
    );
    return { kind: 'cloze', answers, stem: text.replace(/\[\[\d+\]\]/g, '[_]') };
  },
  cloze: (element) => clozeOf(html(children(element, 'questiontext')[0])),
  essay: (element) => ({
    kind:
      at(element, 'responseformat') === 'noinline'
        ? `upload ${at(element, 'filetypeslist')}`.trim()
        : 'essay',
    answers: [],
    told: { model: html(children(element, 'graderinfo')[0]) },
  }),
  description: () => ({ kind: 'stimulus', answers: [] }),
  ddmarker: (element) => ({
    kind: 'hotspot',
    answers: children(element, 'drop').map((one) => ({ answer: `${at(one, 'shape')} ${at(one, 'coords')}` })),
  }),
  calculated: (element) => {
    const rows = rowsOf(element);
    return {
      kind: 'formula',
      stem: valued(html(children(element, 'questiontext')[0])),
      answers: children(element, 'answer').map((answer) => ({
        answer: `${percent(Number(answer.attrs.fraction))} ${rows
          .map((row) => compute(html(answer), row, () => {}).toPrecision(9))
          .join(' ')}`,
        feedback: html(children(answer, 'feedback')[0]),
      })),
    };
  },
};

const valued = (text: string): string =>
  text.replace(/\{=(?:[^{}]|\{[^{}]*\})*\}/g, '[_]').replace(/\{[A-Za-z]\w*\}/g, '[_]');

const rowsOf = (element: XmlElement): readonly Row[] => {
  const columns = all(element, 'dataset_definition').map((one) => ({
    name: at(one, 'name', 'text'),
    values: all(one, 'dataset_item').map((item) => Number(at(item, 'value'))),
  }));
  return (columns[0]?.values ?? []).map(
    (_, row) => new Map(columns.map(({ name, values }) => [name, values[row] ?? 0])),
  );
};

const clozeOf = (source: string): Read => {
  const answers: Answer[] = [];
  let points = 0;
  let gap = 0;
  const gapOf = /\{(\d*):([A-Z_]+):((?:\\[}#~]|&#?\w+;|[^}])*)\}/g;
  let kind = 'cloze';
  const stem = source.replace(gapOf, (_, weight: string, type: string, inside: string) => {
    points += Number(weight || 1);
    if (type.endsWith('_C')) kind = 'cloze by case';
    for (const one of inside.split('~')) {
      const [, lead = '', text = ''] = /^(=|%-?[\d.]+%)?(.*)$/s.exec(one) ?? [];
      const share = lead === '=' ? 100 : Number(lead.replaceAll('%', '') || 0);
      // Twice: the field is HTML, and so is an option of a choice.
      const once = htmlWords(text.replace(/\\([}#])/g, '$1'));
      const [value, tolerance] = once.split(':');
      const said = /NUM/.test(type)
        ? `${Number(value)} ± ${Number(tolerance)}`
        : /MULTICHOICE/.test(type)
          ? htmlWords(once)
          : wild(once);
      answers.push({ answer: `${share} ${gap}: ${squeezed(said)}` });
    }
    gap += 1;
    return '[_]';
  });
  return { kind, answers, stem, points };
};

/** How Moodle should find a question that was lowered for it. */
export const expectedInMoodle = (
  question: Question,
  rows: readonly Row[],
): Omit<MoodleQuestion, 'idnumber'> => {
  const told: Record<string, string> = {};
  const say = (when: string, rich: Question['body'] | undefined): void => {
    if (rich && words(rich) !== '') told[when] = words(rich);
  };
  const { correct, incorrect } = question.feedback;
  say('always', saidAfterwards(question.feedback));
  say('correct', correct);
  say('incorrect', incorrect);
  if (question.kind === 'essay' || question.kind === 'upload')
    say('model', modelText(question, { alone: true }));
  const answers = expectedAnswers(question, rows);
  for (const { answer, feedback } of answers) say(answer, feedback);
  return {
    kind: kindOf(question),
    points: question.points,
    stem: stemWords(question),
    media: mediaOf(question),
    answers: answers.map(({ answer }) => answer),
    told,
    penalty: 0,
    hints: question.hints.map(words),
    tags: tagTexts(question),
    rows,
  };
};

const kindOf = (question: Question): string => {
  switch (question.kind) {
    case 'text':
      return question.matchCase ? 'text by case' : 'text';
    case 'cloze':
      return question.matchCase && question.gaps.some(({ type }) => type === 'text')
        ? 'cloze by case'
        : 'cloze';
    case 'order':
      return question.scoring === 'all' ? 'order, all or nothing' : 'order';
    case 'upload':
      return `upload ${question.types.join(',')}`.trim();
    default:
      return question.kind;
  }
};

interface Expected {
  readonly answer: string;
  readonly feedback?: Question['body'] | undefined;
}

const expectedAnswers = (question: Question, rows: readonly Row[]): readonly Expected[] => {
  switch (question.kind) {
    case 'choice':
      return question.choices.map((one) => ({
        answer: `${percent((one.credit ?? (one.right ? 1 : 0)) * 100)} ${words(one.text)}`,
        feedback: one.feedback,
      }));
    case 'multi':
      return question.choices.map((one) => ({
        answer: `${percent(100 * multiShare(one, question.choices))} ${words(one.text)}`,
        feedback: one.feedback,
      }));
    case 'boolean':
      return question.choices
        .toSorted((a, b) => Number(b.value) - Number(a.value))
        .map(({ right, value, feedback }) => ({ answer: `${right ? 100 : 0} ${value}`, feedback }));
    case 'text':
      return question.answers.flatMap(({ texts, credit, feedback }) =>
        texts.map((one) => ({ answer: `${percent(credit * 100)} ${squeezed(one)}`, feedback })),
      );
    case 'number':
      return question.answers.map(({ accept, credit, feedback }) => ({
        answer: `${percent(credit * 100)} ${about(toleranceOf(accept))}`,
        feedback,
      }));
    case 'match':
      return [
        ...question.pairs.map(({ left, right }) => ({
          answer: `100 ${words(left)} = ${squeezed(plain(right))}`,
        })),
        ...question.distractors.map((right) => ({ answer: `0 ${squeezed(plain(right))}` })),
      ];
    case 'order':
      return question.items.map((one, index) => ({ answer: `${index + 1} ${words(one)}` }));
    case 'cloze':
      return question.gaps.flatMap((gap, index) => {
        if (gap.type === 'number') return [{ answer: `100 ${index}: ${about(toleranceOf(gap.accept))}` }];
        if (gap.type === 'text')
          return gap.texts.map((one) => ({ answer: `100 ${index}: ${squeezed(one)}` }));
        return gap.type === 'choice'
          ? gap.options.map((one) => ({ answer: `${one.right ? 100 : 0} ${index}: ${squeezed(one.text)}` }))
          : [];
      });
    case 'hotspot':
      return question.areas.map(({ shape }) => ({ answer: placeOf(shape) }));
    case 'formula':
      return question.answers.map(({ expression, credit, feedback }) => ({
        answer: `${percent(credit * 100)} ${rows.map((row) => valueFor(question, expression, row).toPrecision(9)).join(' ')}`,
        feedback,
      }));
    default:
      return [];
  }
};

const about = ({ value, tolerance }: ReturnType<typeof toleranceOf>): string =>
  `${Number(value)} ± ${Number(tolerance)}`;

/** Right choices share the mark, and a wrong one takes off as much as one of them is worth. */
const multiShare = ({ right, credit }: Choice, choices: readonly Choice[]): number => {
  const count = choices.filter((one) => one.right).length;
  if (credit !== undefined) return credit;
  if (!right) return choices.some((one) => one.credit !== undefined) ? 0 : -shareOf(100 / count);
  return 1 / count;
};

const placeOf = (shape: Shape): string => {
  switch (shape.type) {
    case 'circle':
      return `circle ${shape.x},${shape.y};${shape.r}`;
    case 'rect':
      return `rectangle ${shape.x1},${shape.y1};${shape.x2 - shape.x1},${shape.y2 - shape.y1}`;
    case 'poly':
      return `polygon ${shape.points.map((one) => one.join(',')).join(';')}`;
  }
};

const valueFor = (
  { vars = [] }: Question,
  expression: string,
  drawn: ReadonlyMap<string, number>,
): number => {
  const row = new Map(drawn);
  const run = (source: string): number => {
    const formula = parseFormula(source);
    return formula ? evaluate(formula, row) : Number.NaN;
  };
  for (const one of vars) if (one.type === 'expression') row.set(one.name, run(one.expression));
  return run(expression);
};
