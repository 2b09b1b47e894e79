import type { MatchPair } from '../../../../../model/question.ts';
import { type Rich, text } from '../../../../../model/rich.ts';
import type { Answered } from '../../../answered.ts';
import type { Label, Response } from '../presentation.ts';
import type { ItemReading } from '../reading.ts';
import { shuffleOf } from './shuffle.ts';

/** Statements, each of which is right or wrong (KPRIM of OLAT and ILIAS): pairs to match; none where they are choices. */
export const statements = (reading: ItemReading, response: Response): Answered | undefined => {
  const { labels, ident } = response;
  const verdicts = labels.map((label) => verdictOn(label, reading, response));
  if (labels.length < 2 || !verdicts.every((verdict) => verdict !== undefined)) return undefined;
  reading.asksOtherwise('each statement is matched with what is right for it');
  const words = wordsOf(reading);
  const pairs = labels.map(
    ({ html, element }, index): MatchPair => ({
      left: reading.rich(html, element.pos),
      right: words[verdicts[index] === true ? 0 : 1],
      pos: element.pos,
    }),
  );
  const given = labels.map((label, index) => `${label.ident}:${verdicts[index] ? 'correct' : 'wrong'}`);
  const wrong = labels.map((label, index) => `${label.ident}:${verdicts[index] ? 'wrong' : 'correct'}`);
  return {
    fields: {
      kind: 'match',
      pairs,
      distractors: words.filter((_, index) => !verdicts.includes(index === 0)),
    },
    right: { [ident]: given },
    wrong: { [ident]: wrong },
    half: { [ident]: [...given.slice(0, -1), ...wrong.slice(-1)] },
    ...shuffleOf(response),
  };
};

/** OLAT writes `LABEL:correct`; ILIAS asks of the label itself whether it is 1. */
const verdictOn = (
  label: Label,
  { processing, as }: ItemReading,
  { ident }: Response,
): boolean | undefined => {
  for (const { tests } of processing.conditions)
    for (const { name, response, value, negated } of tests) {
      if (name !== 'varequal' || negated) continue;
      const isOlat = response === ident && value.startsWith(`${label.ident}:`);
      if (isOlat && /:(?:correct|wrong)$/.test(value)) return value.endsWith(':correct');
      if (as === 'statements' && response === label.ident && /^[01]$/.test(value)) return value === '1';
    }
  return undefined;
};

/** What a right and a wrong statement is matched with. */
const wordsOf = ({ fields }: ItemReading): readonly [Rich, Rich] => {
  const isCustom = fields.first('option_label_setting') === 'customlabel';
  const custom = (label: string): string | undefined => (isCustom ? fields.first(label) : undefined);
  return [
    [text(custom('custom_true_option_label') ?? '+')],
    [text(custom('custom_false_option_label') ?? '-')],
  ];
};
