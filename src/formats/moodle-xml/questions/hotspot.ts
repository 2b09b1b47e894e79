import type { QuestionOf, Shape } from '../../../model/question.ts';
import { markerSign } from '../../shared/marker-sign.ts';
import { el } from '../../shared/xml.ts';
import { type FieldContext, file, plainText } from '../field.ts';
import { combinedFeedback, type MoodleParts } from './parts.ts';

/** A marker for each right place: all alike, so that they can be exchanged. */
export const hotspot = (question: QuestionOf<'hotspot'>, ctx: FieldContext): MoodleParts => ({
  type: 'ddmarker',
  children: [
    combinedFeedback(question.feedback, ctx),
    file(question.image.asset, ctx),
    el('drag', {}, el('no', {}, 1), plainText(markerSign), el('noofdrags', {}, question.areas.length)),
    question.areas.map(({ shape }, index) => {
      const { name, coords } = place(shape);
      return el(
        'drop',
        {},
        el('no', {}, index + 1),
        el('shape', {}, name),
        el('coords', {}, coords),
        el('choice', {}, 1),
      );
    }),
  ],
});

/** In pixels of the picture, which Moodle counts in whole ones. */
const place = (shape: Shape): { readonly name: string; readonly coords: string } => {
  switch (shape.type) {
    case 'circle':
      return { name: 'circle', coords: `${point(shape.x, shape.y)};${Math.round(shape.r)}` };
    case 'rect': {
      const { x1, y1, x2, y2 } = shape;
      const size = point(Math.abs(x2 - x1), Math.abs(y2 - y1));
      return { name: 'rectangle', coords: `${point(Math.min(x1, x2), Math.min(y1, y2))};${size}` };
    }
    case 'poly':
      return { name: 'polygon', coords: shape.points.map(([x, y]) => point(x, y)).join(';') };
  }
};

const point = (x: number, y: number): string => `${Math.round(x)},${Math.round(y)}`;
