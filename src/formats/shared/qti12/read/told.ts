import type { Question } from '../../../../model/question.ts';
import type { Rich } from '../../../../model/rich.ts';
import type { Answered, Responses } from '../../answered.ts';
import { criteriaOf } from '../../read-criteria.ts';
import { childOf, childrenOf, type XmlElement } from '../../read-xml.ts';
import { type Piece, sortFeedback, type Told } from '../../sort-feedback.ts';
import { type MaterialReading, materialsHtml } from './material.ts';
import type { ItemReading } from './reading.ts';

interface Fed extends Piece {
  readonly element: XmlElement;
}

/** Feedback of an item: by the identifiers that everybody uses, else by trying answers. */
export const toldBy = (
  reading: ItemReading,
  answered: Answered,
  material: MaterialReading,
): Pick<Told, 'feedback' | 'answers'> => {
  const pieces = piecesOf(reading, material);
  const others = pieces.filter(({ identifier }) => usualPlace(identifier) === undefined);
  const shown = (responses: Responses): readonly number[] => {
    const marked = reading.processing.mark(responses).shown;
    return others.flatMap(({ identifier }, index) => (marked.has(identifier) ? [index] : []));
  };
  const sorted = sortFeedback(others, shown, answered);
  for (const index of sorted.left)
    reading.notes.count(
      'read/content-left-out',
      { what: 'feedback whose occasion is not understood' },
      others[index]?.element.pos ?? reading.item.pos,
    );
  const named = pieces.flatMap(({ identifier, rich }) => {
    const place = usualPlace(identifier);
    return place && rich.length > 0 ? [[place, rich] as const] : [];
  });
  return { feedback: { ...sorted.feedback, ...Object.fromEntries(named) }, answers: sorted.answers };
};

/** Canvas's own identifiers, and ours. */
const usualPlace = (identifier: string): keyof Question['feedback'] | undefined => {
  switch (identifier) {
    case 'general_fb':
    case 'always':
      return 'always';
    case 'correct_fb':
    case 'correct':
      return 'correct';
    case 'general_incorrect_fb':
    case 'incorrect':
      return 'incorrect';
    case 'solution':
      return 'solution';
    default:
      return undefined;
  }
};

/** Canvas's feedback of an answer, Respondus's, D2L's. */
const ofAnAnswer = /_fb$|^QUE_\w+_AI?C$|_IF\d+$/;

/** Feedback, and solutions by other names; hints and model answers are read elsewhere. */
const piecesOf = (reading: ItemReading, material: MaterialReading): readonly Fed[] =>
  childrenOf(reading.item, 'itemfeedback').flatMap((element): readonly Fed[] => {
    const identifier = (element.attrs.ident ?? '').trim();
    if (childOf(element, 'hint') || /^model_answer/.test(identifier)) return [];
    if (!/^(?:all|candidate)$/i.test(element.attrs.view ?? 'All')) {
      reading.notes.count(
        'read/content-left-out',
        { what: 'feedback that learners do not see' },
        element.pos,
      );
      return [];
    }
    const solutions = childrenOf(element, 'solution').flatMap((one) => childrenOf(one, 'solutionmaterial'));
    const holders = solutions.length > 0 ? solutions : [element];
    const rich = reading.rich(
      holders.map(({ children }) => materialsHtml(children, material)).join(''),
      element.pos,
    );
    return [
      {
        identifier,
        ...(element.attrs.title !== undefined && { title: element.attrs.title }),
        isInAnswer: ofAnAnswer.test(identifier),
        // D2L numbers the feedback of an answer as the answer.
        about: identifier.replace(/_IF(\d+)$/, '_A$1'),
        rich,
        element,
      },
    ];
  });

/** Hints in feedback, or in the item itself. */
export const hintsOf = (reading: ItemReading, material: MaterialReading): readonly Rich[] =>
  [reading.item, ...childrenOf(reading.item, 'itemfeedback')]
    .flatMap((holder) => childrenOf(holder, 'hint'))
    .flatMap((hint) => childrenOf(hint, 'hintmaterial'))
    .map(({ children, pos }) => reading.rich(materialsHtml(children, material), pos))
    .filter((rich) => rich.length > 0);

/** Model answers and rubrics of questions that a person marks. */
export const withModels = (question: Question, reading: ItemReading, material: MaterialReading): Question => {
  if (question.kind !== 'essay' && question.kind !== 'upload') return question;
  const { item } = reading;
  const models = childrenOf(item, 'itemfeedback')
    .filter(({ attrs }) => /^model_answer/.test(attrs.ident ?? ''))
    .flatMap((element) =>
      childrenOf(element, 'solution').flatMap((one) => childrenOf(one, 'solutionmaterial')),
    )
    .map(({ children, pos }) => reading.rich(materialsHtml(children, material), pos));
  const rubrics = [...childrenOf(item, 'rubric'), ...childrenOf(item, 'itemrubric')].map((element) => ({
    rich: reading.rich(materialsHtml(element.children, material), element.pos),
    pos: element.pos,
  }));
  const criteria = rubrics.flatMap(({ rich, pos }) => criteriaOf(rich, pos));
  const others = rubrics.filter(({ rich, pos }) => rich.length > 0 && criteriaOf(rich, pos).length === 0);
  return { ...question, answers: [...models, ...others.map(({ rich }) => rich)], rubric: criteria };
};
