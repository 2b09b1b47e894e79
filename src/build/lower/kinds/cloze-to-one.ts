import type { Gap, Question, QuestionOf } from '../../../model/question.ts';
import { element, type Rich, text } from '../../../model/rich.ts';
import { mapRich } from '../../../rich/map.ts';

/** A text with one blank is a question with one answer; a line stands where the blank was. */
export const clozeToOne = ({ gaps, ...cloze }: QuestionOf<'cloze'>): Question | undefined => {
  const [gap, ...more] = gaps;
  if (!gap || more.length > 0) return undefined;
  const { matchCase, ...rest } = cloze;
  const hints = gap.hint === undefined ? cloze.hints : [...cloze.hints, [element('p', {}, [text(gap.hint)])]];
  const question = { ...rest, hints, prompt: lined(cloze.prompt), body: lined(cloze.body) };
  return answered(question, gap, matchCase);
};

const lined = (rich: Rich): Rich => mapRich(rich, (node) => [node.type === 'gap' ? text('_____') : node]);

type Asked = Omit<QuestionOf<'cloze'>, 'kind' | 'gaps' | 'matchCase'>;

const answered = (question: Asked, gap: Gap, matchCase: boolean): Question => {
  const { pos } = gap;
  switch (gap.type) {
    case 'text':
      return { ...question, kind: 'text', matchCase, answers: [{ texts: gap.texts, credit: 1, pos }] };
    case 'number': {
      const unit = gap.unit === undefined ? {} : { unit: gap.unit };
      return { ...question, kind: 'number', answers: [{ accept: gap.accept, credit: 1, pos, ...unit }] };
    }
    case 'choice': {
      const choices = gap.options.map((one) => ({ text: [text(one.text)], right: one.right, pos }));
      return { ...question, kind: 'choice', choices };
    }
    case 'formula': {
      const { type: _, hint: __, ...answer } = gap;
      return { ...question, kind: 'formula', answers: [{ ...answer, credit: 1 }] };
    }
  }
};
