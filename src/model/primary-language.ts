/** The language of a tag (BCP 47, 2.2.1) in lower case, without its region or script: `pt` of `pt-BR`. */
export const primaryLanguage = (tag: string): string => tag.toLowerCase().split('-')[0] ?? '';
