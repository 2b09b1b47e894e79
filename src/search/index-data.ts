/** The search index of a package, `window.coursewrightSearch`: plain JSON, written by `pages`, read by `player`. */
export interface SearchData {
  readonly pages: readonly SearchPage[];
  /** Which words stand on which pages: see `index-text.ts`. */
  readonly index: string;
}

export interface SearchPage {
  readonly title: string;
  /** Relative to the package root. */
  readonly href: string;
  /** What stands beside the title: kind and module. */
  readonly about: string;
}
