import type { Bank, Course } from '../../model/course.ts';
import type { Question } from '../../model/question.ts';
import type { OutFile } from '../../package/file.ts';
import { toPlain } from '../../rich/plain.ts';
import { toXhtml } from '../../rich/xhtml.ts';
import { categoryPath } from '../shared/category-path.ts';
import { tagTexts } from '../shared/moodle-tags.ts';
import { questionName } from '../shared/question-name.ts';
import { sayWith } from '../shared/say-with.ts';
import { shortId } from '../shared/short-id.ts';
import { stemOf } from '../shared/stem.ts';
import { giftText, html } from './gift-text.ts';
import { type GiftAnswer, questions } from './questions.ts';

/** One text: for each bank its category and its questions, a blank line between. `lower()` has made banks of all. */
export async function* write(course: Course): AsyncGenerator<OutFile> {
  const blocks = course.banks.flatMap((bank) => [category(bank), ...bank.questions.map(printQuestion)]);
  yield { path: 'questions.txt', data: blocks.map((block) => `${block}\n`).join('\n') };
}

/** No sign of a category's path can be escaped: a backslash is another sign there. */
const category = ({ title }: Bank): string => `$CATEGORY: ${categoryPath(title).replaceAll('\\', '∖')}`;

const printQuestion = (question: Question): string => {
  const answer = answerOf(question);
  const name = giftText(questionName(toPlain(question.prompt), question.id));
  const text = `::${name}::[html]${html(toXhtml(stemOf(question)))}`;
  return `${comment(question)}\n${text}${braces(answer)}`;
};

const answerOf = sayWith<void, GiftAnswer>('gift', questions);

const braces = (answer: GiftAnswer): string => {
  if (!answer) return '';
  return answer.length === 0 ? '{}' : `{\n${answer.map((line) => `\t${line}\n`).join('')}}`;
};

/** Moodle reads identifier and tags out of the comment. */
const comment = (question: Question): string => {
  const tags = tagTexts(question).map((tag) => `[tag:${token(tag)}]`);
  return ['//', `[id:${token(shortId(question.id, 100))}]`, ...tags].join(' ');
};

const token = (text: string): string =>
  text
    .replace(/[\p{Cc}<>`]+/gu, ' ')
    .trim()
    .replaceAll(']', '\\]');
