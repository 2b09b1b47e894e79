import type { Rich } from '../../../model/rich.ts';
import { walkRich } from '../../../rich/map.ts';
import type { Place } from '../page/place.ts';
import type { Reader } from '../page/reader.ts';

const name = '[^()<>"\\n]+\\.(?:md|png|jpe?g|gif|svg|webp|avif|pdf|mp3|mp4|docx|pptx|xlsx)';
const spaced = new RegExp(
  `(?<!\\\\)!?(?<!\\\\)\\[[^\\][\\n]*\\](?:\\((?=[^()\\n]*[ \\t])(?:${name}|#[^()<>"\\n]+)\\)| +\\((?=[^()\\n \\t]*\\))${name}\\))`,
);

/** `![a cell](my cell.png)` and `[a cell] (cell.png)` look like a picture and a link, and are text in Markdown. */
export const reportBrokenAddress = (
  reader: Reader,
  { text, place }: { readonly text: string; readonly place: Place },
  rich: Rich,
): void => {
  const found = text.includes(']') ? spaced.exec(text) : null;
  if (!found) return;
  const [written] = found;
  const isText = [...walkRich(rich)].some((node) => node.type === 'text' && node.value.includes(written));
  if (isText) reader.ctx.report.add('markdown/broken-address', { written }, place.at(found.index));
};
