/** GitHub's anchors for the headings of one page: repeats get -1, -2. */
export interface Slugger {
  readonly anchor: (heading: string) => string;
  /** Keeps an anchor that the author wrote from being derived again. Says whether it was free. */
  readonly take: (anchor: string) => boolean;
  readonly anchors: ReadonlySet<string>;
}

export const createSlugger = (): Slugger => {
  const anchors = new Set<string>();
  const repeats = new Map<string, number>();
  const anchor = (heading: string): string => {
    const base = slug(heading);
    let name = base;
    let count = repeats.get(base) ?? 0;
    while (anchors.has(name)) name = `${base}-${++count}`;
    repeats.set(base, count);
    anchors.add(name);
    return name;
  };
  const take = (name: string): boolean => !anchors.has(name) && Boolean(anchors.add(name));
  return { anchor, take, anchors };
};

/** GitHub's anchor of one heading, by its rendered text. */
export const slug = (heading: string): string =>
  heading
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}\p{Pc}\- ]/gu, '')
    .replaceAll(' ', '-');
