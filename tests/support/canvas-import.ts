import { posix } from 'node:path';
import { type Element as HtmlElement, parseFragment } from './html-elements.ts';
import { all, first, readXml, type XmlElement } from './read-xml.ts';

/**
 * What Canvas's importers, Classic and New Quizzes, would say of a package of QTI 1.2, or silently do wrongly: the rules of
 * their open-source code, as they were read and tried package by package. One complaint a line; none: every question
 * arrives as what it is, with its right answer, its points, its feedback and its pictures.
 */
export const canvasComplaints = (files: ReadonlyMap<string, string>): readonly string[] => {
  const complaints: string[] = [];
  const say: Say = (what) => void complaints.push(what);
  const resources = checkManifest(files, say);
  const banks = bankIdents(files);
  const idents = new Set<string>();
  for (const [path, data] of files) {
    if (!path.endsWith('.xml') || path === 'imsmanifest.xml') continue;
    const root = readXml(data);
    const here: Say = (what) => say(`${path}: ${what}`);
    if (path.endsWith('/assessment_meta.xml')) checkMeta(root, path, here);
    else if (root.name === 'questestinterop')
      checkDocument(root, {
        path,
        files,
        listed: resources.get(path) ?? new Set(),
        banks,
        idents,
        say: here,
      });
    else here(`every XML file goes through the converter, and this is ${root.name}`);
  }
  return complaints;
};

type Say = (what: string) => void;

/** Files that a resource lists, by the document that it is about. */
const checkManifest = (
  files: ReadonlyMap<string, string>,
  say: Say,
): ReadonlyMap<string, ReadonlySet<string>> => {
  const source = files.get('imsmanifest.xml');
  if (source === undefined) {
    say('no imsmanifest.xml at the root: the package is not identified');
    return new Map();
  }
  const root = readXml(source);
  if (root.attrs.xmlns !== 'http://www.imsglobal.org/xsd/imscp_v1p1')
    say('the manifest has another namespace');
  if (/adlcp|adl_cp/.test(source)) say('it is identified as SCORM, which Canvas does not import');
  if (/Common Cartridge/i.test(first(root, 'schema').text)) say('it is identified as a cartridge');
  const resources = all(root, 'resource');
  if (!resources.some(({ attrs }) => /^ims_qti|^imsqti/.test(attrs.type ?? '')))
    say('it is not identified as QTI');
  const named = new Set(resources.map(({ attrs }) => attrs.identifier));
  if (named.size < resources.length) say('two resources have one identifier');
  const listed = new Set<string>();
  const byDocument = new Map<string, ReadonlySet<string>>();
  for (const resource of resources) {
    const hrefs = all(resource, 'file').map(({ attrs }) => attrs.href ?? '');
    for (const href of hrefs) {
      listed.add(href);
      if (!files.has(href)) say(`${href} is listed but not there`);
    }
    if (resource.attrs.href !== undefined && !hrefs.includes(resource.attrs.href))
      say(`the resource ${resource.attrs.href} does not list itself`);
    for (const { attrs } of all(resource, 'dependency'))
      if (!named.has(attrs.identifierref)) say(`nothing is called ${attrs.identifierref}`);
    byDocument.set(hrefs[0] ?? '', new Set(hrefs));
  }
  for (const path of files.keys())
    if (path !== 'imsmanifest.xml' && !listed.has(path)) say(`${path} is not listed`);
  checkPaths([...files.keys()], say);
  return byDocument;
};

/** A plus sign is a space for Canvas, and its files know no letter case. */
const checkPaths = (paths: readonly string[], say: Say): void => {
  for (const path of paths) {
    if (/[^a-z0-9._/-]|\.\.|^\/|\/\/|~/.test(path)) say(`a bad name: ${path}`);
    if (path.length >= 100) say(`a path of ${path.length} signs`);
  }
  const folded = new Set(paths.map((path) => path.toLowerCase()));
  if (folded.size < paths.length) say('two files have one name for Canvas');
};

const bankIdents = (files: ReadonlyMap<string, string>): ReadonlySet<string> =>
  new Set(
    [...files]
      .filter(([path, data]) => path.endsWith('.xml') && data.includes('<objectbank'))
      .map(([, data]) => first(readXml(data), 'objectbank').attrs.ident ?? ''),
  );

interface Document {
  readonly path: string;
  readonly files: ReadonlyMap<string, string>;
  readonly listed: ReadonlySet<string>;
  readonly banks: ReadonlySet<string>;
  /** Of items and sections of the whole package. */
  readonly idents: Set<string>;
  readonly say: Say;
}

