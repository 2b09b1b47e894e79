import type { Course } from '../../../model/course.ts';
import { primaryLanguage } from '../../../model/primary-language.ts';

/** What a callout is called, by primary subtag: where no page template says it. */
const words: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  en: {
    note: 'Note',
    tip: 'Tip',
    warning: 'Warning',
    example: 'Example',
    key: 'Key idea',
    transcript: 'Transcript',
  },
  es: {
    note: 'Nota',
    tip: 'Consejo',
    warning: 'Atención',
    example: 'Ejemplo',
    key: 'Idea clave',
    transcript: 'Transcripción',
  },
  fr: {
    note: 'Note',
    tip: 'Conseil',
    warning: 'Attention',
    example: 'Exemple',
    key: 'Idée clé',
    transcript: 'Transcription',
  },
  de: {
    note: 'Hinweis',
    tip: 'Tipp',
    warning: 'Achtung',
    example: 'Beispiel',
    key: 'Kerngedanke',
    transcript: 'Abschrift',
  },
  pt: {
    note: 'Nota',
    tip: 'Dica',
    warning: 'Atenção',
    example: 'Exemplo',
    key: 'Ideia-chave',
    transcript: 'Transcrição',
  },
  ar: {
    note: 'ملاحظة',
    tip: 'نصيحة',
    warning: 'تنبيه',
    example: 'مثال',
    key: 'فكرة أساسية',
    transcript: 'النص المكتوب',
  },
  zh: {
    note: '说明',
    tip: '提示',
    warning: '注意',
    example: '例子',
    key: '要点',
    transcript: '文字稿',
  },
};

/** The word of a callout in a language, the author's own wording first; undefined where there is no such callout. */
export const calloutWord = (
  kind: string,
  language: string,
  labels: Course['settings']['labels'],
): string | undefined => {
  if (!Object.hasOwn(words.en ?? {}, kind)) return undefined;
  const own = words[primaryLanguage(language)];
  return labels[kind] ?? own?.[kind] ?? words.en?.[kind];
};
