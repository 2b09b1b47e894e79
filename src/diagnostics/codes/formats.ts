import { define } from '../define.ts';

export const formatsCodes = {
  'formats/kind-not-carried': define<{ target: string; kind: string; question: string }>({
    severity: 'warning',
    title: 'A question that a target cannot hold',
    message: ({ target, kind, question }) =>
      `${target} cannot hold “${question}”, which is ${/^[aeiou]/.test(kind) ? 'an' : 'a'} ${kind} question: it is left out there`,
    hint: () =>
      'write the question as another kind, or build a target that holds this kind (see `coursewright formats`)',
    why: 'Formats differ in the kinds of question they know. A question is never changed into something that asks for less than its author meant, so what cannot be said is left out and named here.',
    wrong: '## The airlift ended in {{1949}}.\n',
    right: '## When did the airlift end?\n\n- (x) 1949\n- ( ) 1948\n',
  }),
  'formats/kind-rewritten': define<{ target: string; kind: string; as: string; count: number; loss: string }>(
    {
      severity: 'note',
      title: 'A question asked in another way',
      message: ({ target, kind, as, count, loss }) =>
        `${target} has no ${kind} questions: ${count === 1 ? 'one is' : `${count} are`} written as ${as}${loss ? `, ${loss}` : ''}`,
      why: 'Where a format lacks a kind of question, the nearest kind that it has asks the same thing.',
      wrong: '## In which order?\n\n1. Yalta\n2. Geneva\n',
      right: '## When?\n\n- Yalta => 1945\n- Geneva => 1955\n',
    },
  ),
  'formats/trait-not-carried': define<{ target: string; trait: string; count: number }>({
    severity: 'note',
    title: 'A setting that a target cannot hold',
    message: ({ target, trait, count }) =>
      `${target} cannot hold ${trait} (${count === 1 ? 'once' : `${count} times`})`,
    why: 'The question or quiz itself is in the package; only what is named here is not, so set it in the LMS where it matters.',
    wrong: '## When? {attempts=2}\n\n= "1949"\n',
    right: '## When?\n\n= "1949"\n',
  }),
  'formats/element-not-carried': define<{ target: string; element: string; count: number; as: string }>({
    severity: 'note',
    title: 'Markup that a target cannot hold',
    message: ({ target, element, count, as }) =>
      `${target} cannot hold ${element} (${count === 1 ? 'once' : `${count} times`}): ${as}`,
    why: 'The text fields of a format hold a part of HTML only. What is lost is the look or the behaviour, never the text.',
    wrong: '## Which?\n\nNot <ruby>1947<rt>nineteen</rt></ruby>.\n\n= "1949"\n',
    right: '## Which?\n\nNot 1947.\n\n= "1949"\n',
  }),
  'formats/only-assessments': define<{ target: string; left: string }>({
    severity: 'note',
    title: 'A target that holds assessments only',
    message: ({ target, left }) => `${target} holds quizzes, banks and review questions; not in it: ${left}`,
    hint: () => 'build a course target beside it, for example scorm12 or site',
    why: 'Question formats have no place for pages. Nothing is wrong with the course.',
    wrong: 'targets: [qti21]\n',
    right: 'targets: [scorm12]\n',
  }),
  'formats/empty-draw': define<{ target: string; bank: string }>({
    severity: 'warning',
    title: 'A draw with nothing to draw from',
    message: ({ target, bank }) =>
      `nothing is left of the bank “${bank}” for this draw in ${target}: the draw is left out`,
    hint: () => 'see the other warnings of this target: the questions of the bank were left out',
    why: 'Every question that the draw could give is of a kind that the target cannot hold.',
  }),
  'formats/text-too-long': define<{ target: string; question: string; size: number; limit: number }>({
    severity: 'warning',
    title: 'A question text longer than a target takes',
    message: ({ target, question, size, limit }) =>
      `the text of “${question}” has ${size} signs as HTML; ${target} takes ${limit}`,
    hint: () => 'move the long part into a page and link to it, or split the question',
    why: 'Canvas replaces a question text of more than 16,384 signs, markup included, by a sentence that says it was too long.',
  }),
};
