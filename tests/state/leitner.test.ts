import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answeredCard, type Card, dayOf, daysUntil, newCard } from '../../src/state/leitner.ts';

describe('a flash card', () => {
  it('rests longer each time that it was known, and comes back the same day where it was not', () => {
    let today = 500;
    let card: Card = newCard(today);
    const rested: number[] = [];
    for (let turn = 0; turn < 7; turn++) {
      expect(daysUntil(card, today)).toBe(0);
      card = answeredCard(card, true, today);
      const days = daysUntil(card, today);
      rested.push(days);
      today = (today + days) % 512;
    }
    expect(rested).toEqual([1, 2, 4, 8, 16, 16, 16]);
    expect(card.box).toBe(5);
    expect(answeredCard(card, false, today)).toEqual(newCard(today));
  });

  it('is due after its day, however late one comes within a year', () => {
    fc.assert(
      fc.property(
        fc.nat(511),
        fc.integer({ min: 1, max: 5 }),
        fc.integer({ min: 0, max: 365 }),
        (day, box, late) => {
          const card = answeredCard({ box, due: day }, true, day);
          const rest = daysUntil(card, day);
          expect(daysUntil(card, (day + rest + late) % 512)).toBe(-late || 0);
        },
      ),
    );
  });

  it('counts days by the learner’s own clock', () => {
    const evening = Date.UTC(2026, 10, 27, 23, 30);
    expect(dayOf(evening, -60) - dayOf(evening, 0)).toBe(1);
    expect(dayOf(evening, 480)).toBe(dayOf(evening, 0));
  });
});
