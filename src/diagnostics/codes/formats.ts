
export const formatsCodes = {
};
