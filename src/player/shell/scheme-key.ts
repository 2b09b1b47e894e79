/** Under which the browser keeps `light` or `dark` where the learner has chosen, for all courses on this device. */
export const schemeKey = 'coursewright:scheme';
