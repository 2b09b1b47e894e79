import type { PageData } from '../../model/package-data.ts';
import type { TemplateName } from '../templates.ts';

/** What a page's template gets beside what every page has. */
export interface View {
  readonly template: TemplateName;
  readonly data: Readonly<Record<string, unknown>>;
  /** Minutes to read, where that says something. */
  readonly minutes?: number;
  readonly pageData?: PageData;
}
