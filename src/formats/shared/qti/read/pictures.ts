import type { XmlElement } from '../../read-xml.ts';

/** Addresses of the pictures in which places are chosen: their sizes are needed before the item is read. */
export function* pictureAddresses(item: XmlElement): Generator<string> {
  for (const child of item.children) {
    if (typeof child === 'string') continue;
    if (placed.has(child.name)) yield* addressesIn(child);
    else yield* pictureAddresses(child);
  }
}

const placed: ReadonlySet<string> = new Set([
  'hotspotInteraction',
  'selectPointInteraction',
  'graphicOrderInteraction',
]);

function* addressesIn({ attrs, children }: XmlElement): Generator<string> {
  const address = attrs.data ?? attrs.src;
  if (address !== undefined) yield address;
  for (const child of children) if (typeof child !== 'string') yield* addressesIn(child);
}
