import type { Choice } from '../../../../../model/question.ts';
import type { Answered } from '../../../answered.ts';
import { childrenOf, type XmlElement } from '../../../read-xml.ts';
import { areUsual } from '../../../usual-shares.ts';
import type { Asked, KindReader } from '../reading.ts';
import { shuffleOf } from './shuffle.ts';

/** One or several right answers; true or false where the identifiers say which is which. */
export const choiceInteraction: KindReader = (asked) => {
  const answers = childrenOf(asked.interaction, 'simpleChoice').filter(asked.reading.values.isShown);
  return choiceOf(asked, answers);
};

export const choiceOf = (asked: Asked, answers: readonly XmlElement[]): Answered | string => {
  if (answers.length < 2) return 'it has fewer than two choices';
  const isSingle =
    asked.declaration?.cardinality === 'single' ||
    (asked.declaration === undefined && asked.interaction.attrs.maxChoices === '1');
  return isSingle ? single(asked, answers) : several(asked, answers);
};

const idOf = ({ attrs }: XmlElement): string => (attrs.identifier ?? '').trim();

const texts = ({ reading }: Asked, answers: readonly XmlElement[]): readonly Choice[] =>
  answers.map((answer) => ({
    text: reading.rich(answer.children, answer.pos),
    right: false,
    pos: answer.pos,
  }));

const single = (asked: Asked, answers: readonly XmlElement[]): Answered => {
  const { reading, response, declaration, interaction } = asked;
  const each = answers.map((answer) => ({ [response]: [idOf(answer)] }));
  const ids = answers.map(idOf);
  const correct = declaration?.correct?.[0];
  const first = new Map(ids.map((id, index) => [id, index] as const).reverse());
  const credits = creditsOf(asked, each, ids).map((credit, index) =>
    first.get(ids[index] ?? '') === index ? credit : 0,
  );
  const isRight = (index: number): boolean =>
    correct === undefined ? (credits[index] ?? 0) >= 1 - slack : index === first.get(correct);
  if (first.size < ids.length)
    reading.asksOtherwise('some of its choices have the same identifier, of which the first one counts');
  const written = credits.some((credit, index) => Math.abs(credit - (isRight(index) ? 1 : 0)) > slack);
  const choices = texts(asked, answers).map((choice, index) => ({
    ...choice,
    right: isRight(index),
    ...(written && creditFields(credits[index] ?? 0, isRight(index))),
  }));
  const rightIndex = choices.findIndex(({ right }) => right);
  if (rightIndex < 0)
    reading.notes.report.add('read/no-right-answer', { question: reading.name }, asked.interaction.pos);
  const wrongIndex = choices.findIndex(({ right, credit = 0 }) => !right && credit <= 0);
  const isBoolean = [...ids].sort().join() === 'false,true';
  return {
    fields: isBoolean
      ? {
          kind: 'boolean',
          choices: choices.map((choice, index) => ({ value: ids[index] === 'true', ...choice })),
        }
      : { kind: 'choice', choices },
    ...(rightIndex >= 0 && { right: each[rightIndex] ?? {} }),
    ...(wrongIndex >= 0 && { wrong: each[wrongIndex] ?? {} }),
    each,
    ...shuffleOf(interaction, answers),
  };
};

const slack = 1e-6;

/** Nothing for a wrong choice is what a wrong choice gives anyway. */
const creditFields = (credit: number, right: boolean): { readonly credit?: number } => {
  const tidy = Number(credit.toFixed(6));
  return tidy === 0 && !right ? {} : { credit: tidy };
};

/** Each choice's share: as its mapping says, which may be negative, or as the item marks it. */
const creditsOf = (
  { reading, response, declaration }: Asked,
  each: readonly Record<string, readonly string[]>[],
  ids: readonly string[],
): readonly number[] => {
  const mapping = reading.usesMapping(response) ? declaration?.mapping : undefined;
  const scores = mapping
    ? ids.map((id) => mapping.entries.find(({ key }) => key === id)?.value ?? mapping.otherwise)
    : each.length > mostProbes
      ? ids.map((id) => (id === declaration?.correct?.[0] ? 1 : 0))
      : each.map((responses) => reading.mark(responses)?.score ?? 0);
  const most = Math.max(...scores, 0);
  if (most > 0) return scores.map((score) => score / most);
  return ids.map((id) => (id === declaration?.correct?.[0] ? 1 : 0));
};

/** More answers are not tried one by one. */
const mostProbes = 100;

const several = (asked: Asked, answers: readonly XmlElement[]): Answered => {
  const { reading, response, declaration, interaction } = asked;
  const ids = answers.map(idOf);
  const mapping = reading.usesMapping(response) ? declaration?.mapping : undefined;
  const worth = (id: string): number =>
    mapping?.entries.find(({ key }) => key === id)?.value ?? mapping?.otherwise ?? 0;
  const correct = new Set(declaration?.correct ?? ids.filter((id) => worth(id) > 0));
  const isNone = correct.size === 0 && (reading.mark({ [response]: undefined })?.score ?? 0) > 0;
  const choices = texts(asked, answers).map((choice, index) => ({
    ...choice,
    right: correct.has(ids[index] ?? ''),
  }));
  if (correct.size === 0 && !isNone)
    reading.notes.report.add('read/no-right-answer', { question: reading.name }, interaction.pos);
  const rights = ids.filter((id) => correct.has(id));
  const max = reading.mark({ [response]: rights })?.score ?? rights.reduce((sum, id) => sum + worth(id), 0);
  const own =
    mapping && max > 0 && !areUsual(ids.map((id) => ({ right: correct.has(id), share: worth(id) / max })));
  const partial = mapping ? !own : false;
  return {
    fields: {
      kind: 'multi',
      none: isNone,
      choices: own
        ? choices.map((choice, index) => {
            const credit = Number((worth(ids[index] ?? '') / max).toFixed(6));
            return credit === 0 && !choice.right ? choice : { ...choice, credit };
          })
        : choices,
      ...(partial && { scoring: 'partial' }),
    },
    right: { [response]: isNone ? undefined : rights },
    wrong: { [response]: ids.filter((id) => !correct.has(id)).slice(0, 1) },
    ...(rights.length > 1 && !mapping && { half: { [response]: rights.slice(1) } }),
    each: ids.map((id) => ({ [response]: [id] })),
    ...shuffleOf(interaction, answers),
  };
};

/** Words of a text that are chosen: they stay in it, and are the choices besides. */
export const hottextInteraction: KindReader = (asked) => {
  asked.reading.asksOtherwise('the words to choose stand below the text as choices');
  return choiceOf(asked, [...below(asked.interaction)]);
};

function* below(element: XmlElement): Generator<XmlElement> {
  for (const child of element.children) {
    if (typeof child === 'string') continue;
    if (child.name === 'hottext') yield child;
    else yield* below(child);
  }
}
