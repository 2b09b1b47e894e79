/** FNV-1a of a text, 32 bits. `from`: begins elsewhere than is usual, so that one text has many. */
export const hash = (text: string, from = 0x811c9dc5): number => {
  let value = from >>> 0;
  for (let at = 0; at < text.length; at++) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193) >>> 0;
  return value;
};

/** Its upper half mixed into the lower one, which alone is poor. */
export const folded = (value: number): number => (value ^ (value >>> 15)) >>> 0;
