import { childrenOf, type XmlElement } from '../../read-xml.ts';
import type { Response } from './presentation.ts';

/**
 * Blackboard Ultra names the choices in the conditions otherwise than where they stand. Where no name of a condition is
 * that of a choice, and there are as many of them, they are the choices in their order; none where names agree.
 */
export const withOwnLabels = (
  rules: readonly XmlElement[],
  responses: readonly Response[],
): readonly XmlElement[] | undefined => {
  const [response, ...more] = responses;
  if (response?.type !== 'lid' || more.length > 0 || response.labels.length < 2) return undefined;
  const named = new Set(
    rules.flatMap((rule) =>
      childrenOf(rule, 'conditionvar').flatMap((test) => valuesIn(test, response.ident)),
    ),
  );
  const isOther = response.labels.every(({ ident }) => [...named].every((name) => !name.includes(ident)));
  if (!isOther || named.size !== response.labels.length) return undefined;
  const own = new Map([...named].map((name, index) => [name, response.labels[index]?.ident ?? '']));
  return rules.map((rule) => renamed(rule, own));
};

const valuesIn = (element: XmlElement, ident: string): readonly string[] => {
  if (element.name === 'varequal')
    return (element.attrs.respident ?? '').trim() === ident ? [element.text.trim()] : [];
  return element.children.flatMap((child) => (typeof child === 'string' ? [] : valuesIn(child, ident)));
};

const renamed = (element: XmlElement, own: ReadonlyMap<string, string>): XmlElement => {
  const name = element.name === 'varequal' ? own.get(element.text.trim()) : undefined;
  if (name !== undefined) return { ...element, text: name, children: [name] };
  return {
    ...element,
    children: element.children.map((child) => (typeof child === 'string' ? child : renamed(child, own))),
  };
};
