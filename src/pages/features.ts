/** What some pages need beyond the core of the theme and the player, in the order of their style sheets `theme-NAME.css`. */
export const featureNames = ['math', 'code', 'tabs'] as const;

export type FeatureName = (typeof featureNames)[number];

/** Gathered while pages are made: a course carries what it uses, and nothing else. */
export interface Features {
  readonly parts: Set<FeatureName>;
  /** Classes that formulas and code have. */
  readonly classes: Set<string>;
  /** Classes in formulas that no style sheet knows beforehand, and what they mean in CSS. */
  readonly formulaStyles: Map<string, string>;
}

export const createFeatures = (): Features => ({
  parts: new Set(),
  classes: new Set(),
  formulaStyles: new Map(),
});
