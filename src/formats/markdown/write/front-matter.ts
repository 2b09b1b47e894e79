import { Document, isCollection, visit } from 'yaml';

/** What a key may hold: lists are written in brackets on one line. */
export type KeyValue = string | number | readonly (string | number | Entry)[] | Entry | undefined;
export interface Entry {
  readonly [key: string]: KeyValue;
}

/** The keys of a file between `---` lines, or nothing where it has none. Undefined values and empty lists are left out. */
export const printFrontMatter = (keys: Entry): string => {
  const yaml = printYaml(keys);
  return yaml === '' ? '' : `---\n${yaml}---\n`;
};

/** Keys as YAML, a line each: short lists on one line. */
export const printYaml = (keys: Entry): string => {
  const present = Object.entries(keys).filter(([, value]) => value !== undefined && !isEmpty(value));
  if (present.length === 0) return '';
  const document = new Document(Object.fromEntries(present));
  visit(document, {
    Seq: (_key, node) => {
      node.flow = !node.items.some(isCollection);
    },
  });
  return document.toString({ lineWidth: 0, flowCollectionPadding: false });
};

const isEmpty = (value: KeyValue): boolean =>
  Array.isArray(value) ? value.length === 0 : typeof value === 'object' && Object.keys(value).length === 0;

/** A date as written; a year alone would otherwise be quoted. */
export const dateValue = (date: string | undefined): string | number | undefined =>
  date !== undefined && /^[1-9]\d{3}$/.test(date) ? Number(date) : date;

export const yes = (value: boolean): string => (value ? 'yes' : 'no');
