import { childOf, type XmlElement } from '../../read-xml.ts';

/** What metadata says, by lower-case labels; a label may stand several times. */
export interface Fields {
  readonly first: (...labels: readonly string[]) => string | undefined;
  readonly number: (...labels: readonly string[]) => number | undefined;
  readonly all: (label: string) => readonly string[];
}

/**
 * Metadata of an item, a section, an assessment or an object bank: `qtimetadatafield`s, and elements such as
 * `qmd_topic`, wherever a vendor puts them.
 */
export const fieldsOf = (element: XmlElement): Fields => {
  const found = new Map<string, string[]>();
  const add = (label: string, entry: string): void => {
    const key = label.trim().toLowerCase();
    const entries = found.get(key);
    if (entries) entries.push(entry.trim());
    else found.set(key, [entry.trim()]);
  };
  const walk = (parent: XmlElement): void => {
    for (const child of parent.children) {
      if (typeof child === 'string') continue;
      if (child.name === 'qtimetadatafield' || child.name === 'qti_metadatafield')
        add(childOf(child, 'fieldlabel')?.text ?? '', childOf(child, 'fieldentry')?.text ?? '');
      else if (child.name === 'qtimetadata') walk(child);
      else if (child.name.startsWith('qmd_') || child.name.startsWith('bbmd_')) add(child.name, child.text);
    }
  };
  walk(element);
  for (const name of holders)
    for (const child of element.children) if (typeof child !== 'string' && child.name === name) walk(child);
  const first: Fields['first'] = (...labels) => {
    for (const label of labels) {
      const entry = found.get(label)?.find((one) => one !== '');
      if (entry !== undefined) return entry;
    }
    return undefined;
  };
  return {
    first,
    number: (...labels) => {
      for (const label of labels) {
        const written = found.get(label)?.[0];
        const value = written === undefined || written === '' ? Number.NaN : Number(written);
        if (Number.isFinite(value)) return value;
      }
      return undefined;
    },
    all: (label) => (found.get(label) ?? []).filter((entry) => entry !== ''),
  };
};

const holders: readonly string[] = ['itemmetadata', 'sectionmetadata', 'assessmentmetadata'];
