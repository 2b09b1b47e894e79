import type { MatchPair, Question } from '../../../model/question.ts';
import { type Rich, text } from '../../../model/rich.ts';
import { toPlain } from '../../../rich/plain.ts';
import { childOf, childrenOf, textAt } from '../../shared/read-xml.ts';
import type { Asked } from '../reading.ts';
import { combinedFeedback, shuffleOf } from './common.ts';

export const matching = (asked: Asked): Question | undefined => {
  const { element, rich } = asked;
  const pairs: MatchPair[] = [];
  const distractors: Rich[] = [];
  for (const one of childrenOf(element, 'subquestion')) {
    const left = rich(one);
    const answer = childOf(one, 'answer');
    // A plug-in (`ddmatch`) has marked-up right sides; Moodle's own are text.
    const right = answer?.attrs.format ? rich(answer) : [text(textAt(one, 'answer', 'text') ?? '')];
    if (left.length > 0) pairs.push({ left, right, pos: one.pos });
    else if (toPlain(right) !== '') distractors.push(right);
  }
  if (pairs.length < 2) return asked.leave('it has fewer than two pairs');
  const base = { ...asked.base, ...combinedFeedback(asked), ...shuffleOf(element, 'yes') };
  return { kind: 'match', pairs, distractors, ...base, scoring: 'partial' };
};

export const ordering = (asked: Asked): Question | undefined => {
  const { element, rich, lost } = asked;
  const items = childrenOf(element, 'answer')
    .map((answer) => rich(answer))
    .filter((item) => item.length > 0);
  if (items.length < 2) return asked.leave('it has fewer than two items to put in order');
  const grading = textAt(element, 'gradingtype') ?? 'ALL_OR_NOTHING';
  if (!/^(?:ALL_OR_NOTHING|ABSOLUTE_POSITION|-1|0)$/.test(grading))
    lost('setting', 'marks by the order of neighbours: each item in its right place counts', element.pos);
  if (!/^(?:ALL|0|)$/.test(textAt(element, 'selecttype') ?? ''))
    lost('setting', 'a selection of the items: all are put in order', element.pos);
  const scoring = /^(?:ALL_OR_NOTHING|-1)$/.test(grading) ? 'all' : 'partial';
  return { kind: 'order', items, ...asked.base, ...combinedFeedback(asked), scoring };
};

/** Labels on places of a picture: each place, by its number, is matched with its label. */
export const ddimageortext = (asked: Asked): Question | undefined => {
  const { element, rich, notes, name, base } = asked;
  const labels = new Map(
    childrenOf(element, 'drag').map((drag) => {
      const own = rich(drag);
      const picture = childOf(drag, 'file');
      const path = picture && asked.file(picture);
      const alt = toPlain(own) || `label ${textAt(drag, 'no') ?? ''}`.trim();
      const shown: Rich =
        path === undefined
          ? own
          : [{ type: 'element', name: 'img', attrs: { src: `asset:${path}`, alt }, children: [] }];
      return [textAt(drag, 'no') ?? '', shown] as const;
    }),
  );
  const drops = childrenOf(element, 'drop');
  const used = new Set(drops.map((drop) => textAt(drop, 'choice') ?? ''));
  const pairs = drops.flatMap((drop, index): readonly MatchPair[] => {
    const right = labels.get(textAt(drop, 'choice') ?? '');
    const where = `${textAt(drop, 'xleft') ?? '?'}, ${textAt(drop, 'ytop') ?? '?'}`;
    const label = textAt(drop, 'text') || `Place ${textAt(drop, 'no') ?? index + 1} (${where})`;
    return right && right.length > 0 ? [{ left: [text(label)], right, pos: drop.pos }] : [];
  });
  if (pairs.length < 2) return asked.leave('it has fewer than two places with a label');
  const how = 'the places of the picture are matched with their labels; name them, so that they can be found';
  notes.report.add('read/asked-otherwise', { question: name, how }, base.pos);
  const distractors = [...labels].filter(([no]) => !used.has(no)).map(([, shown]) => shown);
  return {
    kind: 'match',
    pairs,
    distractors,
    ...base,
    ...combinedFeedback(asked),
    body: [...base.body, ...background(asked)],
    scoring: 'partial',
  };
};

const background = ({ element, file, name }: Asked): Rich => {
  const picture = childOf(element, 'file');
  const path = picture && file(picture);
  if (path === undefined) return [];
  const img = {
    type: 'element',
    name: 'img',
    attrs: { src: `asset:${path}`, alt: name },
    children: [],
  } as const;
  return [{ type: 'element', name: 'p', attrs: {}, children: [img] }];
};
