import type { Rich } from '../../../model/rich.ts';
import { mapRich } from '../../../rich/map.ts';

/** Text as ids are derived from it. */
export const withoutGaps = (rich: Rich): Rich => mapRich(rich, (node) => (node.type === 'gap' ? [] : [node]));
