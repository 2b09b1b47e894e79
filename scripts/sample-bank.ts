import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { inSeededOrder } from '../src/banks/digest.ts';
import { makeBank } from '../src/banks/make-bank.ts';
import { type BankKind, usualKinds } from '../src/banks/options.ts';
import { readCourse } from '../src/build/read-course.ts';
import type { Gap, Question } from '../src/model/question.ts';
import type { Rich } from '../src/model/rich.ts';
import { toPlain } from '../src/rich/plain.ts';

/**
 * Questions drawn from the bank of a course, for a second reader: `questions.md` without key or source, `key.md` with both.
 *   npx tsx scripts/sample-bank.ts COURSE [--count 100] [--seed 1] [--bank-seed 1] [--out DIR] [--kinds LIST]
 */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    count: { type: 'string', default: '100' },
    seed: { type: 'string', default: '1' },
    'bank-seed': { type: 'string', default: '1' },
    out: { type: 'string', default: '.' },
    kinds: { type: 'string' },
  },
});

const { course } = await readCourse(resolve(positionals[0] ?? '.'));
const kinds = (values.kinds?.split(',') as BankKind[] | undefined) ?? usualKinds;
const { questions } = makeBank(course, { seed: Number(values['bank-seed']), kinds });
const sample = inSeededOrder(questions, ({ id }) => id, 'sample', values.seed).slice(0, Number(values.count));

const line = (rich: Rich): string => toPlain(rich);
const list = (texts: readonly string[]): string =>
  texts.map((text, index) => `   ${String.fromCharCode(97 + index)}) ${text}`).join('\n');
/** Neither order nor place says what is right. */
const mixed = (texts: readonly string[], id: string): readonly string[] =>
  inSeededOrder(texts, (text) => text, values.seed, id);

const gapShown = (gap: Gap): string =>
  gap.type === 'choice' ? `   blank: ${gap.options.map(({ text }) => text).join(' / ')}` : '';

const asked = (question: Question): string => {
  switch (question.kind) {
    case 'choice':
    case 'boolean':
    case 'multi':
      return list(question.choices.map(({ text }) => line(text)));
    case 'match':
      return `${list(question.pairs.map(({ left }) => line(left)))}\n   --\n${list(
        mixed(
          question.pairs.map(({ right }) => line(right)),
          question.id,
        ),
      )}`;
    case 'order':
      return list(mixed(question.items.map(line), question.id));
    case 'categorize':
      return `   under: ${question.categories.map(({ title }) => line(title)).join(' / ')}\n${list(
        mixed(
          question.categories.flatMap(({ items }) => items.map(line)),
          question.id,
        ),
      )}`;
    case 'cloze':
      return question.gaps.map(gapShown).filter(Boolean).join('\n');
    default:
      return '';
  }
};

const answer = (question: Question): string => {
  switch (question.kind) {
    case 'choice':
    case 'boolean':
    case 'multi':
      return question.choices.flatMap(({ right, text }) => (right ? [line(text)] : [])).join(' | ');
    case 'text':
      return question.answers.flatMap(({ texts }) => texts).join(' | ');
    case 'number':
      return JSON.stringify(
        question.answers.map(({ accept }) => ('value' in accept ? accept.value.text : '')),
      );
    case 'cloze':
      return question.gaps
        .map((gap) =>
          gap.type === 'choice'
            ? (gap.options.find(({ right }) => right)?.text ?? '')
            : gap.type === 'text'
              ? gap.texts.join(' / ')
              : gap.type === 'number' && 'value' in gap.accept
                ? gap.accept.value.text
                : '',
        )
        .join(' | ');
    case 'match':
      return question.pairs.map(({ left, right }) => `${line(left)} => ${line(right)}`).join(' | ');
    case 'order':
      return question.items.map(line).join(' > ');
    case 'categorize':
      return question.categories
        .map(({ title, items }) => `${line(title)}: ${items.map(line).join(' + ')}`)
        .join(' | ');
    case 'essay':
      return `${question.answers.map(line).join(' ')}\n   rubric: ${question.rubric.map(({ points, text }) => `${points}: ${line(text)}`).join(' / ')}`;
    default:
      return '';
  }
};

const sheet = sample.map((question, index) =>
  [
    `${index + 1}. ${line(question.prompt)}`,
    line(question.body) && `   > ${line(question.body)}`,
    asked(question),
  ]
    .filter(Boolean)
    .join('\n'),
);
const key = sample.map(
  (question, index) =>
    `${index + 1}. [${question.id}] (${question.tags.join(', ')}; ${question.difficulty})\n   answer: ${answer(question)}\n   source: ${line(question.feedback.always ?? [])}`,
);
mkdirSync(values.out, { recursive: true });
writeFileSync(join(values.out, 'questions.md'), `${sheet.join('\n\n')}\n`);
writeFileSync(join(values.out, 'key.md'), `${key.join('\n\n')}\n`);
process.stdout.write(`${sample.length} of ${questions.length} questions\n`);
