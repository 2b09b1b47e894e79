import type { PageContext } from '../page/types.ts';

/** Words that authors may write in the language of their page. Lower case. */
interface Words {
  readonly true: readonly string[];
  readonly false: readonly string[];
  readonly definition: readonly string[];
  readonly facts: readonly string[];
  readonly review: readonly string[];
}

export type WordList = keyof Words;

export const wordLists = [
  'true',
  'false',
  'definition',
  'facts',
  'review',
] as const satisfies readonly WordList[];

const languages: Readonly<Record<string, Words>> = {
  en: {
    true: ['true'],
    false: ['false'],
    definition: ['definition'],
    facts: ['must-know facts', 'must know facts'],
    review: ['review questions'],
  },
  es: {
    true: ['verdadero'],
    false: ['falso'],
    definition: ['definición'],
    facts: ['datos esenciales', 'datos imprescindibles', 'datos clave'],
    review: ['preguntas de repaso', 'preguntas de revisión'],
  },
  fr: {
    true: ['vrai'],
    false: ['faux'],
    definition: ['définition'],
    facts: ['faits essentiels', 'à retenir', 'faits à connaître', 'à savoir'],
    review: ['questions de révision'],
  },
  de: {
    true: ['richtig', 'wahr'],
    false: ['falsch'],
    definition: ['definition', 'begriffserklärung'],
    facts: ['das musst du wissen', 'wichtige fakten', 'was man wissen muss', 'wissenswertes'],
    review: ['wiederholungsfragen', 'fragen zur wiederholung'],
  },
  pt: {
    true: ['verdadeiro'],
    false: ['falso'],
    definition: ['definição'],
    facts: ['fatos essenciais', 'factos essenciais'],
    review: ['perguntas de revisão', 'questões de revisão'],
  },
  ar: {
    true: ['صحيح', 'صواب', 'صح'],
    false: ['خطأ', 'خاطئ'],
    definition: ['التعريف', 'تعريف'],
    facts: ['حقائق يجب معرفتها', 'حقائق أساسية'],
    review: ['أسئلة المراجعة', 'أسئلة للمراجعة'],
  },
  zh: {
    true: ['正确', '对', '正確', '對'],
    false: ['错误', '错', '錯誤', '錯'],
    definition: ['定义', '定義'],
    facts: ['必知事实', '必知要点', '必知事實'],
    review: ['复习题', '复习问题', '複習題'],
  },
};

/** Whether a text is the word for true or for false in the page's language; `labels` of the course add to them, `|` between. */
export const truthOf = (ctx: PageContext, text: string): boolean | undefined => {
  const wanted = fold(text);
  const own = languages[primary(ctx.language)];
  const isOne = (list: 'true' | 'false'): boolean =>
    ownWords(ctx, list).includes(wanted) || (own?.[list].includes(wanted) ?? false);
  if (isOne('true')) return true;
  return isOne('false') ? false : undefined;
};

/** The names of a section, in the page's language and in English. */
export const sectionWords = (ctx: PageContext, list: WordList): readonly string[] => [
  ...ownWords(ctx, list),
  ...(languages[primary(ctx.language)]?.[list] ?? []),
  ...(languages.en?.[list] ?? []),
];

/** Section names are also known in English, whatever the page's language. */
export const isSectionWord = (ctx: PageContext, list: WordList, text: string): boolean =>
  sectionWords(ctx, list).includes(fold(text));

const ownWords = (ctx: PageContext, list: WordList): readonly string[] =>
  ctx.labels[list]?.split('|').map(fold) ?? [];

const primary = (language: string): string => language.toLowerCase().split('-', 1)[0] ?? '';

const fold = (text: string): string =>
  (/[^ -~]/.test(text) ? text.normalize('NFC') : text)
    .trim()
    .replace(/[\s\u2010\u2011]+/g, ' ')
    .toLowerCase();
