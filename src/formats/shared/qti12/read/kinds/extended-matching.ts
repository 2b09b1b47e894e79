import type { Choice, MatchPair } from '../../../../../model/question.ts';
import { type Rich, text } from '../../../../../model/rich.ts';
import type { Answered } from '../../../answered.ts';
import { childOf, childrenOf, type XmlElement } from '../../../read-xml.ts';
import { materialsHtml } from '../material.ts';
import type { Response } from '../presentation.ts';
import type { ItemReading } from '../reading.ts';
import { numeric } from '../variables.ts';

/** One thing that is asked about the options. */
interface Theme {
  readonly text: Rich;
  readonly rights: readonly string[];
  readonly element: XmlElement;
}

/**
 * Sakai's Extended Matching Items: one list of options for several themes, each with a `resprocessing` of its own that says
 * its text. Pairs to match; where a theme has several options, every theme with every option is a choice.
 */
export const extendedMatching = (reading: ItemReading, { labels }: Response): Answered | string => {
  const options = labels.map(({ ident, html, element }) => ({
    ident,
    text: reading.rich(html, element.pos),
  }));
  const themes = themesOf(reading);
  if (themes.length === 0 || themes.some(({ rights }) => rights.length === 0))
    return 'it does not say which options are right';
  reading.asksOtherwise('its themes and its options are the two sides of one question');
  if (themes.length > 1 && themes.every(({ rights }) => rights.length === 1)) {
    const used = new Set(themes.flatMap(({ rights }) => rights));
    const textOf = (ident = ''): Rich => options.find((option) => option.ident === ident)?.text ?? [];
    const pairs = themes.map(
      ({ text: left, rights, element }): MatchPair => ({ left, right: textOf(rights[0]), pos: element.pos }),
    );
    const distractors = options.filter(({ ident }) => !used.has(ident)).map((option) => option.text);
    return { fields: { kind: 'match', pairs, distractors, scoring: 'partial' } };
  }
  const choices = themes.flatMap((theme) =>
    options.map(
      (option): Choice => ({
        text: [...theme.text, text(': '), ...option.text],
        right: theme.rights.includes(option.ident),
        pos: theme.element.pos,
      }),
    ),
  );
  return { fields: { kind: 'multi', none: false, choices, scoring: 'partial' } };
};

const themesOf = ({ item, notes, rich }: ItemReading): readonly Theme[] =>
  childrenOf(item, 'resprocessing').flatMap((element) => {
    const told = childrenOf(element, 'outcomes').flatMap((one) => childrenOf(one, 'interpretvar'));
    if (told.length === 0) return [];
    const html = materialsHtml(
      told.flatMap(({ children }) => children),
      { notes, references: new Map() },
    );
    return [{ text: rich(html, element.pos), rights: rightsIn(element), element }];
  });

const rightsIn = (processing: XmlElement): readonly string[] =>
  childrenOf(processing, 'respcondition').flatMap((condition) => {
    const set = childOf(condition, 'setvar');
    const isAdded = set?.attrs.action?.toLowerCase() === 'add' && (numeric(set.text) ?? 0) > 0;
    const tests = childOf(condition, 'conditionvar');
    return isAdded && tests ? childrenOf(tests, 'varequal').map((test) => test.text.trim()) : [];
  });
