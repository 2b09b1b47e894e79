import { mapQuestion } from '../../../model/map-question.ts';
import type { Question } from '../../../model/question.ts';
import { type Element, element } from '../../../model/rich.ts';
import { toPlain } from '../../../rich/plain.ts';
import { namespaces } from '../ims-manifest.ts';
import type { Media } from '../media.ts';
import { decimal } from '../number-bounds.ts';
import { el } from '../xml.ts';
import { feedbackOf } from './feedback.ts';
import { hintsOf } from './hints.ts';
import { interactionsOf } from './interactions.ts';
import { responseProcessing } from './processing.ts';
import { partsOf } from './questions/index.ts';
import type { ItemParts } from './questions/parts.ts';
import { createTemplate } from './template.ts';
import { type QtiText, qtiText } from './text.ts';
import type { QtiVersion } from './version.ts';

export interface ItemSource {
  readonly ident: string;
  readonly question: Question;
  readonly language: string;
  readonly shuffle: boolean;
  readonly tool: { readonly name: string; readonly version: string };
  readonly version: QtiVersion;
  /** `Hint 1`, in the item's language. */
  readonly hintTitle: (n: number) => string;
}

/** An `assessmentItem` document. SCORE is in points, so a system that knows no weights counts rightly too. */
export const item = (source: ItemSource, media: Media): Element => {
  const { version, shuffle } = source;
  const question = mapQuestion(source.question, media.rich);
  const template = createTemplate(question.vars ?? []);
  const text = qtiText(version, question.vars && template);
  const parts = partsOf(question, { shuffle, media, text, template, html5: version.html5 });
  const feedback = feedbackOf(question, parts, text);
  const body = itemBody(question, parts, { text, ...source });
  const points = decimal(question.points);
  return version.names(
    el(
      'assessmentItem',
      { ...contentNamespace(version), ...itemAttributes(source) },
      parts.declarations,
      interactionsOf(question).length > 0 && outcomes(points),
      feedback.declaration,
      template.declarations(),
      template.processing(),
      el('itemBody', {}, body),
      responseProcessing(parts, { points, feedback: feedback.rules, version }),
      feedback.modal,
    ),
  );
};

export const contentNamespace = ({ content }: QtiVersion): Record<string, string> =>
  namespaces([['', content.uri, content.location]]);

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
const itemBody = (
  question: Question,
  parts: ItemParts,
  { text, version, hintTitle }: ItemSource & { readonly text: QtiText },
): readonly Element[] => {
  const stem = parts.stem ?? text.blocks([element('p', {}, question.prompt), ...question.body]);
  const hints = hintsOf(question, { text, version, hintTitle });
  const all = [...stem, ...parts.body, ...hints].filter((node) => node.type === 'element');
  return all.length > 0 ? all : [element('p')];
};