const legalIdent = /^[A-Za-z][A-Za-z0-9_-]*$/;

const checkDocument = (root: XmlElement, document: Document): void => {
  const { say, path, files } = document;
  if (root.attrs.xmlns !== 'http://www.imsglobal.org/xsd/ims_qtiasiv1p2')
    say('New Quizzes finds nothing without the default namespace');
  const [holder] = root.children;
  if (!holder) {
    say('it is empty');
    return;
  }
  const { ident = '', title = '' } = holder.attrs;
  if (!legalIdent.test(ident)) say(`the ident ${ident} would be changed`);
  if (path !== `${ident}/${ident}.xml`) say('the folder of a quiz is not its ident');
  if (holder.name === 'assessment') {
    if (!files.has(`${ident}/assessment_meta.xml`))
      say('its settings do not lie where Canvas looks for them');
    if (title === '' || [...title].length > 255) say('its title is none or longer than 255 signs');
    if (holder.children.find(({ name }) => name === 'section')?.attrs.ident !== 'root_section')
      say('no root_section');
  } else {
    const name = fields(holder).bank_title ?? '';
    if (name === '' || [...name].length > 255) say('the bank’s title is none or longer than 255 signs');
  }
  for (const section of all(holder, 'section')) checkSection(section, document);
  for (const item of all(holder, 'item')) checkItem(item, document);
};

const checkSection = (section: XmlElement, { say, banks, idents }: Document): void => {
  const { ident = '' } = section.attrs;
  if (ident === 'root_section') return;
  if (!legalIdent.test(ident)) say(`the ident ${ident} would be changed`);
  if (idents.has(ident)) say(`the ident ${ident} is given twice`);
  idents.add(ident);
  const refs = all(section, 'sourcebank_ref');
  const items = section.children.filter(({ name }) => name === 'item');
  const pick = Number(all(section, 'selection_number')[0]?.text ?? 'NaN');
  const points = all(section, 'points_per_item')[0]?.text ?? '';
  if (!Number.isInteger(pick) || pick < 1) say(`the group ${ident} picks nothing`);
  if (points === '' || !(Number(points) >= 0)) say(`the group ${ident} has no points`);
  if (refs.length > 1) say(`the group ${ident} would become two`);
  if (refs.length === 1 && items.length > 0) say(`the group ${ident} has a bank and questions`);
  if (refs.length === 0 && items.length < pick) say(`the group ${ident} picks more than it has`);
  for (const { text } of refs) if (!banks.has(text)) say(`no bank is called ${text}`);
};

const fields = (holder: XmlElement): Readonly<Record<string, string>> => {
  const metadata = holder.children.find(({ name }) => name === 'itemmetadata' || name === 'qtimetadata');
  const pairs = metadata ? all(metadata, 'qtimetadatafield') : [];
  return Object.fromEntries(
    pairs.map(({ children: [label, entry] }) => [label?.text ?? '', entry?.text ?? '']),
  );
};

const checkItem = (item: XmlElement, document: Document): void => {
  const { ident = '', title = '' } = item.attrs;
  const say: Say = (what) => document.say(`item ${ident}: ${what}`);
  if (!legalIdent.test(ident)) say('its ident would be changed');
  if (document.idents.has(ident)) say('its ident is given twice');
  document.idents.add(ident);
  if (title === '' || [...title].length > 255) say('its title is none or longer than 255 signs');
  const { question_type: type = '', points_possible: points = '' } = fields(item);
  if (points === '' || !(Number(points) >= 0)) say(`points of ${points}`);
  const check = checks[type];
  if (check) check(item, say);
  else say(`a question of type “${type}” is an error for Canvas`);
  checkFeedback(item, say);
  checkTexts(item, type, { ...document, say });
};

type Check = (item: XmlElement, say: Say) => void;

const named = ({ attrs, text }: XmlElement): readonly [string, string] => [attrs.respident ?? '', text];

/** Conditions that give points, and what they give. */
const scoring = (item: XmlElement): readonly { readonly test: XmlElement; readonly set: XmlElement }[] =>
  all(item, 'respcondition').flatMap((condition) => {
    const [set] = all(condition, 'setvar');
    return set && Number(set.text) > 0 ? [{ test: first(condition, 'conditionvar'), set }] : [];
  });

const labelsOf = (item: XmlElement): readonly XmlElement[] => all(item, 'response_label');

