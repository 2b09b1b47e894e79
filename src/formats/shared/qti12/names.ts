import { fileId } from '../ids.ts';

/** Canvas finds a quiz's settings by the path IDENT/assessment_meta.xml: identifier and folder are one. 44 signs twice keep paths below 100. */
export const packageId = (id: string): string => fileId(id, 44);

export const documentPath = (ident: string): string => `${ident}/${ident}.xml`;
