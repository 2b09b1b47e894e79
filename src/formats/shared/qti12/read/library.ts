import type { Question } from '../../../../model/question.ts';
import type { Notes } from '../../notes.ts';
import { folderOf, type PackageFiles } from '../../package-files.ts';
import { childrenOf, type XmlElement } from '../../read-xml.ts';
import { readItem } from './item.ts';

/** A document of QTI 1.2, its items read on the way. */
export interface ReadDocument {
  readonly path: string;
  readonly root: XmlElement;
}

/** The documents of a package. */
export interface Library {
  readonly documents: readonly ReadDocument[];
  /** The question of an item, by the element that is left of it; none where it could not be read. */
  readonly questions: ReadonlyMap<XmlElement, Question | undefined>;
  /** Items and sections by their identifiers, for those who refer to them. */
  readonly byIdent: ReadonlyMap<string, XmlElement>;
}

/** Reads the documents one after the other; of each item only its question is kept. */
export const readLibrary = async (
  paths: readonly string[],
  files: PackageFiles,
  notes: Notes,
): Promise<Library> => {
  const documents: ReadDocument[] = [];
  const questions = new Map<XmlElement, Question | undefined>();
  for (const path of paths) {
    const folder = folderOf(path);
    const file = (url: string): string | undefined => {
      const target = files.resolve(folder, url) ?? files.resolve(folder, url.replace(/^.*\/(?=[^/]+$)/, ''));
      return target === undefined ? undefined : files.use(target);
    };
    const root = await files.xml(path, {
      each: { name: 'item', take: (item) => questions.set(item, readItem(item, { notes, file })) },
    });
    if (root?.name === 'questestinterop') documents.push({ path, root });
  }
  return { documents, questions, byIdent: identsIn(documents) };
};

const identsIn = (documents: readonly ReadDocument[]): ReadonlyMap<string, XmlElement> => {
  const found = new Map<string, XmlElement>();
  const add = (element: XmlElement): void => {
    // D2L refers to questions by their labels.
    for (const name of [element.attrs.ident, element.attrs.label])
      if (name && !found.has(name)) found.set(name, element);
    for (const child of element.children)
      if (typeof child !== 'string' && /^(?:item|section|objectbank|assessment)$/.test(child.name))
        add(child);
  };
  for (const { root } of documents)
    for (const name of ['objectbank', 'section', 'item', 'assessment'])
      for (const element of childrenOf(root, name)) add(element);
  return found;
};
