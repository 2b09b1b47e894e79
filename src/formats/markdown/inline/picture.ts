import type { Tokens } from 'marked';
import { type Attrs, element, type Rich, text as textNode } from '../../../model/rich.ts';
import { toPlain } from '../../../rich/plain.ts';
import { isRemote, unsafeUrl } from '../../../rich/safe-url.ts';
import { shifted } from '../page/place.ts';
import { type Reader, unmask } from '../page/reader.ts';
import { reportUnknownSettings } from '../page/report-settings.ts';
import { decodeEntities } from './entities.ts';
import { ownTokens } from './lexer.ts';
import type { Spot } from './read-inline.ts';
import { leadingSettings } from './settings.ts';

/** `![text](address "title")`: a picture, or by its extension a recording. */
export const readPicture = (reader: Reader, token: Tokens.Image, spot: Spot): Rich => {
  const pos = spot.place.at(0);
  const alt = toPlain(reader.readTokens(ownTokens(token.tokens), shifted(spot.place, 2)));
  const src = decodeEntities(unmask(reader, token.href));
  const decorative = readDecorative(reader, token, spot);
  const { report } = reader.ctx;
  if (unsafeUrl(src)) {
    report.add('html/unsafe-address', { address: src }, pos);
    return [textNode(alt)];
  }
  if (isRemote(src)) {
    report.add('html/remote-picture', { address: src }, pos);
    return [element('a', { href: src }, [textNode(alt || src)], pos)];
  }
  if (alt === '' && !decorative) report.add('markdown/missing-alt', { address: src }, pos);
  if (alt !== '' && decorative) report.add('markdown/decorative-with-text', { text: alt }, pos);
  const title: Attrs = token.title ? { title: decodeEntities(unmask(reader, token.title)) } : {};
  const media = mediaName(src);
  if (media) return [element(media, { controls: 'controls', src, 'aria-label': alt, ...title }, [], pos)];
  return [element('img', { src, alt: decorative ? '' : alt, ...title }, [], pos)];
};

const readDecorative = (reader: Reader, token: Tokens.Image, spot: Spot): boolean => {
  if (spot.next?.type !== 'text') return false;
  // After a space they are settings only at the end of the line.
  const gap = /^[ \t]+(?=\{decorative\}[ \t]*(?:\n|$))/.exec(spot.next.raw)?.[0].length ?? 0;
  const found = leadingSettings(spot.next.raw.slice(gap), pictureWords);
  if (!found) return false;
  spot.skip = gap + found.length;
  const place = shifted(spot.place, token.raw.length + gap);
  reportUnknownSettings(reader, found.settings, { keys: [], words: [...pictureWords], place, id: false });
  return found.settings.words.has('decorative');
};

const pictureWords: ReadonlySet<string> = new Set(['decorative']);

/** `audio` or `video`, by the extension of an address. */
export const mediaName = (src: string): 'audio' | 'video' | undefined => {
  const extension = /\.([a-z0-9]+)(?:[?#].*)?$/i.exec(src)?.[1]?.toLowerCase() ?? '';
  if (audio.has(extension)) return 'audio';
  return video.has(extension) ? 'video' : undefined;
};

const audio: ReadonlySet<string> = new Set(['mp3', 'm4a', 'aac', 'oga', 'ogg', 'opus', 'wav', 'flac']);
const video: ReadonlySet<string> = new Set(['mp4', 'm4v', 'webm', 'ogv', 'mov']);
