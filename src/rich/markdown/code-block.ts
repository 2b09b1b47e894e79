import type { Element, Rich } from '../../model/rich.ts';
import { fenceFor } from './code.ts';

/** A fenced code block; other preformatted text is written as tags. */
export const codeBlock = (node: Element): string | undefined => {
  const [inner, ...others] = node.children;
  if (others.length > 0 || inner?.type !== 'element' || inner.name !== 'code') return preformatted(node);
  const language = languageOf(inner);
  const value = textOf(inner.children);
  if (language === undefined || value === undefined || Object.keys(node.attrs).length > 0) return undefined;
  const fence = fenceFor(value);
  return `${fence}${language}\n${value.replace(/\n$/, '')}\n${fence}`;
};

const preformatted = (node: Element): string | undefined => {
  const value = textOf(node.children);
  if (value === undefined || Object.keys(node.attrs).length > 0) return undefined;
  return `${fenceFor(value)}\n${value}\n${fenceFor(value)}`;
};

const languageOf = ({ attrs: { class: name, ...rest } }: Element): string | undefined => {
  if (Object.keys(rest).length > 0) return undefined;
  if (name === undefined) return '';
  // A fence called `math` would make a formula of it.
  return /^language-(?!math$)[^\s`]+$/.test(name) ? name.slice('language-'.length) : undefined;
};

const textOf = (rich: Rich): string | undefined =>
  rich.every((node) => node.type === 'text') ? rich.map((node) => node.value).join('') : undefined;
