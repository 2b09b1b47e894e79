import type { Area, QuestionOf, Shape } from '../../../model/question.ts';
import { type Element, element, type Rich } from '../../../model/rich.ts';
import { mapRich } from '../../../rich/map.ts';
import { toPlain } from '../../../rich/plain.ts';
import { decimal } from '../../shared/number-bounds.ts';
import { el } from '../../shared/xml.ts';
import { isRight } from '../expressions.ts';
import { blocks } from '../xhtml.ts';
import { choiceId } from './choices.ts';
import { declare, type ItemContext, type ItemParts, mapEntry, mapping, response } from './parts.ts';

export const hotspot = (question: QuestionOf<'hotspot'>, { media }: ItemContext): ItemParts => {
  const { image, areas, multiple } = question;
  const src = media.href(image.asset);
  const right = areas.flatMap((area, index) => (area.right ? [choiceId(index)] : []));
  const partial = multiple && question.scoring === 'partial';
  return {
    interaction: 'hotspotInteraction',
    declarations: [
      declare({
        cardinality: multiple ? 'multiple' : 'single',
        baseType: 'identifier',
        correct: right,
        ...(partial && { mapping: partialMapping(question, right.length) }),
      }),
    ],
    stem: blocks([element('p', {}, question.prompt), ...without(question.body, src)]),
    body: [
      el(
        'hotspotInteraction',
        { responseIdentifier: response, maxChoices: multiple ? 0 : 1 },
        el(
          'object',
          { data: src, type: imageType(image.asset), width: image.width, height: image.height },
          image.alt,
        ),
        areas.map(hotspotChoice),
      ),
    ],
    scoring: { type: partial ? 'map' : 'match' },
    right: isRight(response),
    answerFeedback: {
      byResponse: true,
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

/** The picture is in the interaction: it is not shown twice. */
const without = (body: Rich, src: string): Rich =>
  mapRich(body, (node) => {
    if (node.type !== 'element') return [node];
    if (node.name === 'img' && node.attrs.src === src) return [];
    return node.name === 'p' && node.children.length === 0 ? [] : [node];
  });

const hotspotChoice = ({ shape, text }: Area, index: number): Element =>
  el('hotspotChoice', {
    identifier: choiceId(index),
    ...area(shape),
    hotspotLabel: toPlain(text).slice(0, 256),
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

const imageType = (path: string): string => types[path.split('.').at(-1)?.toLowerCase() ?? ''] ?? 'image/png';

const types: Readonly<Record<string, string>> = {
  gif: 'image/gif',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  png: 'image/png',
  svg: 'image/svg+xml',
  webp: 'image/webp',
};
