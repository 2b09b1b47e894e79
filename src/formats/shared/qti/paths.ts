import { fileId } from '../ids.ts';

export const itemPath = (ident: string): string => `items/${fileId(ident)}.xml`;
export const testPath = (ident: string): string => `tests/${fileId(ident)}.xml`;
export const sectionPath = (ident: string): string => `sections/${fileId(ident)}.xml`;
