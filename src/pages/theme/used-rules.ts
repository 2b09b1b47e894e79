/**
 * A style sheet without the rules for classes that no page has. Selectors without a class stay. Blocks such as `@supports`
 * hold rules, and go when none is left in them.
 */
export const usedRules = (css: string, used: ReadonlySet<string>): string =>
  css
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(rule, (_, selectors: string, body: string) => {
      const kept = selectors.split(',').filter((one) => classesIn(one).every((name) => used.has(name)));
      return kept.length === 0 ? '' : `${kept.join(',')}{${body}}`;
    })
    .replace(emptyBlock, '')
    .trim();

const rule = /([^{}@;]+)\{([^{}]*)\}/g;
const emptyBlock = /@[^{}]+\{\s*\}/g;

const classesIn = (selector: string): readonly string[] =>
  [...selector.matchAll(/\.([\w-]+)/g)].map(([, name = '']) => name);
