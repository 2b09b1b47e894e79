import { closest } from '../../../diagnostics/closest.ts';
import type { Settings } from '../inline/settings.ts';
import { isId } from './derive-id.ts';
import type { Place } from './place.ts';
import type { Reader } from './reader.ts';

/** What settings may stand at a place. */
export interface Allowed {
  readonly keys: readonly string[];
  readonly words: readonly string[];
  readonly id: boolean;
  readonly place: Place;
}

/** Reports what may not stand there: unknown keys and words, keys given twice, an id that is none. */
export const reportUnknownSettings = (reader: Reader, settings: Settings, allowed: Allowed): void => {
  const { report } = reader.ctx;
  const { place, keys, words } = allowed;
  const { id, values } = settings;
  const others = values.size + settings.words.size + settings.repeated.length;
  if (others === 0 && id && allowed.id && isId(id.value)) return;
  const unknown = (name: string, start: number): void => {
    const known = [...keys, ...words, ...(allowed.id ? ['#id'] : [])];
    const meant = closest(name, known) ?? '';
    report.add('markdown/unknown-setting', { name, meant, known: known.join(', ') }, place.at(start));
  };
  const curly = [...settings.values.values()].find(({ value, quoted }) => !quoted && /^[“”„«]/.test(value));
  if (curly) {
    report.add('markdown/curly-quotes', { value: curly.value }, place.at(curly.start));
    return;
  }
  const isComma = (word: string): boolean => word.startsWith(',');
  const comma = [...settings.words].find(([word]) => isComma(word));
  if (comma) report.add('markdown/setting-comma', {}, place.at(comma[1]));
  for (const [key, { start }] of settings.values) if (!keys.includes(key)) unknown(key, start);
  for (const [word, start] of settings.words)
    if (!words.includes(word) && !isComma(word)) unknown(word, start);
  for (const { value, start } of settings.repeated)
    report.add('markdown/repeated-setting', { name: value }, place.at(start));
  if (!settings.id) return;
  if (!allowed.id) unknown(`#${settings.id.value}`, settings.id.start);
  else if (!isId(settings.id.value))
    report.add('markdown/bad-id', { id: settings.id.value }, place.at(settings.id.start));
};
