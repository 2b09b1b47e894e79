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
  it: {
    true: ['vero'],
    false: ['falso'],
    definition: ['definizione'],
    facts: ['fatti essenziali', 'dati essenziali', 'da sapere', 'da ricordare'],
    review: ['domande di ripasso', 'domande di riepilogo'],
  },
  nl: {
    true: ['waar', 'juist'],
    false: ['onwaar', 'onjuist', 'niet waar'],
    definition: ['definitie', 'begripsomschrijving'],
    facts: ['dit moet je weten', 'belangrijke feiten', 'belangrijkste feiten'],
    review: ['herhalingsvragen'],
  },
  sv: {
    true: ['sant', 'rätt'],
    false: ['falskt', 'fel'],
    definition: ['definition'],
    facts: ['det här måste du kunna', 'det här ska du kunna', 'viktiga fakta'],
    review: ['repetitionsfrågor', 'instuderingsfrågor'],
  },
  pl: {
    true: ['prawda'],
    false: ['fałsz'],
    definition: ['definicja'],
    facts: [
      'to musisz wiedzieć',
      'trzeba wiedzieć',
      'warto wiedzieć',
      'najważniejsze fakty',
      'kluczowe fakty',
    ],
    review: ['pytania powtórkowe', 'pytania do powtórki', 'pytania kontrolne', 'pytania sprawdzające'],
  },
  cs: {
    true: ['pravda'],
    false: ['nepravda'],
    definition: ['definice'],
    facts: ['co je třeba vědět', 'důležitá fakta', 'klíčová fakta'],
    review: ['otázky k opakování', 'opakovací otázky', 'kontrolní otázky'],
  },
  ru: {
    true: ['верно', 'правда'],
    false: ['неверно', 'ложь'],
    definition: ['определение'],
    facts: ['что нужно знать', 'важные факты', 'ключевые факты', 'главные факты'],
    review: ['вопросы для повторения', 'контрольные вопросы', 'вопросы для самопроверки'],
  },
  uk: {
    true: ['правильно', 'правда'],
    false: ['неправильно', 'неправда'],
    definition: ['визначення', 'означення'],
    facts: ['що треба знати', 'важливі факти', 'ключові факти', 'головні факти'],
    review: [
      'запитання для повторення',
      'питання для повторення',
      'контрольні запитання',
      'запитання для самоперевірки',
    ],
  },
  tr: {
    true: ['doğru'],
    false: ['yanlış'],
    definition: ['tanım', 'tanımı'],
    facts: ['bilinmesi gerekenler', 'önemli bilgiler', 'temel bilgiler'],
    review: ['tekrar soruları', 'gözden geçirme soruları'],
  },
  he: {
    true: ['נכון'],
    false: ['לא נכון', 'שגוי'],
    definition: ['הגדרה'],
    facts: ['עובדות שחייבים לדעת', 'עובדות חשובות', 'עובדות מפתח', 'חשוב לדעת'],
    review: ['שאלות חזרה', 'שאלות לחזרה'],
  },
  th: {
    true: ['ถูก', 'จริง'],
    false: ['ผิด', 'เท็จ'],
    definition: ['นิยาม', 'คำนิยาม', 'คำจำกัดความ', 'ความหมาย'],
    facts: ['ข้อเท็จจริงที่ต้องรู้', 'สิ่งที่ต้องรู้', 'ข้อเท็จจริงสำคัญ'],
    review: ['คำถามทบทวน'],
  },
  ja: {
    true: ['正しい', '正'],
    false: ['誤り', '誤'],
    definition: ['定義'],
    facts: ['覚えておくべき事実', '重要な事実', '重要事項', '必須事項'],
    review: ['復習問題', '確認問題'],
  },
  ko: {
    true: ['참', '맞음'],
    false: ['거짓', '틀림'],
    definition: ['정의'],
    facts: ['꼭 알아야 할 사실', '핵심 사실', '주요 사실'],
    review: ['복습 문제', '복습 질문', '확인 문제'],
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
