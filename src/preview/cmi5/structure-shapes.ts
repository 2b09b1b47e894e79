/** What an element of CourseStructure.xsd holds: its elements in their order, and its attributes. */
export interface StructureShape {
  readonly children: readonly Child[];
  readonly attrs: Readonly<Record<string, AttrRule>>;
  /** Its own text may not be empty. */
  readonly filled?: true;
  /** In any order (`xs:all`). */
  readonly anyOrder?: true;
}

/** Names of which one or each may stand here. */
export interface Child {
  readonly names: readonly string[];
  readonly least: 0 | 1;
  readonly most: 1 | typeof many;
}

export interface AttrRule {
  readonly required?: true;
  readonly values?: readonly string[];
  readonly kind?: 'iri' | 'share';
}

const many = Number.POSITIVE_INFINITY;

const one = (name: string): Child => ({ names: [name], least: 1, most: 1 });
const perhaps = (name: string): Child => ({ names: [name], least: 0, most: 1 });
const some = (...names: readonly string[]): Child => ({ names, least: 1, most: many });

const id = { id: { required: true, kind: 'iri' } } as const;
const words = [one('title'), one('description')];
const leaf: StructureShape = { children: [], attrs: {} };

/** By the element's name; `objectives` differs inside a unit or block. */
export const structureShapes: Readonly<Record<string, StructureShape>> = {
  courseStructure: { children: [one('course'), perhaps('objectives'), some('au', 'block')], attrs: {} },
  course: { children: words, attrs: id },
  block: { children: [...words, perhaps('objectives'), some('au', 'block')], attrs: id },
  au: {
    children: [
      ...words,
      perhaps('objectives'),
      one('url'),
      perhaps('launchParameters'),
      perhaps('entitlementKey'),
    ],
    attrs: {
      ...id,
      moveOn: { values: ['NotApplicable', 'Passed', 'Completed', 'CompletedAndPassed', 'CompletedOrPassed'] },
      masteryScore: { kind: 'share' },
      launchMethod: { values: ['AnyWindow', 'OwnWindow'] },
      activityType: {},
    },
  },
  objectives: { children: [some('objective')], attrs: {} },
  objective: { children: words, attrs: id, anyOrder: true },
  'objective reference': { children: [], attrs: { idref: { kind: 'iri' } } },
  title: { children: [some('langstring')], attrs: {} },
  description: { children: [some('langstring')], attrs: {} },
  langstring: { children: [], attrs: { lang: {} } },
  url: { ...leaf, filled: true },
  launchParameters: leaf,
  entitlementKey: leaf,
};
