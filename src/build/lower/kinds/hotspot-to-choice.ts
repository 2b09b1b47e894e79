import type { Question, QuestionOf } from '../../../model/question.ts';
import { element, type Rich } from '../../../model/rich.ts';
import { walkRich } from '../../../rich/map.ts';

/** The areas are chosen by their names, below the picture. One alone would be no choice. */
export const hotspotToChoice = (hotspot: QuestionOf<'hotspot'>): Question | undefined => {
  const { image, areas, multiple, ...question } = hotspot;
  if (areas.length < 2) return undefined;
  const choices = areas.map(({ shape: _, ...choice }) => choice);
  const body = shows(question.body, image.asset) ? question.body : [...question.body, picture(image)];
  return multiple
    ? { ...question, kind: 'multi', body, choices, none: false }
    : { ...question, kind: 'choice', body, choices };
};

const shows = (rich: Rich, asset: string): boolean =>
  [...walkRich(rich)].some((node) => node.type === 'element' && node.attrs.src === `asset:${asset}`);

const picture = ({ asset, alt, width, height }: QuestionOf<'hotspot'>['image']) =>
  element('p', {}, [
    element('img', { src: `asset:${asset}`, alt, width: String(width), height: String(height) }),
  ]);
