import { mapQuestion } from '../../model/map-question.ts';
import type { Question } from '../../model/question.ts';
import { type Element, element } from '../../model/rich.ts';
import { toPlain } from '../../rich/plain.ts';
import { namespaces } from '../shared/ims-manifest.ts';
import type { Media } from '../shared/media.ts';
import { decimal } from '../shared/number-bounds.ts';
import { el } from '../shared/xml.ts';
import { feedbackOf } from './feedback.ts';
import { responseProcessing } from './processing.ts';
import { partsOf } from './questions/index.ts';
import type { ItemParts } from './questions/parts.ts';
import { blocks } from './xhtml.ts';

export const qtiNamespace = namespaces([
  [
    '',
    'http://www.imsglobal.org/xsd/imsqti_v2p1',
    'http://www.imsglobal.org/xsd/qti/qtiv2p1/imsqti_v2p1p2.xsd',
  ],
]);

export interface ItemSource {
  readonly ident: string;
  readonly question: Question;
  readonly language: string;
  readonly shuffle: boolean;
  readonly tool: { readonly name: string; readonly version: string };
}

/** An `assessmentItem` document. SCORE is in points, so a system that knows no weights counts rightly too. */
export const item = (source: ItemSource, media: Media): Element => {
  const question = mapQuestion(source.question, media.rich);
  const parts = partsOf(question, { shuffle: source.shuffle, media });
  const feedback = feedbackOf(question, parts);
  const points = decimal(question.points);
  return el(
    'assessmentItem',
    { ...qtiNamespace, ...itemAttributes(source) },
    parts.declarations,
    parts.interaction !== undefined && outcomes(points),
    feedback.declaration,
    el('itemBody', {}, itemBody(question, parts)),
    responseProcessing(parts, { points, feedback: feedback.rules }),
    feedback.modal,
  );
};

const itemAttributes = ({ ident, question, language, tool }: ItemSource) => ({
  identifier: ident,
  title: itemTitle(question),
  adaptive: false,
  timeDependent: false,
  'xml:lang': language,
  toolName: tool.name,
  toolVersion: tool.version,
});

export const itemTitle = ({ prompt }: Question): string => {
  const plain = toPlain(prompt);
  return plain.length > 100 ? `${plain.slice(0, 99)}…` : plain || 'Question';
};

const outcomes = (points: string): readonly Element[] => [
  outcome(
    {
      identifier: 'SCORE',
      cardinality: 'single',
      baseType: 'float',
      normalMaximum: points,
      normalMinimum: 0,
    },
    '0',
  ),
  outcome({ identifier: 'MAXSCORE', cardinality: 'single', baseType: 'float' }, points),
];

const outcome = (attrs: Readonly<Record<string, string | number>>, value: string): Element =>
  el('outcomeDeclaration', attrs, el('defaultValue', {}, el('value', {}, value)));

/** At least one block, as the schema demands. */
const itemBody = (question: Question, parts: ItemParts): readonly Element[] => {
  const stem = parts.stem ?? blocks([element('p', {}, question.prompt), ...question.body]);
  const all = [...stem, ...parts.body].filter((node) => node.type === 'element');
  return all.length > 0 ? all : [element('p')];
};
