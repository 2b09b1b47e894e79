import type { Area, QuestionOf, Shape } from '../../../model/question.ts';
import type { Element } from '../../../model/rich.ts';
import { mediaType } from '../../shared/media-type.ts';
import { multiShares } from '../../shared/multi-shares.ts';
import { answerId, choiceFeedback, exactly } from '../../shared/qti12/choices.ts';
import { htmlMaterial } from '../../shared/qti12/material.ts';
import { type ItemParts, response, varequal } from '../../shared/qti12/parts.ts';
import { stemOf } from '../../shared/stem.ts';
import { withoutPicture } from '../../shared/without-picture.ts';
import { el } from '../../shared/xml.ts';

/** Areas of a picture, to choose like answers. */
export const hotspot = (question: QuestionOf<'hotspot'>): ItemParts => {
  const { image, areas, multiple, scoring, body } = question;
  const right = exactly(areas);
  const shares = multiple ? multiShares({ choices: areas, scoring, none: false }) : undefined;
  return {
    type: 'Hot spot',
    stem: stemOf({ ...question, body: withoutPicture(body, image.asset) }),
    presentation: [
      el(
        'response_lid',
        { ident: response, rcardinality: multiple ? 'Multiple' : 'Single' },
        el(
          'render_hotspot',
          {},
          el('material', {}, picture(question)),
          areas.map((area, index) => label(area, index)),
        ),
      ),
    ],
    scoring: shares
      ? {
          type: 'add',
          tests: shares.map((share, index) => ({ test: [varequal(answerId(index))], share })),
          right: [right],
        }
      : { type: 'set', tests: [{ test: [multiple ? right : single(areas)], share: 1 }] },
    answerFeedback: choiceFeedback(areas),
  };
};

const single = (areas: readonly Area[]): Element => {
  const rights = areas.flatMap(({ right }, index) => (right ? [varequal(answerId(index))] : []));
  const [only, ...more] = rights;
  return only && more.length === 0 ? only : el('or', {}, rights);
};

const picture = ({ image: { asset, alt, width, height } }: QuestionOf<'hotspot'>): Element =>
  el('matimage', { uri: asset, imagtype: mediaType(asset), width, height, label: alt });

/** Rectangles are drawn by their corners: systems differ over what the four numbers of one mean. */
const label = ({ shape, text }: Area, index: number): Element =>
  el('response_label', { ident: answerId(index), ...area(shape) }, coordinates(shape), htmlMaterial(text));

const area = (shape: Shape): { readonly rarea: string } => ({
  rarea: shape.type === 'circle' ? 'Ellipse' : 'Bounded',
});

/** Of an ellipse its middle and both diameters (QTI ASI 1.2.1). */
const coordinates = (shape: Shape): string => {
  switch (shape.type) {
    case 'circle':
      return [shape.x, shape.y, shape.r * 2, shape.r * 2].join(',');
    case 'rect': {
      const { x1, y1, x2, y2 } = shape;
      return [x1, y1, x2, y1, x2, y2, x1, y2].join(',');
    }
    case 'poly':
      return shape.points.flat().join(',');
  }
};
