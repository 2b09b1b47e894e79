import { type Child, el } from '../../shared/xml.ts';

/** A learner may leave the unit out or type one of these; none is converted, so each counts once. */
export const units = (named: readonly (string | undefined)[]): readonly Child[] => {
  const distinct = [...new Set(named.filter((unit) => unit !== undefined))];
  if (distinct.length === 0) return [];
  const before = distinct.every((unit) => /^[€£¥$]$/.test(unit));
  return [
    el(
      'units',
      {},
      distinct.map((unit) => el('unit', {}, el('multiplier', {}, 1), el('unit_name', {}, unit))),
    ),
    el('unitgradingtype', {}, 0),
    el('unitpenalty', {}, 0.1),
    el('showunits', {}, 0),
    el('unitsleft', {}, before ? 1 : 0),
  ];
};
