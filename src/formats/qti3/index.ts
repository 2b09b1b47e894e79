import { defineQti } from '../shared/qti/define.ts';
import { qtiVersion3 } from '../shared/qti/version.ts';

export const qti3 = defineQti(qtiVersion3, 'QTI 3.0');
