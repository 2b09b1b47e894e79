import type { Report } from '../../../diagnostics/report.ts';
import type { Asset, Course } from '../../../model/course.ts';
import { mapCourse } from '../../../model/map-course.ts';
import type { HotspotQuestion, Question, Shape } from '../../../model/question.ts';
import { questionsOf } from '../../../model/walk.ts';
import type { Size } from '../../shared/picture-size.ts';

/** Gives every hotspot the size of its picture, and reports areas that reach beyond it. */
export const sizeHotspots = (course: Course, assets: readonly Asset[], report: Report): Course => {
  if (![...questionsOf(course)].some(({ question }) => question.kind === 'hotspot')) return course;
  const pictures = new Map(assets.map((asset) => [asset.path, asset]));
  return mapCourse(course, {
    rich: (rich) => rich,
    question: (question) => [question.kind === 'hotspot' ? sized(question, pictures, report) : question],
  });
};

const sized = (question: HotspotQuestion, pictures: ReadonlyMap<string, Asset>, report: Report): Question => {
  const picture = pictures.get(question.image.asset);
  // A picture that is not there was reported with its address.
  if (!picture) return question;
  const { path, width, height } = picture;
  if (width === undefined || height === undefined) {
    report.add('hotspot/no-size', { file: path }, question.pos);
    return question;
  }
  for (const { shape, pos } of question.areas)
    if (reachesBeyond(shape, { width, height })) report.add('hotspot/outside', { width, height }, pos);
  return { ...question, image: { ...question.image, width, height } };
};

const reachesBeyond = (shape: Shape, { width, height }: Size): boolean =>
  corners(shape).some(([x, y]) => x < 0 || y < 0 || x > width || y > height);

const corners = (shape: Shape): readonly (readonly [x: number, y: number])[] => {
  switch (shape.type) {
    case 'circle':
      return [
        [shape.x - shape.r, shape.y - shape.r],
        [shape.x + shape.r, shape.y + shape.r],
      ];
    case 'rect':
      return [
        [shape.x1, shape.y1],
        [shape.x2, shape.y2],
      ];
    case 'poly':
      return shape.points;
  }
};
