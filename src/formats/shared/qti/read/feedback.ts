import type { XmlElement } from '../../read-xml.ts';
import type { Piece } from '../../sort-feedback.ts';
import type { Declaration } from './declarations.ts';
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

/** Whether feedback in the text is shown before anything is answered, as in items that go on in steps. */
export const isTextAtFirst = (
  element: XmlElement,
  declarations: ReadonlyMap<string, Declaration>,
): boolean => {
  const { name, attrs } = element;
  if (name === 'modalFeedback' || attrs.showHide === 'hide') return false;
  return isShownBy(element, (identifier) => declarations.get(identifier)?.defaults);
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
