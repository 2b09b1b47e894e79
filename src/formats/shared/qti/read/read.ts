import type { Report } from '../../../../diagnostics/report.ts';
import type { Bank, Quiz } from '../../../../model/course.ts';
import type { Format } from '../../../format.ts';
import { titleOfFile } from '../../bank-draft.ts';
import { courseOfPackage } from '../../course-of-package.ts';
import { createNotes } from '../../notes.ts';
import { folderOf, openPackage, type PackageFiles } from '../../package-files.ts';
import type { LomRead } from '../../read-lom.ts';
import { type Manifest, manifestPaths, readManifest } from '../../read-manifest.ts';
import type { XmlElement } from '../../read-xml.ts';
import { keepIdOr, type TakenIds, takeId } from '../../take-id.ts';
import { questionsOf, readSection } from './bank.ts';
import { createLibrary, type DocumentReading, readDocument, referencesIn } from './library.ts';
import { readTest } from './quiz.ts';
import type { SetReading } from './set-reading.ts';

/** A package of QTI 2 or 3, or documents of it without a manifest. */
export const readQti =
  (title: string): NonNullable<Format['read']> =>
  async (source, ctx) => {
    const files = await openPackage(source, ctx);
    const notes = createNotes(ctx.report);
    const library = createLibrary();
    const manifests = await readManifests(files, ctx.report);
    const reading = { files, notes, library, described: describedBy(manifests) };
    await readListed(manifests, reading);
    const sets = setsOf(manifests[0], reading);
    // Where items were found, it is said of each why it is not among the questions.
    if (library.items.size + library.tests.size === 0 && !ctx.report.hasErrors())
      ctx.report.add('read/no-questions', { format: title }, placeOf(files));
    notes.tell();
    return courseOfPackage(sets, manifests[0], { files, source, ...(ctx.embed && { embed: ctx.embed }) });
  };

const placeOf = ({ paths }: PackageFiles) => ({
  file: manifestPaths(paths)[0] ?? paths[0] ?? '',
  line: 1,
  column: 1,
});

const readManifests = async (files: PackageFiles, report: Report): Promise<readonly Manifest[]> => {
  const found: Manifest[] = [];
  for (const path of manifestPaths(files.paths)) {
    const manifest = await readManifest(path, files);
    if (!manifest) continue;
    found.push(manifest);
    tellMissing(manifest, report);
  }
  return found;
};

/** Items that are not there: media are missed where a text names them. */
const tellMissing = ({ resources }: Manifest, report: Report): void => {
  for (const { type, missing, pos } of resources)
    if (/^imsqti_(?:item|apipitem|test|section|stimulus)_/.test(type))
      for (const file of missing.filter((one) => /\.xml$/i.test(one)))
        report.add('read/missing-file', { file }, pos);
};

/** What manifests list; without one, every document. */
const readListed = async (manifests: readonly Manifest[], reading: DocumentReading): Promise<void> => {
  const { files, library } = reading;
  const listed = manifests.flatMap(({ resources }) => resources.flatMap((resource) => resource.files));
  const readAll = async (paths: readonly string[]): Promise<void> => {
    for (const path of paths)
      if (/\.xml$/i.test(path) && !isManifest(path)) await readDocument(path, reading);
  };
  await readAll(listed);
  if (library.items.size + library.tests.size === 0) await readAll(files.paths);
};

/** Metadata of a resource is that of its first file. */
const describedBy = (manifests: readonly Manifest[]): ReadonlyMap<string, LomRead> =>
  new Map(
    manifests.flatMap(({ resources }) =>
      resources.flatMap(({ files: [first], lom }) => (first === undefined ? [] : [[first, lom] as const])),
    ),
  );

const isManifest = (path: string): boolean => manifestPaths([path]).length > 0;

interface Sets {
  readonly quizzes: readonly Quiz[];
  readonly banks: readonly Bank[];
  readonly language: string;
}

const setsOf = (manifest: Manifest | undefined, { files, notes, library }: DocumentReading): Sets => {
  const taken: TakenIds = new Set();
  const items = [...library.items.values()];
  const language = manifest?.lom.language ?? items.find((item) => item.language)?.language ?? 'en';
  const used = new Set<string>();
  const tests = [...library.tests.values()];
  const inTests = new Set(tests.flatMap((test) => targetsOf(test.path, test.element, files)));
  const own = [...library.sections.values()].filter(({ path }) => !inTests.has(path));
  const named = own.map((set) => ({
    set,
    id: keepIdOr({ written: set.element.attrs.identifier, otherwise: titleOfFile(set.path) }, taken, {
      notes,
      at: set.element.pos,
    }),
  }));
  const reading: SetReading = { library, files, notes, used, language, banks: [] };
  const banks = named.map(({ set, id }) => readSection(set, id, reading));
  const withBanks: SetReading = {
    ...reading,
    banks: named.map(({ set, id }) => ({ id, items: targetsOf(set.path, set.element, files) })),
  };
  const quizzes = tests.map((set) => {
    const id = keepIdOr({ written: set.element.attrs.identifier, otherwise: titleOfFile(set.path) }, taken, {
      notes,
      at: set.element.pos,
    });
    return readTest(set, id, withBanks);
  });
  const rest = bankOfRest(
    items.filter(({ path }) => !used.has(path)),
    { manifest, taken, reading },
  );
  return { quizzes, banks: [...banks, ...rest].filter(({ questions }) => questions.length > 0), language };
};

const targetsOf = (path: string, element: XmlElement, files: PackageFiles): readonly string[] =>
  referencesIn(element).flatMap(({ attrs }) => files.resolve(folderOf(path), attrs.href ?? '') ?? []);

interface Rest {
  readonly manifest: Manifest | undefined;
  readonly taken: TakenIds;
  readonly reading: SetReading;
}

/** Items that belong to no test and no section. */
const bankOfRest = (
  items: readonly Parameters<typeof questionsOf>[0][],
  { manifest, taken, reading }: Rest,
): readonly Bank[] => {
  const [first] = items;
  if (!first) return [];
  const title = manifest?.lom.title ?? (items.length === 1 ? titleOfFile(first.path) : 'Questions');
  const id = takeId('questions-bank', taken);
  const around = { id, taken: new Set<string>(), ...reading };
  return [
    {
      kind: 'bank',
      id,
      title,
      authors: [],
      tags: [],
      intro: [],
      questions: items.flatMap((item) => questionsOf(item, around)),
      pos: first.pos,
    },
  ];
};
