import { define } from '../define.ts';

/** What is wrong with, or lost from, a file of another program. */
export const readCodes = {
  'read/bad-archive': define<{ problem: string }>({
    severity: 'error',
    title: 'An archive that is not read',
    message: ({ problem }) => `this archive is not read: ${problem}`,
    hint: () => 'export the package again; if it was packed by hand, unpack it and name the folder instead',
    why: 'Archives can be made to overwrite files elsewhere, or to unfold into more than a disk holds. One that is damaged, or does what an honest one never does, is refused as a whole.',
  }),
  'read/bad-xml': define<{ problem: string }>({
    severity: 'error',
    title: 'A file that is no XML',
    message: ({ problem }) => `this file is not well-formed XML: ${problem}`,
    hint: () => 'export it again from the program that made it, or mend this place in a text editor',
    why: 'XML has strict rules of nesting and escaping. A reader that guessed where a tag was meant to end might take one answer for another.',
  }),
  'read/doctype': define<Record<string, never>>({
    severity: 'error',
    title: 'A document type declaration with definitions in it',
    message: () => 'this file defines entities of its own in its document type declaration',
    hint: () =>
      'remove everything between [ and ] behind <!DOCTYPE, and write the texts out that the entities stand for',
    why: 'Such definitions can make a small file unfold into gigabytes, or fetch other files. No question needs them, so they are never expanded.',
  }),
  'read/too-large': define<{ megabytes: number; limit: number }>({
    severity: 'error',
    title: 'A file that is too large to read',
    message: ({ megabytes, limit }) => `this file has ${megabytes} MB; at most ${limit} MB are read`,
    hint: () => 'export fewer questions at a time',
    why: 'A file of this size is no question bank of a person, and would take more memory than a computer may have.',
  }),
  'read/too-deep': define<{ limit: number }>({
    severity: 'error',
    title: 'Elements nested too deeply',
    message: ({ limit }) => `more than ${limit} elements are nested in each other here`,
    hint: () => 'remove the needless elements around the text, or export it again',
    why: 'No question is built so. Programs that read such a file without a limit fall over.',
  }),
  'read/too-many-elements': define<{ limit: number }>({
    severity: 'error',
    title: 'A file with too many elements',
    message: ({ limit }) => `this file has more than ${limit} elements`,
    hint: () => 'export fewer questions at a time',
    why: 'A file with so many elements would take more memory than a computer may have.',
  }),
  'read/unknown-encoding': define<{ encoding: string }>({
    severity: 'error',
    title: 'An unknown encoding',
    message: ({ encoding }) => `this file says that its encoding is “${encoding}”, which is not known`,
    hint: () => 'save it as UTF-8 and write encoding="UTF-8" in its first line',
    why: 'Without the encoding nobody can tell which letters the bytes mean.',
  }),
  'read/not-utf-8': define<{ encoding: string }>({
    severity: 'warning',
    title: 'Another encoding than the file says',
    message: ({ encoding }) => `the bytes of this file are not ${encoding}: they are read as Windows-1252`,
    hint: () =>
      'look at the accented letters of what was read; where they are wrong, save the file as UTF-8 first',
    why: 'Many old programs write the encoding of Western Windows under the name of UTF-8.',
  }),
  'read/control-character': define<{ code: string }>({
    severity: 'warning',
    title: 'A control character in a file',
    message: ({ code }) => `this file holds control characters (${code} here), each is read as a space`,
    hint: () => 'look at the text at this place',
    why: 'XML allows no control characters but tab and line end. They usually come from a word processor.',
  }),
};
