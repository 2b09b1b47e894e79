/** The parts of a page that are known by name. */
export type SectionName = 'definition' | 'facts' | 'review' | 'related';

export interface SectionStart {
  readonly name: SectionName;
  /** How many facts the heading promises. */
  readonly promised?: number;
  /** What stands behind the name on the same line. */
  readonly rest: string;
}

/** The section that a line begins. */
export const sectionStart = (line: string, isHeading: boolean): SectionStart | undefined => {
  const text = line.replace(/^[^\p{L}\p{N}]+/u, '').replace(/[\s*_:]+$/u, '');
  for (const { name, whole, before } of patterns) {
    const found = whole.exec(text);
    if (found) return { name, rest: '', ...(found[1] && { promised: Number(found[1]) }) };
    const glued = isHeading ? null : before?.exec(text);
    if (glued) return { name, rest: text.slice(glued[0].length).trim() };
  }
  return undefined;
};

const patterns: readonly { readonly name: SectionName; readonly whole: RegExp; readonly before?: RegExp }[] =
  [
    {
      name: 'definition',
      whole:
        /^(?:\d+\.\s*)?(?:definitions?|what (?:is|are|was|were) (?:it|this|they)\??|définition|definición|definizione|definição|definitie)$/i,
      before: /^(?:definition|définition|definición|definizione|definição)\s*[:–—-]\s+/i,
    },
    {
      name: 'facts',
      whole:
        /^(?:the |top )?(?:(\d{1,3}) )?(?:(?:must|need)[- ]to[- ]know|must[- ]know|need[- ]to[- ]know|key|important|essential|quick|fast) (?:facts?|points|takeaways|things)(?: (?:for|about|to)\b.{0,60})?$/i,
    },
    { name: 'facts', whole: /^(?:(\d{1,3}) )?facts?(?: to know)?(?: for your (?:next )?test)?$/i },
    {
      name: 'review',
      whole:
        /^(?:\d{1,3} )?(?:review|study|discussion|check[- ]your[- ]understanding) questions?(?: \(\d+\))?$/i,
    },
    {
      name: 'related',
      whole:
        /^(?:related (?:key )?(?:terms?|topics|concepts|content)|see also|similar terms|key terms to (?:know|review))(?: \(\d+\))?$/i,
      before: /^(?:related (?:key )?terms|see also)\s*:\s+/i,
    },
  ];
