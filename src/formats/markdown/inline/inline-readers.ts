import { element, type Rich, text as textNode } from '../../../model/rich.ts';
import { unsafeUrl } from '../../../rich/safe-url.ts';
import { shifted } from '../page/place.ts';
import { type Reader, unmask } from '../page/reader.ts';
import { readGapToken } from '../question/gap.ts';
import { readValue } from '../question/value.ts';
import type { Construct } from './constructs.ts';
import { decodeEntities } from './entities.ts';
import { readNoteReference } from './footnote-reference.ts';
import { readFormula } from './formula.ts';
import { ownTokens, type Token } from './lexer.ts';
import { readPicture } from './picture.ts';
import type { Spot } from './read-inline.ts';

type Of<T extends Token['type']> = Extract<Token, { type: T }>;
type Read<T extends Token['type']> = (reader: Reader, token: Of<T>, spot: Spot) => Rich;

/** How each inline token is read. Text and raw HTML are read beside their neighbours, in `readTokens`. */
export const inlineReaders: { readonly [T in Token['type']]?: Read<T> } = {
  strong: (reader, token, spot) => wrap('strong', 2, reader, token, spot),
  em: (reader, token, spot) => wrap('em', 1, reader, token, spot),
  del: (reader, token, spot) => wrap('del', 2, reader, token, spot),
  codespan: (reader, token) => [element('code', {}, [textNode(unmask(reader, token.text))])],
  br: () => [element('br')],
  escape: (_reader, token) => [textNode(token.text)],
  plain: (_reader, token) => [textNode(token.raw)],
  link: (reader, token, spot) => readLink(reader, token, spot),
  image: (reader, token, spot) => readPicture(reader, token, spot),
  math: (reader, token, spot) => [readFormula(reader, token, spot.place)],
  openMath: (reader, token, spot) => {
    reader.ctx.report.add('markdown/open-math', {}, spot.place.at(0));
    return [textNode(token.raw)];
  },
  value: (reader, token, spot) => readValue(reader, token, spot.place),
  gap: (reader, token, spot) => readGapToken(reader, token, spot.place),
  openGap: (reader, token, spot) => {
    reader.ctx.report.add('gap/open', {}, spot.place.at(0));
    return [textNode(token.raw)];
  },
  wiki: (reader, token, spot) => readWiki(reader, token, spot),
  note: (reader, token, spot) => readNoteReference(reader, token, spot.place),
  sub: (reader, token, spot) => [
    element('sub', {}, reader.readInline(token.content, shifted(spot.place, 1))),
  ],
  sup: (reader, token, spot) => [
    element('sup', {}, reader.readInline(token.content, shifted(spot.place, 1))),
  ],
};

const wrap = (
  name: string,
  mark: number,
  reader: Reader,
  token: Of<'strong' | 'em' | 'del'>,
  spot: Spot,
): Rich => [element(name, {}, reader.readTokens(ownTokens(token.tokens), shifted(spot.place, mark)))];

const readLink = (reader: Reader, token: Of<'link'>, spot: Spot): Rich => {
  const pos = spot.place.at(0);
  const before = token.raw.startsWith('[') || token.raw.startsWith('<') ? 1 : 0;
  const children = reader.readTokens(ownTokens(token.tokens), shifted(spot.place, before));
  const href = token.autolink ? token.href : decodeEntities(unmask(reader, token.href));
  if (unsafeUrl(href)) {
    reader.ctx.report.add('html/unsafe-address', { address: href }, pos);
    return children;
  }
  const title = token.title ? { title: decodeEntities(unmask(reader, token.title)) } : {};
  return [element('a', { href, ...title }, children, pos)];
};

const readWiki = (reader: Reader, token: Extract<Construct, { type: 'wiki' }>, spot: Spot): Rich => {
  const [name = '', label] = splitMasked(reader, token);
  return [element('a', { href: `term:${name}` }, [textNode(label ?? name)], spot.place.at(0))];
};

/** In a page with tables the bar between name and label is masked. */
const splitMasked = (
  reader: Reader,
  token: Extract<Construct, { type: 'wiki' }>,
): readonly (string | undefined)[] => {
  if (token.label !== undefined || reader.mask === undefined) return [token.name, token.label];
  return token.name.split(reader.mask, 2).map((part) => part.trim());
};
