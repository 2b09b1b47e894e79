import type { Fields } from './fields.ts';

/** What a vendor's word for a kind of question means. */
export type AskedAs =
  | 'choice'
  | 'multi'
  | 'boolean'
  | 'text'
  | 'number'
  | 'calculated'
  | 'cloze'
  | 'match'
  | 'order'
  | 'categorize'
  | 'essay'
  | 'upload'
  | 'hotspot'
  | 'statements'
  | 'extended matching'
  | 'stimulus'
  | 'survey';

/** The kind by the metadata of an item; none where it says none, so that its form decides. */
export const askedAs = (fields: Fields): AskedAs | undefined => {
  for (const label of labels) {
    const word = fields
      .first(label)
      ?.toLowerCase()
      .replace(/[_\s-]+/g, ' ')
      .trim();
    const found = word !== undefined && Object.hasOwn(words, word) ? words[word] : undefined;
    if (found) return found;
  }
  return wordsOfIlias[fields.first('questiontype')?.toLowerCase() ?? ''];
};

/** ILIAS's words that its form does not tell. Others mean something else than what the same words mean elsewhere. */
const wordsOfIlias: Readonly<Record<string, AskedAs>> = {
  'kprim choice question': 'statements',
  assfileupload: 'upload',
};

/** Canvas, Common Cartridge, Blackboard, D2L and Respondus, the specification's own word, Respondus by itself. */
const labels: readonly string[] = [
  'question_type',
  'cc_profile',
  'bbmd_questiontype',
  'qmd_questiontype',
  'qmd_itemtype',
  'respondusapi_qtype',
];

const words: Readonly<Record<string, AskedAs>> = {
  // Canvas, Classic and New Quizzes
  'multiple choice question': 'choice',
  'multiple answers question': 'multi',
  'true false question': 'boolean',
  'short answer question': 'text',
  'numerical question': 'number',
  'calculated question': 'calculated',
  'fill in multiple blanks question': 'cloze',
  'multiple dropdowns question': 'cloze',
  'missing word question': 'cloze',
  'rich fill in blank question': 'cloze',
  'matching question': 'match',
  'ordering question': 'order',
  'categorization question': 'categorize',
  'hot spot question': 'hotspot',
  'essay question': 'essay',
  'file upload question': 'upload',
  'text only question': 'stimulus',
  // Common Cartridge
  'cc.multiple choice.v0p1': 'choice',
  'cc.multiple response.v0p1': 'multi',
  'cc.true false.v0p1': 'boolean',
  'cc.fib.v0p1': 'text',
  'cc.pattern match.v0p1': 'text',
  'cc.essay.v0p1': 'essay',
  // Blackboard, D2L, Respondus, Sakai, and ours
  'multiple choice': 'choice',
  'multiple answer': 'multi',
  'multiple response': 'multi',
  'multiple correct answer': 'multi',
  'multi select': 'multi',
  'true/false': 'boolean',
  'true false': 'boolean',
  'either/or': 'boolean',
  'short answer': 'text',
  'fill in the blank': 'text',
  'fib string': 'text',
  'quiz bowl': 'text',
  'multi short answer': 'cloze',
  'fill in the blank plus': 'cloze',
  'fill in the blanks': 'cloze',
  'jumbled sentence': 'cloze',
  numeric: 'number',
  'numeric response': 'number',
  'significant figures': 'calculated',
  arithmetic: 'calculated',
  calculated: 'calculated',
  matching: 'match',
  'extended matching items': 'extended matching',
  ordering: 'order',
  categorization: 'categorize',
  essay: 'essay',
  'short response': 'essay',
  'long answer': 'essay',
  'written response': 'essay',
  'file upload': 'upload',
  'file response': 'upload',
  'audio recording': 'upload',
  survey: 'survey',
  'hot spot': 'hotspot',
  text: 'stimulus',
  'text/info': 'stimulus',
  'text information': 'stimulus',
  image: 'stimulus',
  'presentation only': 'stimulus',
  likert: 'survey',
  'opinion scale': 'survey',
  'opinion scale/likert': 'survey',
};
