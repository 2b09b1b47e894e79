import type { Bank, Course } from '../../model/course.ts';
import type { Question } from '../../model/question.ts';
import { type Element, text } from '../../model/rich.ts';
import type { OutFile } from '../../package/file.ts';
import { mapRich } from '../../rich/map.ts';
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
  let data = `${head}\n`;
  const paths = new Set<string>();
  for (const bank of course.banks) {
    data += `${toXhtml([category(bank, freePath(categoryPath(bank.title), paths), ctx)])}\n`;
    for (const question of bank.questions) {
      const files = await filesOf(question, ctx);
      data += `${toXhtml([questionElement(question, shortId(question.id, 100), { files })])}\n`;
    }
  }
  yield { path: 'questions.xml', data: data + tail };
}

/** Categories of one name would be one category, in which ids could be given twice. */
const freePath = (path: string, taken: Set<string>): string => {
  let free = path;
  for (let count = 2; taken.has(free.toLowerCase()); count++) free = `${path} (${count})`;
  taken.add(free.toLowerCase());
  return free;
};

const category = (bank: Bank, path: string, { report }: WriteContext): Element => {
  let pictures = 0;
  const intro = mapRich(bank.intro, (node) => {
    if (node.type !== 'element' || !Object.values(node.attrs).some(isFile)) return [node];
    pictures += 1;
    return node.children.length > 0 ? node.children : [text(node.attrs.alt ?? '')];
  });
  const lost = { element: 'files in the introduction of a bank', as: 'their text is left' };
  if (pictures > 0)
    report.add('formats/element-not-carried', { target: 'moodle-xml', count: pictures, ...lost }, bank.pos);
  return el(
    'question',
    { type: 'category' },
    el('category', {}, plainText(path)),
    el('info', { format: 'html' }, plainText(toXhtml(intro))),
    el('idnumber', {}, shortId(bank.id, 100)),
  );
};

const isFile = (value: string): boolean => value.startsWith('asset:');

/** Bytes as base64: of this question's files only, so that no more than these are held. */
const filesOf = async (question: Question, { asset }: WriteContext): Promise<ReadonlyMap<string, string>> => {
  const files = new Map<string, string>();
  for (const path of assetsOf([question])) files.set(path, Buffer.from(await asset(path)).toString('base64'));
  return files;
};
