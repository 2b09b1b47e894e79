import type { Rich } from '../../model/rich.ts';
import { mapRich, walkRich } from '../../rich/map.ts';

/**
 * Moves headings so that the topmost are of `level` and none skips a level (WCAG 2.2, technique H42): authors begin
 * their text at any level, and only the page's title is an `h1`.
 */
export const headingLevels = (rich: Rich, level: number): Rich => {
  const written = [...walkRich(rich)].flatMap((node) =>
    headingLevel(node.type === 'element' ? node.name : ''),
  );
  if (written.length === 0) return rich;
  const ladder = [...new Set(written)].sort();
  let before = level - 1;
  return mapRich(rich, (node) => {
    if (node.type !== 'element') return [node];
    const [own] = headingLevel(node.name);
    if (own === undefined) return [node];
    before = Math.min(level + ladder.indexOf(own), before + 1, 6);
    return [{ ...node, name: `h${before}` }];
  });
};

const headingLevel = (name: string): readonly number[] => (/^h[1-6]$/.test(name) ? [Number(name[1])] : []);
