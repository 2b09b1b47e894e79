/**
 * The first number from 2 on whose name is free, where all below it are taken; in as many steps as the number has digits
 * in twos: thousands of questions may want the same name.
 */
export const firstFree = (isTaken: (count: number) => boolean): number => {
  if (!isTaken(2)) return 2;
  let free = 4;
  while (isTaken(free)) free *= 2;
  let taken = free / 2;
  while (free - taken > 1) {
    const middle = (taken + free) >> 1;
    if (isTaken(middle)) taken = middle;
    else free = middle;
  }
  return free;
};
