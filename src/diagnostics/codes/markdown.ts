
export const markdownCodes = {
};
