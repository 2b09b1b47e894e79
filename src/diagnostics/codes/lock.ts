
export const lockCodes = {
};
