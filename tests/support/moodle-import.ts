import { runInNewContext } from 'node:vm';
import { all, readXml, type XmlElement } from './read-xml.ts';

/**
 * What Moodle 5.1 would say, or silently do, when it imports a file: rules that were tried on one, and the checks of its
 * published importer. One complaint a line; none: every question arrives, can be shown, and full marks can be reached.
 */
export const moodleComplaints = (source: string): readonly string[] => {
  const root = readXml(source);
  if (root.name !== 'quiz') return [`the root is ${root.name}`];
  const complaints: string[] = [];
  let category = '';
  const taken = new Set<string>();
  for (const question of root.children) {
    const type = question.attrs.type ?? '';
    const name = textOf(question, 'name', 'text');
    const say = (what: string): void => void complaints.push(`${type} “${name}”: ${what}`);
    checkFields(question, say);
    const id = textOf(question, 'idnumber');
    if (id.length > 100) say('the idnumber is longer than 100 signs');
    if (type === 'category') {
      category = checkCategory(question, say);
      continue;
    }
    if (id === '') say('no idnumber');
    if (taken.has(`${category}\n${id}`)) say(`the idnumber ${id} is given twice in its category`);
    taken.add(`${category}\n${id}`);
    checkHead(question, name, say);
    const check = checks[type];
    if (check) check(question, say);
    else say('the type is not known');
  }
  return complaints;
};

type Say = (what: string) => void;

const childrenOf = (element: XmlElement, name: string): readonly XmlElement[] =>
  element.children.filter((child) => child.name === name);

const textOf = (element: XmlElement, ...path: readonly string[]): string => {
  let at: XmlElement | undefined = element;
  for (const name of path) at = at && childrenOf(at, name)[0];
  return at?.text ?? '';
};

const formats = new Set(['html', 'moodle_auto_format', 'plain_text', 'markdown']);

