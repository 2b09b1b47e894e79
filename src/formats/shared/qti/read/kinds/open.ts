import type { Criterion } from '../../../../../model/question.ts';
import type { Rich } from '../../../../../model/rich.ts';
import { extensionsOf } from '../../../media-type.ts';
import { criteriaOf } from '../../../read-criteria.ts';
import type { XmlElement } from '../../../read-xml.ts';
import { finite } from '../declarations.ts';
import type { Asked, ItemReading, KindReader } from '../reading.ts';
import { comparedTexts, typedOf } from './typed.ts';

/** What stands in rubrics for those who mark: model answers, and the rubric itself. */
export interface ForScorers {
  readonly answers: readonly Rich[];
  readonly rubric: readonly Criterion[];
}

export const forScorers = (reading: ItemReading, blocks: readonly XmlElement[]): ForScorers => {
  const answers: Rich[] = [];
  const rubric: Criterion[] = [];
  for (const block of blocks) {
    const rich = reading.rich(block.children, block.pos);
    const criteria = /(?:^|\s)model-answer(?:\s|$)/.test(block.attrs.class ?? '')
      ? []
      : criteriaOf(rich, block.pos);
    if (criteria.length > 0) rubric.push(...criteria);
    else if (rich.length > 0) answers.push(rich);
  }
  return { answers, rubric };
};

/** The correct response of an open question is a model answer, unless a rubric says one in full. */
export const extendedTextInteraction: KindReader = (asked) => {
  const { interaction, declaration } = asked;
  if (isMarkedByTexts(asked)) return typedOf(asked, undefined);
  const model = declaration?.correct?.filter((one) => one !== '') ?? [];
  const { expectedLines } = interaction.attrs;
  const lines = expectedLines === undefined ? undefined : finite(expectedLines, 0);
  return {
    fields: {
      kind: 'essay',
      answers: model.map((value): Rich => [{ type: 'text', value }]),
      rubric: [],
      ...(lines !== undefined && lines > 0 && { lines: Math.round(lines) }),
    },
  };
};

/** Some exporters ask short answers so: their processing compares with texts, or maps them. */
const isMarkedByTexts = (asked: Asked): boolean => {
  const { reading, response, declaration } = asked;
  const compared = comparedTexts(reading, response).texts;
  const mapped = reading.usesMapping(response) ? (declaration?.mapping?.entries ?? []) : [];
  return [...compared, ...mapped.map(({ key }) => key)].some(
    (text) => text !== '' && (reading.mark({ [response]: [text] })?.score ?? 0) > 0,
  );
};

export const uploadInteraction: KindReader = ({ interaction }) => ({
  fields: { kind: 'upload', types: typesOf(interaction.attrs.type), answers: [], rubric: [] },
});

const typesOf = (written = ''): readonly string[] => written.split(/[\s,]+/).flatMap(extensionsOf);

/** A drawing is handed in as a file. */
export const drawingInteraction: KindReader = ({ reading }) => {
  reading.asksOtherwise('learners hand in a file with their drawing');
  return { fields: { kind: 'upload', types: [], answers: [], rubric: [] } };
};
