import type { Asset } from '../../model/course.ts';
import { sha256 } from '../../package/content-digest.ts';
import type { InFiles } from '../../package/file.ts';
import { mediaType } from './media-type.ts';
import { pictureSize } from './picture-size.ts';

/** The files that pages use, in the order of their paths. */
export const describeAssets = async (paths: Iterable<string>, files: InFiles): Promise<readonly Asset[]> => {
  const assets: Asset[] = [];
  for (const path of [...paths].sort()) {
    const bytes = await files.read(path);
    const type = mediaType(path);
    const digest = sha256(bytes);
    assets.push({
      path,
      digest,
      size: bytes.length,
      type,
      ...(type.startsWith('image/') && pictureSize(bytes, type)),
    });
  }
  return assets;
};
