import type { XmlElement } from '../../read-xml.ts';
import type { Piece } from '../../sort-feedback.ts';
import { withEscapedHtml } from './escaped-html.ts';
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

export const pieceOf = (element: XmlElement, reading: ItemReading): Piece => {
  const { attrs, name, pos } = element;
  return {
    identifier: (attrs.identifier ?? '').trim(),
    // OLAT tells a solution by the outcome that shows it.
    title: [attrs.title, attrs.outcomeIdentifier].filter((one) => one !== undefined).join(' '),
    isInAnswer: name !== 'modalFeedback',
    rich: reading.rich(withEscapedHtml(element.children, element), pos),
  };
};
