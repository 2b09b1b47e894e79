import type { OptionDefinition } from '../format.ts';

/** For formats that can not draw numbers in questions of every kind; `lower()` reads it. */
export const variants: OptionDefinition = {
  values: 'number',
  default: '5',
  help: 'where numbers can not be drawn at random: how many versions with fixed numbers a quiz chooses from',
};