const checkIntegers: Check = (item, say) => {
  const idents = labelsOf(item).map(({ attrs }) => attrs.ident ?? '');
  for (const ident of idents) if (!/^\d+$/.test(ident)) say(`the answer ${ident} may lose its right answer`);
};

const single: Check = (item, say) => {
  checkIntegers(item, say);
  const idents = labelsOf(item).map(({ attrs }) => attrs.ident);
  if (new Set(idents).size < idents.length) say('two answers have one ident');
  const right = scoring(item);
  if (right.length !== 1) say(`${right.length} conditions give points`);
  const [test] = right[0]?.test.children ?? [];
  if (test?.name !== 'varequal' || !idents.includes(test.text)) say('no answer is right');
  if (right[0]?.set.text !== '100') say('the right answer is not worth 100');
};

const several: Check = (item, say) => {
  checkIntegers(item, say);
  const idents = labelsOf(item).map(({ attrs }) => attrs.ident ?? '');
  const [right, ...more] = scoring(item);
  const [both] = right?.test.children ?? [];
  const told = (both?.name === 'and' ? both.children : [both]).flatMap((one) =>
    one?.name === 'not' ? one.children.map(({ text }) => text) : (one?.text ?? []),
  );
  if (more.length > 0 || told.toSorted().join() !== idents.toSorted().join())
    say('not every answer is told right or wrong');
};

const trueFalse: Check = (item, say) => {
  single(item, say);
  const texts = labelsOf(item).map(({ text }) => text);
  if (
    texts.length !== 2 ||
    !texts.some((one) => /true/i.test(one)) ||
    !texts.some((one) => /false/i.test(one))
  )
    say('without the words true and false it becomes multiple choice');
};

const typed: Check = (item, say) => {
  const accepted = scoring(item).flatMap(({ test }) => all(test, 'varequal'));
  if (accepted.length === 0) say('nothing is right');
  if (accepted.some(({ text, attrs }) => text.trim() === '' || attrs.respident !== 'response1'))
    say('an empty answer');
};

const number: Check = (item, say) => {
  const tests = scoring(item);
  if (tests.length === 0) say('nothing is right');
  const bounded = all(item, 'respcondition').filter((one) => all(one, 'vargte').length > 0);
  if (bounded.length > tests.length) say('a condition that gives feedback alone is an answer of its own');
  for (const { test } of tests) {
    const shape = test.children
      .map(({ name, children }) => `${name}(${children.map((one) => one.name)})`)
      .join();
    if (!/^or\(varequal,and\)$|^vargte\(\),varlte\(\)$/.test(shape))
      say(`a question without an answer: ${shape}`);
    const [low, high] = ['vargte', 'varlte'].map((name) => Number(all(test, name)[0]?.text ?? 'NaN'));
    if (!((low ?? 0) <= (high ?? 0))) say(`bounds the wrong way round: ${low} ${high}`);
    for (const one of all(test, 'varequal')) if (/e/i.test(one.text)) say(`an exponent: ${one.text}`);
  }
};

const blankNames = (item: XmlElement): readonly string[] =>
  all(item, 'response_lid').map(({ attrs }) => (attrs.ident ?? '').replace(/^response_/, ''));

const blanks: Check = (item, say) => {
  checkIntegers(item, say);
  const stem = first(item, 'mattext').text;
  const names = blankNames(item);
  if (names.length === 0) say('no blanks');
  for (const [index, response] of all(item, 'response_lid').entries()) {
    const name = names[index] ?? '';
    if (!/^[A-Za-z0-9_-]+$/.test(name)) say(`the blank ${name} would be called otherwise`);
    if (stem.split(`[${name}]`).length !== 2) say(`[${name}] does not stand once in the text`);
    if (response.children[0]?.text !== name) say(`the blank ${name} is called otherwise in its material`);
    if (all(response, 'response_label').length === 0) say(`the blank ${name} accepts nothing`);
    if (all(response, 'mattext').some(({ attrs }) => attrs.texttype !== 'text/plain'))
      say('markup in a blank is compared, and shown, as it is written');
  }
  checkShares(item, say);
};

const dropDowns: Check = (item, say) => {
  blanks(item, say);
  for (const response of all(item, 'response_lid'))
    if (all(response, 'response_label').length < 2) say('a drop-down with a single option');
};

