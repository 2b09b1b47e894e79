import { inSeededOrder } from '../../digest.ts';
import { groupBy } from '../../group-by.ts';
import type { Asking } from '../../made.ts';
import { rememberingOf } from '../../remembering.ts';
import { stemsOf } from '../../text/words.ts';
import type { World } from '../../world.ts';
import { isOnce, type Target } from './target.ts';

/** A case or a work that a text cites with its year. */
interface Cited {
  readonly text: string;
  readonly at: number;
  /** “The Statute of Labourers (1351)”, beside “Crécy (1346)”: an article tells which is meant. */
  readonly hasArticle: boolean;
  readonly year: number;
}

/** “Goldberg v. Kelly (1970)”, “Derry v Peek (1889)”, “Youngstown Sheet & Tube Co. v. Sawyer (1952)”, “Mrs Dalloway (1925)”. */
const citing =
  /(?<![\p{L}\p{M}.’'-])(\p{Lu}[\p{L}\p{M}’'-]*(?: (?:v\.?|&|of|the|and|in|on|for|a|an|to|(?:Bros|Bd|Co|Corp|Dept|Educ|Inc|Ltd|No|St)\.,?|\p{Lu}[\p{L}\p{M}’'-]*|(?<=No\. )\d+))*) \((1\d{3}|20\d\d)\)/gu;

/** What stands before the name: small words at the beginning of a sentence, and whose work it is. */
const leading =
  /^(?:(?:In|On|At|As(?! I )|By|From|With|For|Since|After|Before|But|And|See|Under|Until|Through|Like|Unlike|Although|Though|When|While|Both|Cases|Even|Only|Then|Thus|Against|Despite|During|Among|To|Citing|Overruling|Following) )+|^(?:\p{Lu}[\p{L}\p{M}-]*\.? ){0,2}\p{Lu}[\p{L}\p{M}-]*['’]s (?=\p{Lu})/u;

/** “The mills of Ohio in Youngstown v. Sawyer”. */
const beforeCase = /^.* (?:in|to|an?) (?=.* v\.? )/;

const citedIn = (text: string): readonly Cited[] =>
  [...text.matchAll(citing)].flatMap((found) => {
    const whole = found[1] ?? '';
    const name = whole.replace(leading, '').replace(leading, '').replace(beforeCase, '');
    return name === '' || / (?:of|the|and|in|on|for|a|an|to)$/.test(name)
      ? []
      : [citedAt(text, name, found.index + whole.length - name.length, Number(found[2]))];
  });

const citedAt = (sentence: string, name: string, at: number, year: number): Cited => ({
  text: name,
  at,
  hasArticle: /\b[Tt]he $/.test(sentence.slice(0, at)),
  year,
});

/** A case stands among cases, a work among works. */
const formOf = ({ text }: Cited): 'case' | 'work' => (/ v\.? /.test(text) ? 'case' : 'work');

/** “Washburn (2015)” may be who wrote it, and is no title among others. */
const shapeOf = ({ text }: Cited): 'word' | 'words' => (text.includes(' ') ? 'words' : 'word');

const keyOf = (module: string, cited: Cited): string =>
  `${module} ${formOf(cited)} ${shapeOf(cited)} ${cited.hasArticle}`;

type ByModule = ReadonlyMap<string, readonly Cited[]>;

const citedInModules = rememberingOf(
  ({ entries }: World): ByModule =>
    new Map(
      [
        ...groupBy(
          entries.flatMap(({ module, plain }) =>
            citedIn(plain).map((one) => ({ key: keyOf(module.id, one), one })),
          ),
          ({ key }) => key,
        ),
      ].map(([key, list]) => [key, [...new Map(list.map(({ one }) => [one.text, one])).values()]]),
    ),
);

/** A case or a work to choose among others of its module that the page does not name. */
export const citedTarget = (sentence: string, { world, entry, unit }: Asking): Target | undefined => {
  if (!sentence.includes(' (')) return undefined;
  const [only, ...more] = citedIn(sentence);
  if (!only || more.length > 0 || !isOnce(sentence, only.text)) return undefined;
  // “Town boards may pray, said Town of Greece v. Galloway”, of unemployment in Employment Division v. Smith, a critique of kinship.
  const rest = `${entry.names.join(' ')} ${sentence.replace(only.text, ' ')}`.toLowerCase();
  const stems = new Set(stemsOf(rest));
  if (stemsOf(only.text).some((stem) => stems.has(stem) || (stem.length > 5 && rest.includes(stem))))
    return undefined;
  const all = citedInModules(world).get(keyOf(entry.module.id, only)) ?? [];
  const fit = all.filter(
    ({ text, year }) =>
      !entry.plain.includes(text) &&
      !only.text.includes(text) &&
      // Nobody takes a film of 1941 for one of 1975; of a court the law and not the time decides.
      (formOf(only) === 'case' || Math.abs(year - only.year) <= 20),
  );
  const options = inSeededOrder(fit, ({ text }) => text, world.options.seed, unit.key).slice(0, 3);
  const { text, at } = only;
  return options.length === 3
    ? { type: formOf(only), options: options.map((one) => one.text), text, at }
    : undefined;
};