/** Texts are escaped, have a known format, and bring the files that they show. */
const checkFields = (question: XmlElement, say: Say): void => {
  for (const text of all(question, 'text'))
    if (text.children.length > 0) say('markup in a text is not escaped');
  for (const element of [question, ...all(question, 'feedback'), ...question.children]) {
    if (element.attrs.format !== undefined && !formats.has(element.attrs.format))
      say(`unknown format ${element.attrs.format}`);
    const files = childrenOf(element, 'file');
    const shown = [...textOf(element, 'text').matchAll(/@@PLUGINFILE@@(\/[^"?#]*)/g)].map((one) =>
      decodeURIComponent(one[1] ?? ''),
    );
    const known = new Set(files.map(({ attrs }) => `${attrs.path}${attrs.name}`));
    for (const path of shown) if (!known.has(path)) say(`${path} is shown but not there`);
    for (const { attrs, text } of files) checkFile(attrs, text, say);
  }
};

const checkFile = (attrs: Readonly<Record<string, string>>, text: string, say: Say): void => {
  const { name = '', path = '', encoding } = attrs;
  if (!/^\/(?:.*\/)?$/.test(path)) say(`the path ${path} is not between slashes`);
  if (name === '' || /[&<>"`|':\\/]/.test(name) || /[&<>"`|':\\]/.test(path))
    say(`a bad file name ${path}${name}`);
  if (encoding !== 'base64' || !/^[A-Za-z0-9+/]+=*$/.test(text)) say(`${name} is not base64`);
};

const checkCategory = (question: XmlElement, say: Say): string => {
  const path = textOf(question, 'category', 'text');
  const [, names = ''] = /^\$course\$\/top\/(.+)$/.exec(path) ?? [];
  const parts = names.split(/(?<!\/)\/(?!\/)/).map((part) => part.replaceAll('//', '/').trim());
  if (parts.some((part) => part === '' || [...part].length > 255)) say(`a bad path ${path}`);
  const info = childrenOf(question, 'info')[0];
  if (info && info.attrs.format === undefined) say('info without a format');
  if (/@@PLUGINFILE@@/.test(textOf(question, 'info', 'text')))
    say('files in the text of a category are lost');
  return path;
};

const noHints = new Set(['essay', 'description']);
const noCombined = new Set([
  'calculated',
  'calculatedsimple',
  'numerical',
  'shortanswer',
  'truefalse',
  'cloze',
  'essay',
]);

const checkHead = (question: XmlElement, name: string, say: Say): void => {
  const type = question.attrs.type ?? '';
  if (name.trim() === '') say('no name');
  if ([...name].length > 251) say('the name is cut');
  if (/<[^\s<]/.test(name)) say('a tag is stripped from the name');
  if (childrenOf(question, 'questiontext').length !== 1) say('no question text');
  const grade = textOf(question, 'defaultgrade');
  if (!isNumeric(grade) || Number(grade) < 0) say(`the mark ${grade} is no number`);
  if (type === 'description' && Number(grade) !== 0) say('a text has a mark');
  if (noHints.has(type) && childrenOf(question, 'hint').length > 0) say('hints are dropped');
  const combined = childrenOf(question, 'correctfeedback').length > 0;
  if (noCombined.has(type) && combined) say('combined feedback is dropped');
  for (const tag of all(question, 'tag')) if (textOf(tag, 'text').length > 255) say('a tag is too long');
  for (const answer of childrenOf(question, 'answer')) {
    const fraction = answer.attrs.fraction;
    if (fraction !== undefined && !isListed(Number(fraction))) say(`the fraction ${fraction} is not listed`);
  }
};

const listed = [
  100, 90, 83.33333, 80, 75, 70, 66.66667, 60, 50, 40, 33.33333, 30, 25, 20, 16.66667, 14.28571, 12.5,
  11.11111, 10, 5, 0,
];

const isListed = (fraction: number): boolean => listed.includes(Math.abs(fraction));

const isNumeric = (text: string): boolean => /^\s*[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?\s*$/i.test(text);

const fractions = (question: XmlElement): readonly number[] =>
  childrenOf(question, 'answer').map(({ attrs }) => Number(attrs.fraction));

const checkChoices = (question: XmlElement, say: Say): void => {
  const answers = childrenOf(question, 'answer');
  if (answers.filter((answer) => textOf(answer, 'text').trim() !== '').length < 2)
    say('fewer than two answers');
  if (answers.some((answer) => textOf(answer, 'text').trim() === '')) say('an empty answer is dropped');
  const shares = fractions(question);
  if (textOf(question, 'single') === 'true') {
    if (!shares.includes(100)) say('no answer is worth 100');
    return;
  }
  const sum = shares.filter((share) => share > 0).reduce((total, share) => total + share, 0);
  if (Math.abs(sum - 100) > 0.01) say(`right answers are worth ${sum}`);
};

const checkFull = (question: XmlElement, say: Say): void => {
  if (!fractions(question).includes(100)) say('no answer is worth 100');
};

const checks: Readonly<Record<string, (question: XmlElement, say: Say) => void>> = {
  multichoice: checkChoices,
  truefalse: (question, say) => {
    const texts = childrenOf(question, 'answer').map((answer) => textOf(answer, 'text'));
    if ([...texts].sort().join() !== 'false,true') say(`the answers are ${texts.join()}`);
    if (fractions(question).filter((share) => share === 100).length !== 1) say('not one answer is right');
  },
  shortanswer: (question, say) => {
    checkFull(question, say);
    if (childrenOf(question, 'answer').some((answer) => textOf(answer, 'text').trim() === ''))
      say('an empty answer');
  },
  numerical: (question, say) => {
    checkFull(question, say);
    for (const answer of childrenOf(question, 'answer')) {
      const text = textOf(answer, 'text');
      if (text !== '*' && !isNumeric(text)) say(`${text} is no number`);
      if (!isNumeric(textOf(answer, 'tolerance'))) say('no tolerance');
    }
    checkUnits(question, say);
  },
  matching: (question, say) => {
    const pairs = childrenOf(question, 'subquestion');
    if (pairs.filter((pair) => textOf(pair, 'text').trim() !== '').length < 2) say('fewer than two pairs');
    for (const pair of pairs) {
      const right = textOf(pair, 'answer', 'text');
      if (right.trim() === '') say('a right side is empty');
      if ([...right].length > 255) say('a right side is too long');
    }
  },
  ordering: (question, say) => {
    const items = childrenOf(question, 'answer').map((answer) => textOf(answer, 'text').trim());
    if (items.length < 2) say('one item ends the import');
    if (items.includes('')) say('an empty item');
    if (new Set(items).size < items.length) say('equal items');
    if (textOf(question, 'shownumcorrect') !== '1') say('shownumcorrect is not 1');
    if (textOf(question, 'selecttype') !== 'ALL' || textOf(question, 'selectcount') !== '0')
      say('items are left out');
    if (!/^(?:ALL_OR_NOTHING|ABSOLUTE_POSITION)$/.test(textOf(question, 'gradingtype')))
      say('unknown grading');
  },
  essay: (question, say) => {
    const format = textOf(question, 'responseformat');
    if (!/^(?:editor|editorfilepicker|plain|monospaced|noinline)$/.test(format))
      say(`the format ${format} crashes`);
    if (format === 'noinline' && Number(textOf(question, 'attachments')) === 0)
      say('nothing can be handed in');
    if (/@@PLUGINFILE@@/.test(textOf(question, 'responsetemplate', 'text')))
      say('files of a template are lost');
  },
  description: () => {},
  cloze: (question, say) => checkCloze(textOf(question, 'questiontext', 'text'), say),
  gapselect: (question, say) => {
    const options = childrenOf(question, 'selectoption');
    const gaps = [...textOf(question, 'questiontext', 'text').matchAll(/\[\[([1-9]\d*)\]\]/g)].map((one) =>
      Number(one[1]),
    );
    if (gaps.length === 0) say('no gap');
    for (const gap of gaps) {
      const group = options[gap - 1] && textOf(options[gap - 1] as XmlElement, 'group');
      if (group === undefined) say(`there is no option ${gap}`);
      else if (!(Number(group) >= 1 && Number(group) <= 20)) say(`a group ${group}`);
      else if (options.filter((option) => textOf(option, 'group') === group).length < 2)
        say('a gap with one option');
    }
    if (options.some((option) => textOf(option, 'text').trim() === '')) say('an empty option is dropped');
  },
  ddmarker: (question, say) => {
    if (childrenOf(question, 'file').length !== 1) say('no picture');
    const drags = new Set(childrenOf(question, 'drag').map((drag) => textOf(drag, 'no')));
    const drops = childrenOf(question, 'drop');
    if (drops.length === 0) say('no place');
    for (const drop of drops) {
      const coords = coordinates[textOf(drop, 'shape')];
      if (!coords?.test(textOf(drop, 'coords'))) say(`bad coordinates ${textOf(drop, 'coords')}`);
      if (!drags.has(textOf(drop, 'choice'))) say('a place without a marker');
    }
  },
  calculated: (question, say) => {
    checkFull(question, say);
    checkUnits(question, say);
    const rows = checkDatasets(question, say);
    for (const answer of childrenOf(question, 'answer')) checkFormulaAnswer(answer, rows, say);
    checkValues(question, rows, say);
  },
  calculatedmulti: (question, say) => {
    checkChoices(question, say);
    const rows = checkDatasets(question, say);
    for (const answer of childrenOf(question, 'answer')) checkComparison(answer, say);
    checkValues(question, rows, say);
  },
};

const coordinates: Readonly<Record<string, RegExp>> = {
  circle: /^\d+,\d+;\d+$/,
  rectangle: /^\d+,\d+;\d+,\d+$/,
  polygon: /^\d+,\d+(?:;\d+,\d+){2,}$/,
};

const checkUnits = (question: XmlElement, say: Say): void => {
  for (const unit of all(question, 'unit')) {
    if (!(Number(textOf(unit, 'multiplier')) > 0)) say('a unit without a multiplier');
    const name = textOf(unit, 'unit_name');
    if (name === '' || name.length > 50) say('a bad unit');
  }
};

// As in question/type/multianswer/questiontype.php, in JavaScript's notation.
const alternative = String.raw`(=|%(-?[0-9]+(?:[.,][0-9]*)?)%)?(.+?(?<!\\|&|&amp;)(?=[~#}]|$))(#(.*?(?<!\\)(?=[~}]|$)))?`;
const gapStart = String.raw`\{([0-9]*):(NUMERICAL|NM|MULTICHOICE|MC|SHORTANSWER|SA|MW|SHORTANSWER_C|SAC|MWC):`;
const wholeGap = new RegExp(`${gapStart}(${alternative}(~${alternative})*)\\}`, 's');
const oneAnswer = new RegExp(`~?${alternative}`, 's');
const decimalNumber =
  /^-?(([0-9]+[.,]?[0-9]*|[.,][0-9]+)([eE][-+]?[0-9]+)?)(:-?(([0-9]+[.,]?[0-9]*|[.,][0-9]+)([eE][-+]?[0-9]+)?))?$/s;

const checkCloze = (source: string, say: Say): void => {
  let text = source;
  let count = 0;
  for (let gap = wholeGap.exec(text); gap && count < 1000; gap = wholeGap.exec(text)) {
    count += 1;
    text = text.replace(gap[0], '_');
    checkGap(gap[2] ?? '', gap[3] ?? '', say);
    if (!(Number(gap[1] || 1) > 0)) say('a gap without a weight');
  }
  if (count === 0) say('no gap');
  if (new RegExp(gapStart).test(text)) say(`a gap was not understood: ${text.slice(0, 200)}`);
};

const checkGap = (type: string, answers: string, say: Say): void => {
  let rest = answers;
  let full = false;
  let filled = 0;
  for (let found = oneAnswer.exec(rest); found && found[0] !== ''; found = oneAnswer.exec(rest)) {
    rest = rest.slice(found.index + found[0].length);
    const answer = (found[3] ?? '').trim();
    if (found[1] === '=' || found[2] === '100') full = true;
    if (answer !== '') filled += 1;
    if (/^N/.test(type) && answer !== '*' && !decimalNumber.test(answer))
      say(`${answer} in a gap is no number`);
    if (/^N/.test(type) && answer.includes(',')) say(`a comma in ${answer} parts thousands`);
  }
  if (!full) say('no answer of a gap is right');
  if (filled < (/^MULTICHOICE|^MC/.test(type) ? 2 : 1)) say('a gap has too few answers');
};

type Row = ReadonlyMap<string, number>;

const checkDatasets = (question: XmlElement, say: Say): readonly Row[] => {
  const definitions = all(question, 'dataset_definition');
  const columns = definitions.map((one) => {
    const name = textOf(one, 'name', 'text');
    if (!/^[A-Za-z][^>} <{"'/]*$/.test(name)) say(`a variable ${name}`);
    if (!/^(?:private|shared)$/.test(textOf(one, 'status', 'text'))) say('a status that stops the import');
    for (const part of ['distribution', 'minimum', 'maximum', 'decimals'])
      if (textOf(one, part, 'text') === '') say(`${part} is missing`);
    const values = all(one, 'dataset_item').map((item) => Number(textOf(item, 'value')));
    const numbers = all(one, 'dataset_item').map((item) => textOf(item, 'number'));
    if (numbers.join() !== numbers.map((_, index) => index + 1).join()) say('items are not numbered');
    if (textOf(one, 'itemcount') !== String(values.length) || values.length === 0) say('itemcount is wrong');
    if (values.length > 100) say('more than a hundred items');
    if (!values.every(Number.isFinite)) say('a value is no number');
    return { name, values };
  });
  if (new Set(columns.map(({ values }) => values.length)).size > 1) say('variables of different length');
  return (columns[0]?.values ?? []).map(
    (_, row) => new Map(columns.map(({ name, values }) => [name, values[row] ?? 0])),
  );
};

const checkComparison = (answer: XmlElement, say: Say): void => {
  if (!isNumeric(textOf(answer, 'tolerance'))) say('no tolerance');
  if (!/^[123]$/.test(textOf(answer, 'tolerancetype')))
    say('without a type of tolerance every attempt crashes');
  if (!/^[12]$/.test(textOf(answer, 'correctanswerformat'))) say('no format of the answer');
  if (!/^\d+$/.test(textOf(answer, 'correctanswerlength'))) say('no length of the answer');
};

const checkFormulaAnswer = (answer: XmlElement, rows: readonly Row[], say: Say): void => {
  checkComparison(answer, say);
  const tolerance = Number(textOf(answer, 'tolerance'));
  const length = Number(textOf(answer, 'correctanswerlength'));
  for (const row of rows) {
    const value = compute(textOf(answer, 'text'), row, say);
    const margin = textOf(answer, 'tolerancetype') === '1' ? tolerance * Math.abs(value) : tolerance;
    const decimals = textOf(answer, 'correctanswerformat') === '1';
    const shown = Number(decimals ? value.toFixed(length) : value.toPrecision(Math.max(1, length)));
    if (!Number.isFinite(value)) say(`no value for ${JSON.stringify([...row])}`);
    else if (Math.abs(shown - value) > margin * (1 + 1e-9) + 1e-12)
      say(`the right answer as shown, ${shown}, is wrong for ${value}`);
  }
};

/** Every placeholder of the texts can be computed. */
const checkValues = (question: XmlElement, [row]: readonly Row[], say: Say): void => {
  if (!row) return;
  for (const { text } of question.children
    .filter(({ name }) => name !== 'name')
    .flatMap((one) => all(one, 'text'))) {
    for (const [, formula = ''] of text.matchAll(/\{=([^{}]*(?:\{[^{}]*\}[^{}]*)*)\}/g)) {
      const plain = formula.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
      if (!Number.isFinite(compute(plain, row, say))) say(`no value of ${formula}`);
    }
    for (const [, name = ''] of text.matchAll(/\{([A-Za-z]\w*)\}/g))
      if (!row.has(name)) say(`no variable ${name}`);
  }
};

const arity: Readonly<Record<string, readonly number[]>> = {
  '': [1],
  pi: [0],
  ...Object.fromEntries('abs ceil cos exp floor log10 sin sqrt tan'.split(' ').map((name) => [name, [1]])),
  log: [1, 2],
  round: [1, 2],
  pow: [2],
  min: [2, 3, 4, 5, 6],
  max: [2, 3, 4, 5, 6],
};

/** The checks of question/type/calculated/questiontype.php, then the value. */
export const compute = (formula: string, row: Row, say: Say): number => {
  if (/\/\/|\/\*|#|<\?|\?>|&&|\^/.test(formula)) say(`a sign that is refused in ${formula}`);
  const names = formula.replace(/\{([A-Za-z][^>} <{"'/]*)\}/g, (whole, name: string) =>
    row.has(name) ? '1.0' : whole,
  );
  let left = names.replaceAll(' ', '').toLowerCase();
  const call =
    /(^|[-+/*%>:\\~<?=!,(])([a-z0-9_]*)\(((?:[-+/*%>:\\~<?=!.0-9eE]+)(?:,[-+/*%>:\\~<?=!.0-9eE]+)*)?\)/;
  for (let found = call.exec(left); found; found = call.exec(left)) {
    const [whole, before = '', name = '', args] = found;
    const count = args === undefined ? 0 : args.split(',').length;
    if (!arity[name]?.includes(count)) say(`${name} of ${count} in ${formula}`);
    left = left.replace(whole, `${before}1.0`);
  }
  if (/[^-+/*%>:\\~<?=!.0-9eE]/.test(left)) say(`the formula ${formula} is refused: ${left}`);
  return run(formula.replace(/\{([^{}]+)\}/g, (_, name: string) => `(${row.get(name)})`));
};

const php = {
  ...Object.fromEntries(
    (
      [
        'abs',
        'ceil',
        'cos',
        'exp',
        'floor',
        'log10',
        'sin',
        'sqrt',
        'tan',
        'pow',
        'min',
        'max',
        'log',
      ] as const
    ).map((name) => [name, Math[name]]),
  ),
  pi: () => Math.PI,
  round: (value: number, digits = 0) => Math.sign(value) * Number(Math.abs(value).toFixed(digits)),
};

const run = (code: string): number => {
  try {
    return Number(runInNewContext(code, { ...php }, { timeout: 10_000 }));
  } catch {
    return Number.NaN;
  }
};
