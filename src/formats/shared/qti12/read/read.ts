import type { Bank, Quiz } from '../../../../model/course.ts';
import type { Rich } from '../../../../model/rich.ts';
import type { Format } from '../../../format.ts';
import { titleOfFile } from '../../bank-draft.ts';
import { courseOfPackage } from '../../course-of-package.ts';
import { foreignHtml } from '../../foreign-html.ts';
import { createNotes, type Notes } from '../../notes.ts';
import { folderOf, openPackage, type PackageFiles } from '../../package-files.ts';
import { withShuffle } from '../../quiz-shuffle.ts';
import type { LomRead } from '../../read-lom.ts';
import { type Manifest, manifestPaths, readManifest } from '../../read-manifest.ts';
import { childOf, childrenOf, type XmlElement } from '../../read-xml.ts';
import { settledPictures } from '../../settled-pictures.ts';
import { keepIdOr, type TakenIds } from '../../take-id.ts';
import { trimmed } from '../../trimmed.ts';
import { canvasMeta } from './canvas-meta.ts';
import { d2lSettings } from './d2l-settings.ts';
import { documentPaths } from './document-paths.ts';
import { fieldsOf } from './fields.ts';
import { type ReadDocument, readLibrary } from './library.ts';
import { materialsHtml } from './material.ts';
import { quizSettings } from './quiz-settings.ts';
import { bankOf, bankTitle, quizSections, type SetReading } from './sets.ts';

/** Packages and documents of QTI 1.2 in every dialect. */
export const readQti12 =
  (title: string): NonNullable<Format['read']> =>
  async (source, ctx) => {
    const files = await openPackage(source, ctx);
    const notes = createNotes(ctx.report);
    const manifests = await manifestsOf(files);
    const paths = await documentPaths(files, manifests);
    const library = await readLibrary(paths, files, notes);
    const reading: Reading = { files, notes, library, described: describedBy(manifests) };
    const sets = await setsOf(reading);
    // A quiz that holds none yet is one all the same.
    if (!library.documents.some(({ root }) => holdsAny(root)) && !ctx.report.hasErrors())
      ctx.report.add(
        'read/no-questions',
        { format: title },
        { file: paths[0] ?? files.paths[0] ?? '', line: 1, column: 1 },
      );
    const settled = await settledPictures(sets, files, notes);
    notes.tell();
    const language = manifests[0]?.lom.language ?? languageIn(library.documents) ?? 'en';
    return courseOfPackage({ language, ...settled }, manifests[0], {
      files,
      source,
      ...(ctx.embed && { embed: ctx.embed }),
    });
  };

const holdsAny = ({ children }: XmlElement): boolean =>
  children.some(
    (child) => typeof child !== 'string' && /^(?:assessment|objectbank|section|item)$/.test(child.name),
  );

const manifestsOf = async (files: PackageFiles): Promise<readonly Manifest[]> => {
  const found: Manifest[] = [];
  for (const path of manifestPaths(files.paths)) {
    const manifest = await readManifest(path, files);
    if (manifest) found.push(manifest);
  }
  return found;
};

/** Metadata of a resource is that of its first document. */
const describedBy = (manifests: readonly Manifest[]): ReadonlyMap<string, LomRead> =>
  new Map(
    manifests.flatMap(({ resources }) =>
      resources.flatMap(({ files: [first], lom }) => (first === undefined ? [] : [[first, lom] as const])),
    ),
  );

const languageIn = (documents: readonly ReadDocument[]): string | undefined => {
  for (const { root } of documents)
    for (const child of root.children)
      if (typeof child !== 'string' && child.attrs['xml:lang']) return child.attrs['xml:lang'];
  return undefined;
};

interface Reading {
  readonly files: PackageFiles;
  readonly notes: Notes;
  readonly library: SetReading['library'];
  readonly described: ReadonlyMap<string, LomRead>;
}

const setsOf = async (
  reading: Reading,
): Promise<{ readonly quizzes: readonly Quiz[]; readonly banks: readonly Bank[] }> => {
  const taken: TakenIds = new Set();
  const banks = new Map<string, Bank>();
  const all: Bank[] = [];
  for (const document of reading.library.documents)
    for (const holder of bankHolders(document.root)) {
      const bank = readBank(holder, document, { reading, taken });
      if (bank.questions.length === 0) continue;
      all.push(bank);
      banks.set((holder.attrs.ident ?? '').trim(), bank);
    }
  const quizzes: Quiz[] = [];
  for (const document of reading.library.documents)
    for (const assessment of childrenOf(document.root, 'assessment'))
      if (!isPool(assessment)) quizzes.push(await readQuiz(assessment, document, { reading, taken, banks }));
  for (const { sections, pos } of quizzes)
    if (sections.length === 0)
      reading.notes.count('read/content-left-out', { what: 'a quiz without questions' }, pos);
  return { quizzes: quizzes.filter(({ sections }) => sections.length > 0), banks: all };
};

/** Object banks, Blackboard's pools, and what stands outside of an assessment. */
const bankHolders = (root: XmlElement): readonly XmlElement[] => {
  const loose = childrenOf(root, 'item');
  return [
    ...childrenOf(root, 'objectbank'),
    ...childrenOf(root, 'assessment').filter(isPool),
    ...childrenOf(root, 'section'),
    ...(loose.length > 0 ? [{ ...root, children: loose }] : []),
  ];
};

