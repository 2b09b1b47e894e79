import type { Lesson, Term } from '../../model/course.ts';
import { type Element, element, type Rich, type RichNode, text } from '../../model/rich.ts';
import { toPlain } from '../../rich/plain.ts';
import { digest } from '../digest.ts';
import { capital } from '../text/capital.ts';
import type { Marks } from '../text/marks.ts';
import { sentencesOf } from '../text/sentences.ts';
import { fold } from '../text/words.ts';

/** What a lesson explains by the way. */
interface Defined {
  readonly name: string;
  readonly definition: Rich;
  /** Sentences about it that follow. */
  readonly facts: readonly Rich[];
}

/**
 * The terms that a lesson defines: entries of definition lists and of its glossary, and in English what is bold where a sentence
 * says what it is. Each becomes a key term without a page of its own. Of a name that is listed and explained by the way the
 * list has the definition, because it was written as one; what the text goes on to say is a fact beside it.
 */
export const termsOfLesson = (lesson: Lesson, language: string, marks: Marks): readonly Term[] => {
  const rich = lesson.body.flatMap((section) => (section.type === 'text' ? section.body : []));
  const isEnglish = language.toLowerCase().startsWith('en');
  const explained = byName(isEnglish ? inSentences(rich, language, marks) : []);
  const listed = byName([...inLists(rich), ...inGlossary(rich)]);
  const all = new Map([...explained, ...listed]);
  return [...all].map(([name, one]) => termOf({ ...one, facts: (explained.get(name) ?? one).facts }, lesson));
};

/** The first of each name counts. */
const byName = (all: readonly Defined[]): ReadonlyMap<string, Defined> => {
  const found = new Map<string, Defined>();
  for (const one of all) if (!found.has(fold(one.name))) found.set(fold(one.name), one);
  return found;
};

const termOf = ({ name, definition, facts }: Defined, lesson: Lesson): Term => {
  const { id, tags, authors, pos, language, updated, outcome } = lesson;
  const items = facts.map((fact) => element('li', {}, fact));
  return {
    kind: 'term',
    id: `${id}-${digest([name])}`,
    title: name,
    term: name,
    tags,
    authors,
    pos,
    ...(language !== undefined && { language }),
    ...(updated !== undefined && { updated }),
    ...(outcome !== undefined && { outcome }),
    aliases: [],
    related: [],
    definition,
    ...(items.length > 0 && { facts: [element('ol', {}, items)] }),
    more: [],
    review: [],
  };
};

const isNamed = (node: RichNode | undefined, name: string): node is Element =>
  node?.type === 'element' && node.name === name;

/** `dt` with the first `dd` behind it. */
const inLists = (rich: Rich): readonly Defined[] =>
  rich
    .filter((node) => isNamed(node, 'dl'))
    .flatMap((list) => list.children.filter((node) => node.type === 'element'))
    .flatMap((node, index, all): readonly Defined[] => {
      const next = all[index + 1];
      return isNamed(node, 'dt') && isNamed(next, 'dd')
        ? defined(toPlain(node.children), textOf(next.children))
        : [];
    });

/** Entries that begin with a bold name, `**Speed** – the magnitude of the velocity`, under a heading that says so. */
const inGlossary = (rich: Rich): readonly Defined[] => {
  const found: Defined[] = [];
  let isGlossary = false;
  for (const node of rich) {
    if (node.type !== 'element') continue;
    if (/^h[1-6]$/.test(node.name)) isGlossary = glossary.test(toPlain(node.children));
    else if (isGlossary)
      for (const entry of node.name === 'p' ? [node] : isList(node) ? node.children : [])
        if (entry.type === 'element') found.push(...entryOf(textOf(entry.children)));
  }
  return found;
};

const isList = ({ name }: Element): boolean => name === 'ul' || name === 'ol';

const glossary =
  /\b(?:glossary|key (?:terms|words|concepts)|vocabulary|definitions|terms to know|glossar|begriffe|glossaire|vocabulaire|glosario|vocabulario|glossario|glossário)\b/i;

const entryOf = ([head, ...rest]: Rich): readonly Defined[] => {
  if (head?.type !== 'element' || !isBold(head)) return [];
  const name = toPlain(head.children);
  const [next, ...more] = rest;
  const after = next?.type === 'text' ? next.value : '';
  const definition = after.replace(/^\s*[:–—-]\s+/, '');
  const isParted = definition !== after || /[:–—]$/.test(name);
  return isParted ? defined(name.replace(/\s*[:–—]$/, ''), [text(definition.trimStart()), ...more]) : [];
};

