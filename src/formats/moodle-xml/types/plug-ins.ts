import type { Gap, MatchPair, Question } from '../../../model/question.ts';
import type { RichNode } from '../../../model/rich.ts';
import { toPlain } from '../../../rich/plain.ts';
import { foreignHtml } from '../../shared/foreign-html.ts';
import { childOf, childrenOf, textAt, type XmlElement } from '../../shared/read-xml.ts';
import { splitStem } from '../../shared/split-stem.ts';
import type { Asked } from '../reading.ts';
import { fractionOf } from './choices.ts';
import { combinedFeedback, isYes, shuffleOf } from './common.ts';
import { clozeOf, mostOptions } from './gaps.ts';

/** Several choices of which each with a share is right: `oumultiresponse` marks parts, `multichoiceset` the whole set. */
export const severalRight =
  (scoring: Question['scoring']) =>
  (asked: Asked): Question | undefined => {
    const { element, rich } = asked;
    const choices = childrenOf(element, 'answer').flatMap((answer) => {
      const [text, feedback] = [rich(answer), rich(childOf(answer, 'feedback'))];
      const told = feedback.length > 0 ? { feedback } : {};
      return text.length > 0 ? [{ text, right: fractionOf(answer) > 0, ...told, pos: answer.pos }] : [];
    });
    if (choices.length < 2) return asked.leave('it has fewer than two choices');
    if (!choices.some(({ right }) => right)) return asked.leave('no choice is marked as right');
    const base = { ...asked.base, ...combinedFeedback(asked), ...shuffleOf(element, 'no') };
    return { kind: 'multi', none: false, choices, ...base, scoring };
  };

/** Statements, each with the column that is right for it (`mtf`, `kprime`): pairs to match. */
export const statements = (asked: Asked): Question | undefined => {
  const { element, rich, lost } = asked;
  const columns = childrenOf(element, 'column');
  const weights = childrenOf(element, 'weight').filter((one) => Number(textAt(one, 'value')) > 0);
  const pairs = childrenOf(element, 'row').flatMap((row): readonly MatchPair[] => {
    const weight = weights.find(({ attrs }) => attrs.rownumber === row.attrs.number);
    const column = columns.find(({ attrs }) => attrs.number === weight?.attrs.columnnumber);
    const [left, right] = [rich(childOf(row, 'optiontext')), rich(column && childOf(column, 'responsetext'))];
    const feedback = childOf(row, 'feedbacktext');
    if (feedback && rich(feedback).length > 0) lost('content', 'feedback for a statement', feedback.pos);
    return left.length > 0 && right.length > 0 ? [{ left, right, pos: row.pos }] : [];
  });
  if (pairs.length < 2) return asked.leave('it does not say what is right for its statements');
  const how = 'each statement is matched with what is right for it';
  asked.notes.report.add('read/asked-otherwise', { question: asked.name, how }, asked.base.pos);
  const scoring = textAt(element, 'scoringmethod', 'text') === 'subpoints' ? 'partial' : 'all';
  return { kind: 'match', pairs, distractors: [], ...asked.base, ...shuffleOf(element, 'yes'), scoring };
};

/** `gapfill`: the words between brackets are gaps, typed or to choose from all of them and some wrong ones. */
export const gapfill = (asked: Asked): Question | undefined => {
  const { element, rich, name } = asked;
  const [open = '[', close = ']'] = textAt(element, 'delimitchars') ?? '';
  const isTyped = textAt(element, 'answerdisplay') === 'gapfill';
  const wrong = childrenOf(element, 'answer')
    .filter((answer) => fractionOf(answer) === 0)
    .map((answer) => textAt(answer, 'text') ?? '');
  const found: string[] = [];
  const field = childOf(element, 'questiontext');
  const plain = (html: string): string =>
    toPlain(foreignHtml(html, { notes: asked.notes, at: element.pos, file: () => undefined, tex: false }))
      .replace(/\s+/g, ' ')
      .trim();
  const shown = rich(field, (source) => cut(source, { open, close, found, plain }));
  const stem = splitStem(shown, name);
  if (found.length === 0) return asked.leave('its text has no gap');
  const words = isTyped ? [] : [...new Set([...found.flatMap(alternatives), ...wrong])];
  if (!isTyped && words.length < 2) return asked.leave('a gap has fewer than two options');
  if (words.length * found.length > mostOptions) return asked.leave('its gaps have too many options');
  const isPattern = !isYes(textAt(element, 'disableregex') || '0') && found.some((word) => sign.test(word));
  if (isTyped && isPattern) {
    const how = 'a pattern is now the very text that must be typed';
    asked.notes.report.add('read/asked-otherwise', { question: name, how }, asked.base.pos);
  }
  const gaps = found.map((word, index) => gapOf(word, words, { element, before: found.slice(0, index) }));
  const question = clozeOf(asked, stem, { gaps, matchCase: isYes(textAt(element, 'casesensitive') || '0') });
  if (question && isYes(textAt(element, 'noduplicates') || '0'))
    asked.lost('setting', 'words that may be given once only', element.pos);
  return question;
};

/** Signs that mean something in a pattern alone. */
const sign = /[\\^$*+?()[\]{}]|\.[*+]/;

const alternatives = (word: string): readonly string[] => word.split('|').filter((one) => one !== '');

interface GapPlace {
  readonly element: XmlElement;
  /** The words of the gaps before it. */
  readonly before: readonly string[];
}

/** Of alternatives that may be dragged, each gap that has the same ones is given another. */
const gapOf = (word: string, words: readonly string[], { element: { pos }, before }: GapPlace): Gap => {
  const texts = alternatives(word);
  if (words.length === 0) return { type: 'text', texts, pos };
  const right = texts[before.filter((one) => one === word).length % texts.length];
  return { type: 'choice', options: words.map((text) => ({ text, right: text === right })), pos };
};

interface Cut {
  readonly open: string;
  readonly close: string;
  readonly found: string[];
  readonly plain: (html: string) => string;
}

const cut = (source: string, { open, close, found, plain }: Cut): readonly (string | RichNode)[] => {
  const parts: (string | RichNode)[] = [];
  let end = 0;
  for (let at = source.indexOf(open); at >= 0; at = source.indexOf(open, end)) {
    const last = source.indexOf(close, at + 1);
    if (last < 0) break;
    const word = plain(source.slice(at + 1, last));
    if (word === '') {
      parts.push(source.slice(end, last + 1));
    } else {
      parts.push(source.slice(end, at), { type: 'gap', gap: found.length });
      found.push(word);
    }
    end = last + 1;
  }
  return [...parts, source.slice(end)];
};
