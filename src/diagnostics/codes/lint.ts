
export const lintCodes = {
};
