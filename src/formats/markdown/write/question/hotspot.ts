import type { Area, QuestionOf, Shape } from '../../../../model/question.ts';
import { element, type Rich } from '../../../../model/rich.ts';
import { walkRich } from '../../../../rich/map.ts';
import { toMarkdown } from '../../../../rich/markdown.ts';
import { printChoice } from './choices.ts';
import type { QuestionContext } from './context.ts';

/** The picture, where the text does not show it already, and its areas: `- (x) Nucleus @ circle 420,310 r 60`. */
export const printHotspot = (question: QuestionOf<'hotspot'>, ctx: QuestionContext): string => {
  const { asset, alt } = question.image;
  const src = `asset:${asset}`;
  const picture = shows(question.body, src) ? [] : [toMarkdown([element('img', { src, alt })], ctx.options)];
  const brackets = question.multiple ? '[]' : '()';
  const areas = question.areas.map((area) => printChoice(area, brackets, ctx, ` @ ${printShape(area)}`));
  return [...picture, areas.join('\n')].join('\n\n');
};

const shows = (body: Rich, src: string): boolean =>
  [...walkRich(body)].some(
    (node) => node.type === 'element' && node.name === 'img' && node.attrs.src === src,
  );

const printShape = ({ shape }: Area): string => shapes[shape.type](shape as never);

const shapes: { readonly [T in Shape['type']]: (shape: Extract<Shape, { type: T }>) => string } = {
  circle: ({ x, y, r }) => `circle ${x},${y} r ${r}`,
  rect: ({ x1, y1, x2, y2 }) => `rect ${x1},${y1} ${x2},${y2}`,
  poly: ({ points }) => `poly ${points.map((point) => point.join(',')).join(' ')}`,
};
