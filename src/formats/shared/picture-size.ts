import { imageSize } from 'image-size';
import type { Asset } from '../../model/course.ts';

export type Size = Required<Pick<Asset, 'width' | 'height'>>;

/** The size of a picture in its own pixels, an SVG's in units of its view box; none where it is not known. */
export const pictureSize = (bytes: Uint8Array, type: string): Size | undefined =>
  (type === 'image/svg+xml' ? viewBox(bytes) : undefined) ?? measured(bytes);

const measured = (bytes: Uint8Array): Size | undefined => {
  try {
    return size(imageSize(bytes));
  } catch {
    // A picture that the library does not know is still a picture: it only has no known size.
    return undefined;
  }
};

const viewBox = (bytes: Uint8Array): Size | undefined => {
  const text = new TextDecoder().decode(bytes.subarray(0, 65536));
  const written = /<svg\b[^>]*?\sviewBox\s*=\s*(["'])([^"']*)\1/.exec(text)?.[2] ?? '';
  const [, , width = 0, height = 0] = written
    .trim()
    .split(/[\s,]+/)
    .map(Number);
  return size({ width, height });
};

const size = ({ width, height }: Size): Size | undefined =>
  width > 0 && height > 0 ? { width: Math.round(width), height: Math.round(height) } : undefined;
