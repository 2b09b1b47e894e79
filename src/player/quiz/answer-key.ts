import { all, find, make } from '../shell/dom.ts';
import type { Words } from '../shell/words.ts';

/** On paper the answers stand on a page of their own at the end: those that the page may tell anybody. */
export const printAnswerKey = ({ label }: Words): void => {
  const rows = all(document, '[data-cw-question]:not([hidden])').flatMap((question) => {
    const answers = find(question, '[data-cw-answers]');
    if (!answers) return [];
    const prompt = find(question, '.prompt')?.textContent ?? '';
    const told = [...answers.cloneNode(true).childNodes].slice(1);
    return [make('li', {}, make('strong', {}, prompt), ...told)];
  });
  if (rows.length === 0) return;
  const key = make(
    'section',
    { className: 'answer-key' },
    make('h2', {}, label('answerKey')),
    make('ol', {}, ...rows),
  );
  find(document, '#main')?.append(key);
  addEventListener('afterprint', () => key.remove(), { once: true });
};
