import type { Pos } from '../../../../model/pos.ts';
import type { Question } from '../../../../model/question.ts';
import { mediaType } from '../../media-type.ts';
import type { Notes } from '../../notes.ts';
import { folderOf, type PackageFiles } from '../../package-files.ts';
import { type LomRead, nothingSaid } from '../../read-lom.ts';
import { childrenOf, type XmlElement } from '../../read-xml.ts';
import { withIncluded } from './included.ts';
import { readItem } from './item.ts';
import { inNamesOf2 } from './names.ts';
import { namedIn } from './operators.ts';
import { pictureAddresses } from './pictures.ts';

/** An item of the package. */
export interface ReadItem {
  readonly path: string;
  readonly identifier: string;
  readonly language: string | undefined;
  readonly questions: readonly Question[];
  readonly pos: Pos;
}

/** A test or a section, in the names of version 2. */
export interface ReadSet {
  readonly path: string;
  readonly element: XmlElement;
  readonly lom: LomRead;
}

/** The documents of a package, each read once. */
export interface Library {
  readonly items: Map<string, ReadItem>;
  readonly tests: Map<string, ReadSet>;
  readonly sections: Map<string, ReadSet>;
  readonly stimuli: Map<string, XmlElement>;
}

export interface DocumentReading {
  readonly files: PackageFiles;
  readonly notes: Notes;
  readonly library: Library;
  /** What manifests say of a document, by its path. */
  readonly described: ReadonlyMap<string, LomRead>;
}

export const createLibrary = (): Library => ({
  items: new Map(),
  tests: new Map(),
  sections: new Map(),
  stimuli: new Map(),
});

/** Reads a document into the library, and then what it refers to. What is no document of QTI is passed over. */
export const readDocument = async (path: string, reading: DocumentReading): Promise<void> => {
  const { library, files } = reading;
  if (library.items.has(path) || library.sections.has(path) || library.stimuli.has(path)) return;
  if (library.tests.has(path)) return;
  const root = await files.xml(path);
  if (!root) return;
  const element = root.name.startsWith('qti-') ? inNamesOf2(root) : root;
  const lom = reading.described.get(path) ?? nothingSaid;
  switch (element.name) {
    case 'assessmentItem':
      await addItem(path, element, lom, reading);
      return;
    case 'assessmentTest':
      library.tests.set(path, { path, element, lom });
      await readReferences(path, element, reading);
      return;
    case 'assessmentSection':
      library.sections.set(path, { path, element, lom });
      await readReferences(path, element, reading);
      return;
    case 'assessmentStimulus':
      library.stimuli.set(path, element);
      return;
    default:
      return;
  }
};

/** Items and sections that no manifest lists are found by those who ask for them. */
const readReferences = async (path: string, element: XmlElement, reading: DocumentReading): Promise<void> => {
  for (const { attrs } of referencesIn(element)) {
    const target = reading.files.resolve(folderOf(path), attrs.href ?? '');
    if (target !== undefined) await readDocument(target, reading);
  }
};

/** In the order of the document. */
export const referencesIn = (element: XmlElement): readonly XmlElement[] =>
  namedIn(element, references).filter((one) => one !== element);

const references: ReadonlySet<string> = new Set(['assessmentItemRef', 'assessmentSectionRef']);

const addItem = async (
  path: string,
  written: XmlElement,
  lom: LomRead,
  reading: DocumentReading,
): Promise<void> => {
  const { files, notes, library } = reading;
  const folder = folderOf(path);
  const item = await withIncluded(written, { path, files, notes });
  for (const address of pictureAddresses(item)) {
    const picture = files.resolve(folder, address);
    if (picture !== undefined && mediaType(picture).startsWith('image/')) await files.measure(picture);
  }
  const before: XmlElement[] = [];
  for (const { attrs } of childrenOf(item, 'assessmentStimulusRef')) {
    const target = files.resolve(folder, attrs.href ?? '');
    if (target !== undefined) await readDocument(target, reading);
    const body = target === undefined ? undefined : library.stimuli.get(target);
    if (body) before.push(...childrenOf(body, 'stimulusBody'));
  }
  const questions = readItem({
    item,
    notes,
    before,
    file: (url) => {
      const target = files.resolve(folder, url);
      return target === undefined ? undefined : files.use(target);
    },
    size: (asset) => files.size(files.used().get(asset) ?? asset),
  });
  library.items.set(path, {
    path,
    identifier: (item.attrs.identifier ?? '').trim(),
    language: item.attrs['xml:lang']?.trim() || undefined,
    questions: questions.map((question) => described(question, lom)),
    pos: item.pos,
  });
};

/** With what metadata says of it. */
const described = (question: Question, { difficulty, outcome, keywords }: LomRead): Question => {
  if (keywords.length === 0 && difficulty === undefined && outcome === undefined) return question;
  return {
    ...question,
    tags: [...new Set(keywords)],
    ...(difficulty && { difficulty }),
    ...(outcome !== undefined && { outcome }),
  };
};
