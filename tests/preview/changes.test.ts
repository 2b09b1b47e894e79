import { describe, expect, it } from 'vitest';
import { changesOf, withChanges } from '../../src/preview/host/changes.ts';

const before = { a: 1, b: { c: 'x', d: null, e: [1, { f: 2 }] }, g: {} };

describe('changes of a state', () => {
  it.each([
    ['nothing', before, undefined],
    ['a field', { ...before, a: 2 }, { a: 2 }],
    ['a field within', { ...before, b: { ...before.b, c: '' } }, { b: { c: '' } }],
    ['a group to nothing', { ...before, b: null }, { b: null }],
    ['nothing to a group', { ...before, b: { ...before.b, d: { z: 1 } } }, { b: { d: { z: 1 } } }],
    ['a list', { ...before, b: { ...before.b, e: [1] } }, { b: { e: [1] } }],
    ['a new field', { ...before, g: { h: false } }, { g: { h: false } }],
  ])('are %s, and lead back', (_, after, changes) => {
    expect(changesOf(before, after)).toEqual(changes);
    expect(withChanges(before, changes)).toEqual(after);
  });
});
