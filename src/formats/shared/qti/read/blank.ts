import type { Rich } from '../../../../model/rich.ts';

/** Whether rich text shows nothing. */
export const isBlankRich = (rich: Rich): boolean =>
  rich.every(
    (node) =>
      (node.type === 'text' && node.value.trim() === '') || (node.type === 'element' && node.name === 'br'),
  );
