
export const courseCodes = {
};