const match: Check = (item, say) => {
  checkIntegers(item, say);
  const responses = all(item, 'response_lid');
  const lists = responses.map((one) =>
    all(one, 'response_label')
      .map(({ attrs, text }) => `${attrs.ident}=${text}`)
      .join('\n'),
  );
  if (new Set(lists).size > 1) say('its left sides have different right sides');
  const lefts = responses.map(({ attrs }) => (attrs.ident ?? '').replace(/^response_/, ''));
  const rights = new Set(all(responses[0] ?? item, 'response_label').map(({ attrs }) => attrs.ident));
  if (lefts.some((one) => !/\d/.test(one))) say('a left side without digits gets an id by chance');
  if (lefts.some((one) => rights.has(one))) say('a left and a right side have one number');
  for (const right of all(responses[0] ?? item, 'response_label'))
    if (first(right, 'mattext').attrs.texttype !== 'text/plain') say('a right side shows its tags');
  checkShares(item, say);
};

/** Each part names a response and an answer that are there; together they give all. */
const checkShares: Check = (item, say) => {
  const known = new Map(
    all(item, 'response_lid').map((one) => [
      one.attrs.ident,
      new Set(all(one, 'response_label').map(({ attrs }) => attrs.ident)),
    ]),
  );
  const shares = scoring(item);
  if (shares.length !== known.size) say('a part gives no points');
  for (const { test, set } of shares) {
    const [respident, answer] = named(first(test, 'varequal'));
    if (!known.get(respident)?.has(answer)) say(`${respident} has no answer ${answer}`);
    if (set.attrs.action !== 'Add') say('a part replaces the points of others');
  }
  const sum = shares.reduce((total, { set }) => total + Number(set.text), 0);
  if (Math.abs(sum - 100) > 0.001) say(`its parts give ${sum} of 100`);
};

const calculated: Check = (item, say) => {
  const box = first(item, 'calculated');
  const names = all(first(box, 'vars'), 'var').map(({ attrs }) => attrs.name ?? '');
  const sets = all(box, 'var_set');
  const idents = new Set(sets.map(({ attrs }) => attrs.ident));
  if (names.length === 0 || sets.length === 0 || sets.length > 200)
    say(`${sets.length} sets of ${names.length} variables`);
  if (idents.size < sets.length) say('two sets have one ident');
  for (const set of sets) {
    const given = all(set, 'var').map(({ attrs }) => attrs.name ?? '');
    if (given.toSorted().join() !== names.toSorted().join()) say('a set without a value for each variable');
    if (!Number.isFinite(Number(first(set, 'answer').text))) say('a set without an answer');
  }
  for (const one of all(first(box, 'vars'), 'var'))
    if (!(Number(first(one, 'min').text) <= Number(first(one, 'max').text))) say('a reversed range');
  if (!/^\d/.test(first(box, 'answer_tolerance').text)) say('no tolerance');
  if (!/^\d+$/.test(first(box, 'formulas').attrs.decimal_places ?? '')) say('no decimal places');
  for (const name of names) if (!/^[A-Za-z_][A-Za-z0-9_]*$/.test(name)) say(`a bad variable ${name}`);
};

const unmarked: Check = (item, say) => {
  if (all(item, 'resprocessing').length > 0) say('with response processing it is read as something else');
};

const essay: Check = (item, say) => {
  if (all(item, 'render_fib').length !== 1) say('no box to write in');
};

const checks: Readonly<Record<string, Check>> = {
  multiple_choice_question: single,
  multiple_answers_question: several,
  true_false_question: trueFalse,
  short_answer_question: typed,
  fill_in_multiple_blanks_question: blanks,
  multiple_dropdowns_question: dropDowns,
  matching_question: match,
  numerical_question: number,
  calculated_question: calculated,
  essay_question: essay,
  file_upload_question: unmarked,
  text_only_question: unmarked,
};

/** By the identifiers that Canvas knows, and before the scoring, which may end the processing. */
const checkFeedback: Check = (item, say) => {
  // Of typed answers, whatever the condition of the answer names.
  const labels = new Set([
    ...labelsOf(item).map(({ attrs }) => `${attrs.ident}_fb`),
    ...all(item, 'respcondition')
      .filter((one) => all(one, 'varequal').length + all(one, 'vargte').length > 0)
      .flatMap((one) => all(one, 'displayfeedback').map(({ attrs }) => attrs.linkrefid ?? '')),
  ]);
  const texts = new Set(all(item, 'itemfeedback').map(({ attrs }) => attrs.ident ?? ''));
  for (const ident of texts)
    if (!/^(?:general|correct|general_incorrect)_fb$/.test(ident) && !labels.has(ident))
      say(`nobody reads the feedback ${ident}`);
  const shown = all(item, 'displayfeedback').map(({ attrs }) => attrs.linkrefid ?? '');
  for (const ident of shown) if (!texts.has(ident)) say(`the feedback ${ident} is not there`);
  const processed = all(item, 'resprocessing').length > 0;
  // Canvas reads feedback by its name; a person who marks an essay sees to it.
  const isMarked = all(item, 'setvar').length > 0;
  for (const ident of texts)
    if (processed && isMarked && !shown.includes(ident)) say(`the feedback ${ident} is never shown`);
  const conditions = all(item, 'respcondition');
  const ends = conditions.findIndex(({ attrs }) => attrs.continue === 'No');
  const ofAnswers = conditions.findLastIndex(
    (one) =>
      all(one, 'setvar').length === 0 &&
      all(one, 'displayfeedback').some(({ attrs }) => labels.has(attrs.linkrefid ?? '')),
  );
  if (ends >= 0 && ofAnswers > ends) say('the feedback of an answer comes after the scoring');
};

