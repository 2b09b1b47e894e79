import { defineQti } from '../shared/qti/define.ts';
import { qtiVersion21 } from '../shared/qti/version.ts';

export const qti21 = defineQti(qtiVersion21, 'QTI 2.1');
