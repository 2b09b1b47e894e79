import type { Rich } from '../../../../model/rich.ts';
import { text } from '../../../../model/rich.ts';
import { foreignHtml } from '../../foreign-html.ts';
import type { Notes } from '../../notes.ts';
import { folderOf, type PackageFiles } from '../../package-files.ts';
import { childOf, childrenOf, type XmlElement } from '../../read-xml.ts';
import type { TakenIds } from '../../take-id.ts';
import { trimmed } from '../../trimmed.ts';
import { nothingFound, piecesOf } from './content.ts';
import { finite } from './declarations.ts';
import type { Library, ReadSet } from './library.ts';

/** What tests and sections are read with. */
export interface SetReading {
  readonly library: Library;
  readonly files: PackageFiles;
  readonly notes: Notes;
  /** Items that some set holds. */
  readonly used: Set<string>;
  /** Banks by the items that they hold, for draws. */
  readonly banks: readonly { readonly id: string; readonly items: readonly string[] }[];
  readonly language: string;
}

export interface Around extends SetReading {
  readonly set: ReadSet;
  readonly id: string;
  readonly taken: TakenIds;
}

/** What metadata says of a set. */
export const describe = ({ lom }: ReadSet, language: string) => ({
  tags: [...new Set(lom.keywords)],
  authors: lom.authors,
  ...(lom.description !== undefined && { description: lom.description }),
  ...(lom.updated !== undefined && { updated: lom.updated }),
  ...(lom.outcome !== undefined && { outcome: lom.outcome }),
  ...(lom.language !== undefined && lom.language !== language && { language: lom.language }),
});

/** Sections of a part or section, those of other files in their place. */
export const sectionsOf = (
  parent: XmlElement,
  { set, library, files, notes }: Around,
): readonly XmlElement[] =>
  parent.children.flatMap((child) => {
    if (typeof child === 'string') return [];
    if (child.name === 'assessmentSection') return [child];
    if (child.name !== 'assessmentSectionRef') return [];
    const path = files.resolve(folderOf(set.path), child.attrs.href ?? '');
    const found = path === undefined ? undefined : library.sections.get(path);
    if (!found) notes.report.add('read/missing-file', { file: child.attrs.href ?? '' }, child.pos);
    return found ? [found.element] : [];
  });

/** Texts for learners; those of the whole quiz bear a class. */
export const introductions = (section: XmlElement, around: Around, whole: boolean): Rich =>
  childrenOf(section, 'rubricBlock').flatMap((block) => {
    const isWhole = /(?:^|\s)introduction(?:\s|$)/.test(block.attrs.class ?? '');
    if (isWhole !== whole || !/candidate/.test(block.attrs.view ?? 'candidate')) return [];
    return richOf(block, around);
  });

export const richOf = (
  block: XmlElement,
  { files, notes, set }: Pick<Around, 'files' | 'notes' | 'set'>,
): Rich => {
  const values = { printed: () => text(''), isShown: () => true };
  const file = (url: string): string | undefined => {
    const path = files.resolve(folderOf(set.path), url);
    return path === undefined ? undefined : `asset:${files.use(path)}`;
  };
  return trimmed(
    foreignHtml(piecesOf(block.children, nothingFound(), values), { notes, at: block.pos, file }),
  );
};

export const selectionOf = (section: XmlElement): number | undefined => {
  const select = childOf(section, 'selection')?.attrs.select;
  return select === undefined ? undefined : Math.max(0, Math.round(finite(select, 0)));
};

export const tellRules = (section: XmlElement, { notes }: Around): void => {
  for (const name of ['preCondition', 'branchRule', 'adaptiveSelection'])
    for (const { pos } of childrenOf(section, name))
      notes.count('read/setting-left-out', { what: 'a rule that shows or skips a part of the test' }, pos);
};