/** What stands in a paragraph of an entry, or in the entry itself. */
const textOf = (rich: Rich): Rich => {
  const [first] = rich.filter((node) => node.type !== 'text' || node.value.trim() !== '');
  return isNamed(first, 'p') ? first.children : rich;
};

const defined = (name: string, definition: Rich, facts: readonly Rich[] = []): readonly Defined[] => {
  const [first, ...rest] = definition;
  const said: Rich = first?.type === 'text' ? [text(capital(first.value)), ...rest] : definition;
  const isShort = name !== '' && name.length <= 60 && name.split(/\s+/).length <= 5;
  return isShort && toPlain(said) !== ''
    ? [{ name: capital(name), definition: [element('p', {}, said)], facts }]
    : [];
};

const isBold = ({ name }: Element): boolean => name === 'strong' || name === 'b' || name === 'dfn';

/** Around what is bold, while sentences are looked at. */
const [opening, closing] = ['\u{E000}', '\u{E001}'];

const bracketed = (rich: Rich): Rich =>
  rich.flatMap((node): Rich => {
    if (node.type !== 'element') return [node];
    const children = bracketed(node.children);
    return isBold(node) ? [text(opening), ...children, text(closing)] : [{ ...node, children }];
  });

const unbracketed = (sentence: string): string => sentence.replace(/[\u{E000}\u{E001}]/gu, '');

/** “**Displacement** is the change in position. It depends only on ...”, “A quantity with a size only is called a **scalar**.” */
const inSentences = (rich: Rich, language: string, marks: Marks): readonly Defined[] =>
  rich
    .filter((node) => isNamed(node, 'p'))
    .flatMap((paragraph) => {
      const [line] = marks.mark([{ ...paragraph, children: bracketed(paragraph.children) }]) ?? [];
      if (line === undefined || !line.includes(opening)) return [];
      const sentences = sentencesOf(line, language);
      return sentences.flatMap((sentence, index) => {
        const found = begun.exec(sentence) ?? ended.exec(sentence);
        const name = found?.groups?.name;
        if (name === undefined || unbracketed(sentence).length < sentence.length - 2) return [];
        if (leaning.test(found?.groups?.what ?? '')) return [];
        const said = begun.test(sentence) ? unbracketed(sentence) : `${found?.groups?.what ?? ''}.`;
        return defined(
          name.trim(),
          marks.unmark(said),
          following(sentences.slice(index + 1)).map(marks.unmark),
        );
      });
    });

const begun =
  /^(?:An? |The |In an? )?\u{E000}(?<name>[^\u{E000}\u{E001}]+)\u{E001} (?:of (?:an?|the) [\p{Ll}-]+ )?(?:(?:is|are|means|refers to|denotes) (?:an?|the|any|one of|all|how|what)|\p{Ll}{3,}s (?:that|the|an?|how|two)|(?:the|an?|some) \p{Ll}+)\b/u;
const ended =
  /^(?<what>(?:(?:An?|The|Any) \p{Ll}|\p{Lu}\p{Ll}+s (?:that|which|such as|in which|on which|who)\b)[^:;\u{E000}]{15,}?),? (?:is|are|is called|are called|is known as|are known as) (?:an? |the )?\u{E000}(?<name>\p{Ll}[^\u{E000}\u{E001}]+)\u{E001}(?:[.!]?$|[,;] )/u;

/** “The upward push of the table”, “the case in which it does so”: of an example that the text goes through. */
const leaning =
  /\b(?:it|its|they|this|these|those|such|does so|do so)\b|^The (?!(?:[\p{Ll}-]+ )?(?:sum|rate|ratio|product|number|amount|difference|change|study|science|part|process|force|energy|point|distance|time|\p{Ll}+est|most|least|total|average)\b)/iu;

/** The sentences that go on with `it`, up to the next bold word. */
const following = (sentences: readonly string[]): readonly string[] => {
  const end = sentences.findIndex(
    (sentence) => !/^(?:It|Its|They|Their) /.test(sentence) || sentence.includes(opening),
  );
  return end < 0 ? sentences : sentences.slice(0, end);
};
