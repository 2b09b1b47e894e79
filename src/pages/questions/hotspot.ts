import type { QuestionOf, Shape } from '../../model/question.ts';
import { type Attrs, type Element, element } from '../../model/rich.ts';
import { mapRich } from '../../rich/map.ts';
import { choiceRows, rightChoices } from './choices.ts';
import type { QuestionMarkup } from './table.ts';
import type { QuestionView } from './view.ts';

/** A picture to click in, and the same areas as a list of choices. */
export const hotspot: QuestionMarkup<'hotspot'> = {
  answer: (question, view) => [
    picture(question, view),
    ...choiceRows(question.areas, question.multiple ? 'checkbox' : 'radio', view),
  ],
  right: (question, view) => rightChoices(question.areas, view),
};

/** The picture stands in the answer block: where the text shows it, it is not shown twice. */
export const withoutPicture = (question: QuestionOf<'hotspot'>): QuestionOf<'hotspot'> => ({
  ...question,
  body: mapRich(question.body, (node) => {
    if (node.type !== 'element') return [node];
    if (node.name === 'img') return node.attrs.src === `asset:${question.image.asset}` ? [] : [node];
    return node.name === 'p' && node.children.length === 0 ? [] : [node];
  }),
});

const picture = ({ image, areas }: QuestionOf<'hotspot'>, { prepare }: QuestionView): Element => {
  const { asset, alt, width, height } = image;
  const size = { width: String(width), height: String(height) };
  return element('div', { class: 'picture' }, [
    ...prepare([element('img', { src: `asset:${asset}`, alt, ...size })]),
    element(
      'svg',
      {
        xmlns: 'http://www.w3.org/2000/svg',
        class: 'areas',
        viewBox: `0 0 ${width} ${height}`,
        'aria-hidden': 'true',
        'data-cw-areas': '',
      },
      // What is drawn later lies above: of areas that overlap the first is meant.
      areas.map(({ shape }, index) => drawn(shape, { 'data-cw-area': String(index) })).reverse(),
    ),
  ]);
};

const drawn = (shape: Shape, attrs: Attrs): Element => {
  switch (shape.type) {
    case 'circle':
      return element('circle', { ...attrs, cx: String(shape.x), cy: String(shape.y), r: String(shape.r) });
    case 'rect':
      return element('rect', {
        ...attrs,
        x: String(shape.x1),
        y: String(shape.y1),
        width: String(shape.x2 - shape.x1),
        height: String(shape.y2 - shape.y1),
      });
    case 'poly':
      return element('polygon', { ...attrs, points: points(shape.points) });
  }
};

const points = (list: readonly (readonly [number, number])[]): string =>
  list.map((point) => point.join(',')).join(' ');
