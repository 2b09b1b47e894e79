/** A card of the learner's deck. */
export interface Card {
  /** 1 to 5: the higher, the longer it rests. */
  readonly box: number;
  /** The day on which it is due, counted modulo 512. */
  readonly due: number;
}

/** Days that a card rests in each box; 0 stands for none. */
const rests = [0, 1, 2, 4, 8, 16];
const lastBox = rests.length - 1;

/** Days are kept in nine bits. */
const dayCount = 512;

/** The local day as a number. `offset`: minutes, as `Date.getTimezoneOffset` gives them. */
export const dayOf = (milliseconds: number, offset: number): number =>
  Math.floor((milliseconds / 60_000 - offset) / 1440) % dayCount;

/** A card that was just added is due at once. */
export const newCard = (today: number): Card => ({ box: 1, due: today });

/** One box up and a longer rest where it was known; back to the first box, and due again today, where not. */
export const answeredCard = ({ box }: Card, knew: boolean, today: number): Card => {
  if (!knew) return newCard(today);
  return { box: Math.min(lastBox, box + 1), due: (today + (rests[box] ?? 1)) % dayCount };
};

/** Days until it is due, not above the longest rest; 0 or less where it is. */
export const daysUntil = ({ due }: Card, today: number): number => {
  const ahead = (due - today + dayCount) % dayCount;
  // What seems to lie further ahead than any rest lies behind.
  return ahead <= (rests[lastBox] ?? 0) ? ahead : ahead - dayCount;
};
