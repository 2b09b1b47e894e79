import type { Bank, Course } from '../../model/course.ts';
import type { Element } from '../../model/rich.ts';
import type { OutFile } from '../../package/file.ts';
import { toXhtml } from '../../rich/xhtml.ts';
import type { WriteContext } from '../format.ts';
import { categoryPath } from '../shared/category-path.ts';
import { assetsOf } from '../shared/media.ts';
import { shortId } from '../shared/short-id.ts';
import { el, printQuestionDocument } from '../shared/xml.ts';
import { plainText } from './field.ts';
import { questionElement } from './frame.ts';

/** One document: for each bank a category and its questions. `lower()` has made banks of all that holds questions. */
export async function* write(course: Course, ctx: WriteContext): AsyncGenerator<OutFile> {
  const [head = '', tail = ''] = printQuestionDocument(el('quiz', {}, el('parts'))).split('<parts></parts>');
  // As bytes at once: thousands of texts that are put together from pieces are what takes the most time to keep.
  const parts = [Buffer.from(`${head}\n`)];
  for (const bank of course.banks) {
    parts.push(Buffer.from(`${toXhtml([category(bank)])}\n`));
    for (const question of bank.questions) {
      const paths = assetsOf([question]);
      const files = paths.length > 0 ? await bytesOf(paths, ctx) : noFiles;
      const printed = toXhtml([questionElement(question, shortId(question.id, 100), { files })]);
      parts.push(Buffer.from(`${printed}\n`));
    }
  }
  yield { path: 'questions.xml', data: Buffer.concat([...parts, Buffer.from(tail)]) };
}

const category = ({ id, title, intro }: Bank): Element =>
  el(
    'question',
    { type: 'category' },
    el('category', {}, plainText(categoryPath(title))),
    el('info', { format: 'html' }, plainText(toXhtml(intro))),
    el('idnumber', {}, shortId(id, 100)),
  );

const noFiles: ReadonlyMap<string, string> = new Map<string, string>();

/** Bytes as base64: of one question's files only, so that no more than these are held. */
const bytesOf = async (
  paths: readonly string[],
  { asset }: WriteContext,
): Promise<ReadonlyMap<string, string>> => {
  const files = new Map<string, string>();
  for (const path of paths) files.set(path, Buffer.from(await asset(path)).toString('base64'));
  return files;
};
