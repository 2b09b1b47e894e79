import type { Shape } from '../../model/question.ts';
import type { Size } from './picture-size.ts';

/** Places are given in the picture as it is shown, here in its own pixels. */
export const scaling = (shown: Size | undefined, own: Size): ((shape: Shape) => Shape) => {
  if (!shown || (shown.width === own.width && shown.height === own.height)) return (shape) => shape;
  const [across, down] = [own.width / shown.width, own.height / shown.height];
  const [x, y] = [(value: number) => Math.round(value * across), (value: number) => Math.round(value * down)];
  return (shape) => {
    switch (shape.type) {
      case 'circle':
        return {
          type: 'circle',
          x: x(shape.x),
          y: y(shape.y),
          r: Math.round(shape.r * Math.min(across, down)),
        };
      case 'rect':
        return { type: 'rect', x1: x(shape.x1), y1: y(shape.y1), x2: x(shape.x2), y2: y(shape.y2) };
      case 'poly':
        return { type: 'poly', points: shape.points.map(([px, py]) => [x(px), y(py)]) };
    }
  };
};
