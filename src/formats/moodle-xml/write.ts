import type { Bank, Course } from '../../model/course.ts';
import type { Question } from '../../model/question.ts';
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
      const files = await filesOf(question, ctx);
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

/** Bytes as base64: of this question's files only, so that no more than these are held. */
const filesOf = async (question: Question, { asset }: WriteContext): Promise<ReadonlyMap<string, string>> => {
  const files = new Map<string, string>();
  for (const path of assetsOf([question])) files.set(path, Buffer.from(await asset(path)).toString('base64'));
  return files;
};
