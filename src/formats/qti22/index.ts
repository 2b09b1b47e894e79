import { defineQti } from '../shared/qti/define.ts';
import { qtiVersion22 } from '../shared/qti/version.ts';

export const qti22 = defineQti(qtiVersion22, 'QTI 2.2');
