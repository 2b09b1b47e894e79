
export const importCodes = {
};
