import type { Answered } from '../../../answered.ts';
import { childrenOf, type XmlElement } from '../../../read-xml.ts';
import type { Asked, KindReader } from '../reading.ts';

export const orderInteraction: KindReader = (asked) =>
  ordered(asked, childrenOf(asked.interaction, 'simpleChoice').filter(asked.reading.values.isShown));

/** Places in a picture that are put in order, by their names. */
export const graphicOrderInteraction: KindReader = (asked) => {
  const places = childrenOf(asked.interaction, 'hotspotChoice');
  if (!places.every(({ attrs }) => attrs.hotspotLabel))
    return 'places in a picture that have no names can not be put in order';
  asked.reading.asksOtherwise('the places of the picture are put in order by their names');
  return ordered(
    asked,
    places.map((place) => ({ ...place, children: [place.attrs.hotspotLabel ?? ''] })),
  );
};

const ordered = (
  { reading, response, declaration }: Asked,
  answers: readonly XmlElement[],
): Answered | string => {
  const byId = new Map(answers.map((answer) => [answer.attrs.identifier?.trim(), answer]));
  const sequence = (declaration?.correct ?? []).flatMap((id) => byId.get(id) ?? []);
  if (sequence.length < 2) return 'it does not say which order is right';
  if (sequence.length < answers.length)
    reading.notes.count(
      'read/content-left-out',
      { what: 'an item that belongs into no place' },
      reading.item.pos,
    );
  const ids = sequence.map(({ attrs }) => attrs.identifier?.trim() ?? '');
  const [first = ''] = ids;
  return {
    fields: { kind: 'order', items: sequence.map((one) => reading.rich(one.children, one.pos)) },
    right: { [response]: ids },
    wrong: { [response]: [...ids.slice(1), first] },
    half: { [response]: [first] },
  };
};