/** Right sides, and what blanks accept, are text. */
const plainTypes: ReadonlySet<string> = new Set([
  'matching_question',
  'fill_in_multiple_blanks_question',
  'multiple_dropdowns_question',
]);

/** Rich text is HTML in XML; what it shows is in the package and in the list of its resource. */
const checkTexts = (item: XmlElement, type: string, { files, listed, say }: Document): void => {
  for (const text of all(item, 'mattext')) {
    if (text.attrs.texttype === 'text/html') checkHtml(text.text, { files, listed, say });
    else if (!plainTypes.has(type)) say('New Quizzes reads text/plain as HTML');
  }
  if ([...first(item, 'mattext').text].length > 16 * 1024)
    say('its text would be replaced: longer than 16,384 signs');
};

const checkHtml = (
  html: string,
  { files, listed, say }: Pick<Document, 'files' | 'listed' | 'say'>,
): void => {
  for (const element of parseFragment(html)) {
    const src = element.attrs.src ?? element.attrs.data;
    if (src !== undefined && !/^https?:/.test(src)) checkAddress(src, { files, listed, say });
    checkElement(element, say);
  }
};

const checkAddress = (
  src: string,
  { files, listed, say }: Pick<Document, 'files' | 'listed' | 'say'>,
): void => {
  const path = posix.normalize(decodeURIComponent(src));
  if (/^data:/.test(src)) say('a picture in the text itself is dropped');
  else if (!files.has(path)) say(`${src} is shown but not there`);
  else if (!listed.has(path)) say(`${src} is shown but not listed`);
};

const checkElement = ({ name, attrs, parent, ownText }: HtmlElement, say: Say): void => {
  if (name === 'img' && attrs.alt === undefined) say('a picture without alternative text');
  const isLeft =
    /^(?:code|pre|annotation|math)$/.test(name) ||
    attrs.class === 'mathjax_ignore' ||
    parent.has('math') ||
    parent.has('pre');
  if (!isLeft && /\$\$|\\\(/.test(ownText)) say(`a formula that is none: ${ownText}`);
};

const checkMeta = (root: XmlElement, path: string, say: Say): void => {
  const said = Object.fromEntries(root.children.map(({ name, text }) => [name, text]));
  if (root.name !== 'quiz' || path !== `${root.attrs.identifier}/assessment_meta.xml`)
    say('it is about another quiz');
  if ([...(said.title ?? '')].length > 255 || said.title === '')
    say('its title is none or longer than 255 signs');
  const isGraded = said.quiz_type === 'assignment';
  if (!isGraded && said.quiz_type !== 'practice_quiz') say(`a quiz of type ${said.quiz_type}`);
  if (isGraded !== 'assignment' in said)
    say('a graded quiz has an assignment, else no column in the gradebook');
  if (!/^(?:-1|[1-9]\d*)$/.test(said.allowed_attempts ?? '')) say(`${said.allowed_attempts} attempts`);
  if (said.time_limit !== undefined && !/^[1-9]\d*$/.test(said.time_limit))
    say(`a limit of ${said.time_limit} minutes`);
  if (!/^(?:|always|until_after_last_attempt)$/.test(said.hide_results ?? 'none'))
    say('unknown hide_results');
  if (!/^keep_(?:highest|latest|average)$/.test(said.scoring_policy ?? '')) say('unknown scoring policy');
  for (const name of ['due_at', 'lock_at', 'unlock_at'])
    if (said[name] !== undefined && !/^\d{4}-\d\d-\d\d(?:T\d\d:\d\d:\d\d)?$/.test(said[name]))
      say(`a bad date ${said[name]}`);
};
