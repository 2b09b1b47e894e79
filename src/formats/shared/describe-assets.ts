import { createHash } from 'node:crypto';
import type { Asset } from '../../model/course.ts';
import type { InFiles } from '../../package/file.ts';
import { mediaType } from './media-type.ts';
import { pictureSize } from './picture-size.ts';

/** The files that pages use, in the order of their paths. */
export const describeAssets = async (paths: Iterable<string>, files: InFiles): Promise<readonly Asset[]> => {
  const assets: Asset[] = [];
  for (const path of [...paths].sort()) {
    const bytes = await files.read(path);
    const type = mediaType(path);
    const digest = createHash('sha256').update(bytes).digest('hex');
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