const isPool = (assessment: XmlElement): boolean =>
  /^pool$/i.test(fieldsOf(assessment).first('bbmd_assessmenttype') ?? '');

interface Around {
  readonly reading: Reading;
  readonly taken: TakenIds;
  readonly banks?: ReadonlyMap<string, Bank>;
}

const readBank = (holder: XmlElement, document: ReadDocument, { reading, taken }: Around): Bank => {
  const { notes } = reading;
  const title = bankTitle(holder) || titleOfFile(document.path);
  const names = { written: holder.attrs.ident, otherwise: titleOfFile(document.path) };
  const id = keepIdOr(names, taken, { notes, at: holder.pos });
  return {
    ...bankOf(holder, { id, title }, { banks: new Map(), rich: richIn(document, reading), ...reading }),
    ...described(reading.described.get(document.path)),
  };
};

const described = (lom: LomRead | undefined) => {
  if (!lom) return {};
  const { keywords, authors, description, updated, outcome, language } = lom;
  return {
    tags: [...new Set(keywords)],
    authors,
    ...(description !== undefined && { description }),
    ...(updated !== undefined && { updated }),
    ...(outcome !== undefined && { outcome }),
    ...(language !== undefined && { language }),
  };
};

const readQuiz = async (
  assessment: XmlElement,
  document: ReadDocument,
  { reading, taken, banks = new Map() }: Around,
): Promise<Quiz> => {
  const { notes } = reading;
  const lom = reading.described.get(document.path);
  const written = assessment.attrs.ident?.trim() || titleOfFile(document.path);
  const graded = lom?.practice !== true;
  const rich = richIn(document, reading);
  const meta = await metaOf(written, document, reading);
  const { answers, questions: isRandom, ...settings } = meta ?? { answers: undefined, questions: false };
  const sections = quizSections(assessment, { banks, rich, ...reading });
  const quiz: Quiz = {
    kind: 'quiz',
    id: keepIdOr({ written: assessment.attrs.ident, otherwise: titleOfFile(document.path) }, taken, {
      notes,
      at: assessment.pos,
    }),
    title: assessment.attrs.title?.trim() || lom?.title || titleOfFile(document.path),
    tags: [],
    authors: [],
    ...described(lom),
    intro: rich(assessment),
    sections,
    shuffle: 'none',
    graded,
    keep: 'highest',
    ...quizSettings(assessment, fieldsOf(assessment), graded),
    ...d2lSettings(assessment, notes),
    ...settings,
    pos: assessment.pos,
  };
  return withShuffle(quiz, isRandom || allRandom(assessment), answers);
};

const allRandom = (assessment: XmlElement): boolean => {
  const sections = childrenOf(assessment, 'section');
  return (
    sections.length > 0 &&
    sections.every((section) =>
      childrenOf(section, 'selection_ordering').some((ordering) =>
        childrenOf(ordering, 'order').some(({ attrs }) => /^random$/i.test(attrs.order_type ?? '')),
      ),
    )
  );
};

/** Canvas keeps a quiz's settings in a folder of its name. */
const metaOf = async (ident: string, { path }: ReadDocument, { files, notes }: Reading) => {
  const wanted = [`${folderOf(path)}/assessment_meta.xml`, `${ident}/assessment_meta.xml`];
  const found = files.paths.find(
    (one) => wanted.includes(one) || one.endsWith(`/${ident}/assessment_meta.xml`),
  );
  const root = found === undefined ? undefined : await files.xml(found);
  if (root?.name !== 'quiz' || found === undefined) return undefined;
  return canvasMeta(root, (html) => richOf(html, { folder: folderOf(path), files, notes, pos: root.pos }));
};

interface RichSource {
  readonly folder: string;
  readonly files: PackageFiles;
  readonly notes: Notes;
  readonly pos: XmlElement['pos'];
}

const richOf = (html: string, { folder, files, notes, pos }: RichSource): Rich =>
  trimmed(
    foreignHtml(html, {
      notes,
      at: pos,
      file: (url) => {
        const path = files.resolve(folder, url);
        return path === undefined ? undefined : `asset:${files.use(path)}`;
      },
    }),
  );

/** What an assessment or a section shows of itself: its material, what it says to candidates, D2L's introduction. */
const richIn = ({ path }: ReadDocument, { files, notes }: Reading): SetReading['rich'] => {
  const material = { notes, references: new Map<string, XmlElement>() };
  return (parent) => {
    const own = childOf(parent, 'assess_procextension');
    const introduction = own && childOf(own, 'intro_message');
    const holders = [...parent.children, ...introductionOf(introduction)].filter(
      (child): child is XmlElement =>
        typeof child !== 'string' &&
        (/^(?:presentation_material|material)$/.test(child.name) ||
          (/^(?:rubric|objectives)$/.test(child.name) &&
            /^(?:all|candidate)$/i.test(child.attrs.view ?? 'All'))),
    );
    const html = holders.map(({ children }) => materialsHtml(children, material)).join('');
    return html === '' ? [] : richOf(html, { folder: folderOf(path), files, notes, pos: parent.pos });
  };
};

const introductionOf = (message: XmlElement | undefined): readonly XmlElement[] => {
  if (
    !message ||
    /^no$/i.test(Object.entries(message.attrs).find(([name]) => /isdisplayed$/.test(name))?.[1] ?? '')
  )
    return [];
  return [{ ...message, name: 'material', children: [{ ...message, name: 'mattext' }] }];
};
