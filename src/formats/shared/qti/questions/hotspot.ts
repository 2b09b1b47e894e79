import type { Area, QuestionOf, Shape } from '../../../../model/question.ts';
import { type Element, element } from '../../../../model/rich.ts';
import { toPlain } from '../../../../rich/plain.ts';
import { mediaType } from '../../media-type.ts';
import { decimal } from '../../number-bounds.ts';
import { withoutPicture } from '../../without-picture.ts';
import { el } from '../../xml.ts';
import { isRight } from '../expressions.ts';
import { choiceId } from './choices.ts';
import { declare, type ItemContext, type ItemParts, mapEntry, mapping, response } from './parts.ts';

export const hotspot = (question: QuestionOf<'hotspot'>, { media, text }: ItemContext): ItemParts => {
  const { image, areas, multiple } = question;
  const src = media.href(image.asset);
  const right = areas.flatMap((area, index) => (area.right ? [choiceId(index)] : []));
  const partial = multiple && question.scoring === 'partial';
  return {
    declarations: [
      declare({
        cardinality: multiple ? 'multiple' : 'single',
        baseType: 'identifier',
        correct: right,
        ...(partial && { mapping: partialMapping(question, right.length) }),
      }),
    ],
    stem: text.blocks([element('p', {}, question.prompt), ...withoutPicture(question.body, src)]),
    body: [
      el(
        'hotspotInteraction',
        { responseIdentifier: response, maxChoices: multiple ? 0 : 1 },
        el(
          'object',
          { data: src, type: mediaType(image.asset), width: image.width, height: image.height },
          image.alt,
        ),
        areas.map(hotspotChoice),
      ),
    ],
    scoring: { type: partial ? 'map' : 'match' },
    right: isRight(response),
    answerFeedback: {
      byResponse: true,
      inAnswers: false,
      list: areas.flatMap(({ feedback }, index) =>
        feedback ? [{ identifier: choiceId(index), rich: feedback }] : [],
      ),
    },
  };
};

const partialMapping = ({ areas, points }: QuestionOf<'hotspot'>, rights: number): Element =>
  mapping(
    areas.map(({ right }, index) => mapEntry(choiceId(index), decimal(((right ? 1 : -1) * points) / rights))),
    { lower: '0', upper: decimal(points) },
  );

const hotspotChoice = ({ shape, text: label }: Area, index: number): Element =>
  el('hotspotChoice', {
    identifier: choiceId(index),
    ...area(shape),
    hotspotLabel: toPlain(label).slice(0, 256),
  });

/** Coordinates as in HTML image maps (QTI 2.1 Information Model, 7.3.1). */
const area = (shape: Shape): { readonly shape: string; readonly coords: string } => {
  switch (shape.type) {
    case 'circle':
      return { shape: 'circle', coords: [shape.x, shape.y, shape.r].join(',') };
    case 'rect':
      return { shape: 'rect', coords: [shape.x1, shape.y1, shape.x2, shape.y2].join(',') };
    case 'poly':
      return { shape: 'poly', coords: shape.points.flat().join(',') };
  }
};
