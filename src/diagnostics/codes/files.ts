
export const filesCodes = {
};
