import { deriveId } from '../page/derive-id.ts';

/** `02-berlin-airlift.lesson.md` is `berlin-airlift`. */
export const bareName = (name: string): string =>
  withoutNumber(name.replace(/\.md$/, '').replace(/\.(?:term|lesson|quiz|bank)$/, ''));

/** `02-berlin-airlift.lesson.md` is `berlin-airlift.lesson.md`. */
export const withoutNumber = (name: string): string => name.replace(/^\d+[-_. ]+(?=.)/, '');

/** A name as a title: `early-cold-war` is "Early cold war". */
export const readable = (name: string): string => {
  const words = name.replace(/[-_\s]+/g, ' ').trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
};

/** The id of a page or bank that has none of its own: from its module's folder, where it lies in one, and its name. */
export const itemId = (path: string, inModule: boolean): string => {
  const parts = path.split('/');
  const name = bareName(parts.at(-1) ?? '');
  const folder = inModule ? bareName(parts[0] ?? '') : '';
  const end = /\.(quiz|bank)\.md$/.exec(path)?.[1];
  const id = deriveId(folder ? `${folder}-${name}` : name);
  return end ? `${id}-${end}` : id;
};
