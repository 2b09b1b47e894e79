import type { XmlElement, XmlNode } from '../../read-xml.ts';

/** The name of an element that stands for HTML written as text. */
export const escapedHtmlName = 'escaped-html';

export const escapedHtml = (html: string, pos: XmlElement['pos']): XmlElement => ({
  pos,
  name: escapedHtmlName,
  attrs: {},
  children: [html],
  text: html,
});

/**
 * Angel writes the HTML of a body and of feedback as text (CDATA). Text may not stand directly in a body, so that what looks
 * like elements there was meant as such. It's learning writes choices so, beside others of real elements.
 */
export const withEscapedHtml = (
  children: readonly XmlNode[],
  at: Pick<XmlElement, 'pos'>,
): readonly XmlNode[] =>
  children.map((child) =>
    typeof child === 'string' && looksLikeHtml.test(child) ? escapedHtml(child, at.pos) : child,
  );

const looksLikeHtml = /^\s*<(p|div|span|table|ul|ol|h[1-6]|b|i|em|strong)\b[^>]*>[\s\S]*<\/\1>/i;
