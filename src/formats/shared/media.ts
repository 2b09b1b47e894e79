import { mapQuestion } from '../../model/map-question.ts';
import type { Question } from '../../model/question.ts';
import type { Rich } from '../../model/rich.ts';
import type { OutFile } from '../../package/file.ts';
import { mediaName } from '../../pages/index.ts';
import { mapUrls } from '../../rich/map.ts';
import type { WriteContext } from '../format.ts';

/** Files of the course in a package of documents: all lie in `media/`. */
export const mediaPath = (asset: string): string => `media/${mediaName(asset)}`;

/** Turns `asset:` addresses into those of the package and remembers which files a document uses. */
export interface Media {
  readonly rich: (rich: Rich) => Rich;
  readonly href: (asset: string) => string;
  /** Paths in the course, in the order of their first use. */
  readonly used: () => readonly string[];
}

/** `up` leads from the document's folder to the root of the package. */
export const mediaFrom = (up: '' | '../'): Media => {
  const used = new Set<string>();
  const href = (asset: string): string => {
    used.add(asset);
    return up + mediaPath(asset);
  };
  const address = (url: string): string =>
    url.startsWith('asset:') ? href(url.slice('asset:'.length)) : url;
  return { rich: (rich) => mapUrls(rich, address), href, used: () => [...used] };
};

/** Files that questions use, without writing them: a manifest comes before its documents. */
export const assetsOf = (questions: Iterable<Question>, ...more: readonly Rich[]): readonly string[] => {
  const media = mediaFrom('');
  for (const rich of more) media.rich(rich);
  for (const question of questions) {
    mapQuestion(question, media.rich);
    if (question.kind === 'hotspot') media.href(question.image.asset);
  }
  return media.used();
};

/** Each file once, in order of path: the order of use changes more often. */
export async function* mediaFiles(assets: Iterable<string>, ctx: WriteContext): AsyncGenerator<OutFile> {
  for (const asset of [...new Set(assets)].sort())
    yield { path: mediaPath(asset), data: await ctx.asset(asset) };
}
