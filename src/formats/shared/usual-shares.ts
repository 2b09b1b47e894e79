/** Part credit as everybody means it: right ones less wrong ones. Shares may be written in hundredths of a percent. */
export const areUsual = (
  answers: readonly { readonly right: boolean; readonly share: number }[],
): boolean => {
  const rights = Math.max(1, answers.filter(({ right }) => right).length);
  return answers.every(({ right, share }) => Math.abs(share - (right ? 1 : -1) / rights) < 1e-4);
};
