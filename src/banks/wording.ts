/** What is written around the author’s own words. Only what needs no grammar is asked in languages other than English. */
export interface Wording {
  readonly definitionToTerm: string;
  readonly termToDefinition: string;
  readonly shortAnswer: string;
  readonly matching: string;
  /** Asks for the year that is blank in a sentence about a term. */
  readonly year: string;
  readonly card: string;
  readonly source: string;
  /** Between a name and what is said of it. */
  readonly colon: string;
  readonly open: string;
  readonly close: string;
}

export const wordingOf = (language: string): Wording =>
  wordings[language.toLowerCase().split('-')[0] ?? ''] ?? neutral;

/** Where the program does not speak the language, the author’s words stand alone. */
const neutral: Wording = {
  definitionToTerm: '? —',
  termToDefinition: '{term}: ?',
  shortAnswer: '= ? —',
  matching: '⇄',
  year: '{term}: ? —',
  card: '{term}',
  source: '',
  colon: ': ',
  open: '“',
  close: '”',
};

const wordings: Readonly<Record<string, Wording>> = {
  en: {
    definitionToTerm: 'Which term fits this description?',
    termToDefinition: 'Which description fits the term “{term}”?',
    shortAnswer: 'Write the term that fits this description.',
    matching: 'Match each term with its description.',
    year: 'Type the year that completes the statement about “{term}”:',
    card: 'What does the term “{term}” mean?',
    source: 'From the page:',
    colon: ': ',
    open: '“',
    close: '”',
  },
  de: {
    definitionToTerm: 'Welcher Begriff passt zu dieser Beschreibung?',
    termToDefinition: 'Welche Beschreibung passt zum Begriff „{term}“?',
    shortAnswer: 'Schreiben Sie den Begriff, der zu dieser Beschreibung passt.',
    matching: 'Ordnen Sie jedem Begriff seine Beschreibung zu.',
    year: 'Ergänzen Sie die Jahreszahl (Begriff: „{term}“):',
    card: 'Was bedeutet der Begriff „{term}“?',
    source: 'Aus der Seite:',
    colon: ': ',
    open: '„',
    close: '“',
  },
  es: {
    definitionToTerm: '¿Qué término corresponde a esta descripción?',
    termToDefinition: '¿Qué descripción corresponde al término «{term}»?',
    shortAnswer: 'Escriba el término que corresponde a esta descripción.',
    matching: 'Relacione cada término con su descripción.',
    year: 'Complete la frase con el año (término: «{term}»):',
    card: '¿Qué significa el término «{term}»?',
    source: 'De la página:',
    colon: ': ',
    open: '«',
    close: '»',
  },
  fr: {
    definitionToTerm: 'Quel terme correspond à cette description ?',
    termToDefinition: 'Quelle description correspond au terme « {term} » ?',
    shortAnswer: 'Écrivez le terme qui correspond à cette description.',
    matching: 'Associez chaque terme à sa description.',
    year: 'Complétez la phrase par l’année (terme : « {term} ») :',
    card: 'Que signifie le terme « {term} » ?',
    source: 'De la page :',
    colon: ' : ',
    open: '« ',
    close: ' »',
  },
  pt: {
    definitionToTerm: 'Que termo corresponde a esta descrição?',
    termToDefinition: 'Que descrição corresponde ao termo “{term}”?',
    shortAnswer: 'Escreva o termo que corresponde a esta descrição.',
    matching: 'Associe cada termo à sua descrição.',
    year: 'Complete a frase com o ano (termo: “{term}”):',
    card: 'O que significa o termo “{term}”?',
    source: 'Da página:',
    colon: ': ',
    open: '“',
    close: '”',
  },
  it: {
    definitionToTerm: 'Quale termine corrisponde a questa descrizione?',
    termToDefinition: 'Quale descrizione corrisponde al termine «{term}»?',
    shortAnswer: 'Scrivi il termine che corrisponde a questa descrizione.',
    matching: 'Abbina ogni termine alla sua descrizione.',
    year: 'Completa la frase con l’anno (termine: «{term}»):',
    card: 'Che cosa significa il termine «{term}»?',
    source: 'Dalla pagina:',
    colon: ': ',
    open: '«',
    close: '»',
  },
  nl: {
    definitionToTerm: 'Welk begrip past bij deze beschrijving?',
    termToDefinition: 'Welke beschrijving past bij het begrip ‘{term}’?',
    shortAnswer: 'Schrijf het begrip op dat bij deze beschrijving past.',
    matching: 'Zoek bij elk begrip de juiste beschrijving.',
    year: 'Vul het jaartal in (begrip: ‘{term}’):',
    card: 'Wat betekent het begrip ‘{term}’?',
    source: 'Van de pagina:',
    colon: ': ',
    open: '‘',
    close: '’',
  },
  pl: {
    definitionToTerm: 'Który termin pasuje do tego opisu?',
    termToDefinition: 'Który opis pasuje do terminu „{term}”?',
    shortAnswer: 'Wpisz termin, który pasuje do tego opisu.',
    matching: 'Dopasuj opisy do terminów.',
    year: 'Uzupełnij rok (termin: „{term}”):',
    card: 'Co oznacza termin „{term}”?',
    source: 'Ze strony:',
    colon: ': ',
    open: '„',
    close: '”',
  },
  ru: {
    definitionToTerm: 'Какой термин соответствует этому описанию?',
    termToDefinition: 'Какое описание соответствует термину «{term}»?',
    shortAnswer: 'Напишите термин, который соответствует этому описанию.',
    matching: 'Подберите к каждому термину его описание.',
    year: 'Впишите год (термин: «{term}»):',
    card: 'Что означает термин «{term}»?',
    source: 'Со страницы:',
    colon: ': ',
    open: '«',
    close: '»',
  },
  ja: {
    definitionToTerm: '次の説明に当てはまる用語はどれですか。',
    termToDefinition: '用語「{term}」の説明として正しいものはどれですか。',
    shortAnswer: '次の説明に当てはまる用語を書きなさい。',
    matching: '用語とその説明を組み合わせなさい。',
    year: '空欄に当てはまる年を数字で入れなさい(用語:「{term}」)。',
    card: '用語「{term}」の意味は何ですか。',
    source: '出典:',
    colon: ':',
    open: '「',
    close: '」',
  },
  zh: {
    definitionToTerm: '下面的描述对应哪个术语?',
    termToDefinition: '哪一项描述符合术语“{term}”?',
    shortAnswer: '请写出符合下面描述的术语。',
    matching: '请将每个术语与其描述配对。',
    year: '请填写下面句子中的年份(术语:“{term}”):',
    card: '术语“{term}”是什么意思?',
    source: '出自页面:',
    colon: ': ',
    open: '“',
    close: '”',
  },
  ar: {
    definitionToTerm: 'أي مصطلح يطابق هذا الوصف؟',
    termToDefinition: 'أي وصف يطابق المصطلح «{term}»؟',
    shortAnswer: 'اكتب المصطلح الذي يطابق هذا الوصف.',
    matching: 'صِل كل مصطلح بوصفه.',
    year: 'أكمل الجملة بالسنة (المصطلح: «{term}»):',
    card: 'ما معنى المصطلح «{term}»؟',
    source: 'من الصفحة:',
    colon: ': ',
    open: '«',
    close: '»',
  },
};
