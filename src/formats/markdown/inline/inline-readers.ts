import { element, type Rich, text as textNode } from '../../../model/rich.ts';
import { mapRich } from '../../../rich/map.ts';
import { unsafeUrl } from '../../../rich/safe-url.ts';
import { shifted } from '../page/place.ts';
import { type Reader, unmask } from '../page/reader.ts';
import { readGapToken } from '../question/gap.ts';
import { readValue } from '../question/value.ts';
import { type Construct, constructAt } from './constructs.ts';
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
  math: (reader, token, spot) => [
    readFormula(reader, { opening: token.display ? 2 : 1, ...token }, spot.place),
  ],
  openMath: (reader, token, spot) => {
    // What closes a formula after a blank line was reported where it opens.
    const closes = reader.openMath && spot.next === undefined;
    if (!closes) reader.ctx.report.add('markdown/open-math', {}, spot.place.at(0));
    reader.openMath = !closes;
    return [textNode(token.raw)];
  },
  value: (reader, token, spot) => readValue(reader, token, spot.place),
  gap: (reader, token, spot) => readGapToken(reader, token, spot.place),
  openGap: (reader, token, spot) => {
    reader.ctx.report.add('gap/open', {}, spot.place.at(0));
    if (reader.question) reader.question.openGap = true;
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
  const children = withoutLinks(reader.readTokens(ownTokens(token.tokens), shifted(spot.place, before)));
  const href = token.autolink ? token.href : decodeEntities(unmask(reader, token.href));
  if (unsafeUrl(href)) {
    reader.ctx.report.add('html/unsafe-address', { address: href }, pos);
    return children;
  }
  const title = token.title ? { title: decodeEntities(unmask(reader, token.title)) } : {};
  return [element('a', { href, ...title }, children, pos)];
};

/** A link holds no other: raw HTML and key terms inside give their text. */
const withoutLinks = (rich: Rich): Rich =>
  mapRich(rich, (node) => (node.type === 'element' && node.name === 'a' ? node.children : [node]));

/** In a page with tables the bar between name and label is masked, so it is read again. */
const readWiki = (reader: Reader, token: Extract<Construct, { type: 'wiki' }>, spot: Spot): Rich => {
  const own = reader.mask === undefined ? token : constructAt(unmask(reader, token.raw), false);
  const { name, label } = own?.type === 'wiki' ? own : token;
  return [element('a', { href: `term:${name}` }, [textNode(label ?? name)], spot.place.at(0))];
};
