import { createHash } from 'node:crypto';
import { imageSize } from 'image-size';
import type { Asset } from '../../../model/course.ts';
import type { InFiles } from '../../../package/file.ts';
import { mediaType } from './media-type.ts';

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
      ...(type.startsWith('image/') && dimensions(bytes)),
    });
  }
  return assets;
};

const dimensions = (bytes: Uint8Array): Pick<Asset, 'width' | 'height'> => {
  try {
    const { width, height } = imageSize(bytes);
    return width > 0 && height > 0 ? { width: Math.round(width), height: Math.round(height) } : {};
  } catch {
    // A picture that the library does not know is still a picture: it only has no known size.
    return {};
  }
};
