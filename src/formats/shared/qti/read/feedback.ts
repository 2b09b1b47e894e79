import type { XmlElement } from '../../read-xml.ts';
import type { Piece } from '../../sort-feedback.ts';
import { namedIn } from './operators.ts';
import type { ItemReading } from './reading.ts';
import type { Value } from './values.ts';

/** Whether outcomes show an element: `modalFeedback`, `feedbackBlock`, `feedbackInline`. */
export const isShownBy = (element: XmlElement, outcome: (identifier: string) => Value): boolean => {
  const { outcomeIdentifier = '', identifier = '', showHide = 'show' } = element.attrs;
  const held = outcome(outcomeIdentifier.trim())?.includes(identifier.trim()) ?? false;
  return showHide === 'hide' ? !held : held;
};

/** Every piece of feedback, wherever it stands. */
export const feedbackIn = (item: XmlElement): readonly XmlElement[] => namedIn(item, feedbackNames);

const feedbackNames: ReadonlySet<string> = new Set(['modalFeedback', 'feedbackBlock', 'feedbackInline']);

export const pieceOf = ({ attrs, children, name, pos }: XmlElement, reading: ItemReading): Piece => ({
  identifier: (attrs.identifier ?? '').trim(),
  ...(attrs.title !== undefined && { title: attrs.title }),
  isInAnswer: name !== 'modalFeedback',
  rich: reading.rich(children, pos),
});
