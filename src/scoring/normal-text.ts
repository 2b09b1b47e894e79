/**
 * A typed text as it is compared: NFC, folded in case unless case matters, trimmed, white space collapsed. Accents,
 * punctuation, ß and ss stay distinct.
 */
export const normalText = (text: string, matchCase = false): string => {
  const normal = text.normalize('NFC').replace(/\s+/gu, ' ').trim();
  // The two small sigmas are one letter, whose capital does not say which.
  return matchCase ? normal : normal.toLowerCase().replaceAll('ς', 'σ');
};
