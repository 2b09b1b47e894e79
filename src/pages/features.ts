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

/** What one page uses; its looks are the whole course's, which has one style sheet. */
export const pageFeatures = (course: Features): Features => ({ ...course, parts: new Set() });

/** Notes for the course what one of its pages uses. */
export const noteFeatures = (course: Features, page: Features): void => {
  for (const part of page.parts) course.parts.add(part);
};
