import { type Attrs, type Element, element, type Rich, type RichNode, text } from '../../model/rich.ts';
import { mapRich } from '../../rich/map.ts';

/** Elements that hold text only: the player writes all of it anew. */
const textOnly: ReadonlySet<string> = new Set(['option', 'mn', 'mi', 'mo', 'mtext', 'ms', 'annotation']);

/**
 * Puts values where their numbers stand. `number`: finds one, its group the index of the value. What the player has to
 * write anew is in `data-cw-value`: text in which `{=0}` stands for the first value.
 */
export const fillValues = (number: RegExp, texts: readonly string[]): ((made: Element) => Element) => {
  const written = (value: string): string =>
    value.replace(number, (_, index: string) => texts[Number(index)] ?? '');
  const template = (value: string): string =>
    value.replace(number, (_, index: string) => `{=${Number(index)}}`);
  const pieces = new RegExp(`(${number.source.replace('(', '(?:')})`);

  const split = (node: RichNode): Rich =>
    node.type !== 'text'
      ? [node]
      : node.value.split(pieces).flatMap((part, index): Rich => {
          if (index % 2 === 0) return part === '' ? [] : [text(part)];
          return [element('span', { 'data-cw-value': template(part) }, [text(written(part))])];
        });

  const fill = (node: Element): Element => {
    const attrs: Attrs = Object.fromEntries(
      Object.entries(node.attrs).map(([name, value]) => [name, written(value)]),
    );
    const all = node.children.map((one) => (one.type === 'text' ? one.value : '')).join('');
    if (all.search(number) < 0) return { ...node, attrs };
    return textOnly.has(node.name)
      ? { ...node, attrs: { ...attrs, 'data-cw-value': template(all) }, children: [text(written(all))] }
      : { ...node, attrs, children: node.children.flatMap(split) };
  };

  return (made) => {
    const [filled] = mapRich([made], (node) => [node.type === 'element' ? fill(node) : node]);
    return filled?.type === 'element' ? filled : made;
  };
};
