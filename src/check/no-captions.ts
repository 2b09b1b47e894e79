import type { Element, Rich, RichNode } from '../model/rich.ts';
import { textsOf } from '../model/texts.ts';
import { walkRich } from '../rich/map.ts';
import type { Check } from './check.ts';

/** Recordings that who can not hear has nothing of: neither captions beside the file nor a transcript after it. */
export const noCaptions: Check = (course, report) => {
  for (const { rich, holder } of textsOf(course)) {
    const transcribed = new Set(withTranscript(rich));
    for (const node of walkRich(rich)) {
      if (!isRecording(node) || transcribed.has(node) || hasTrack(node)) continue;
      const file = (node.attrs.src ?? '').split('/').at(-1) ?? '';
      report.add(
        'media/no-captions',
        { file, captions: file.replace(/\.[^.]+$/, '.vtt') },
        node.pos ?? holder.pos,
      );
    }
  }
};

const isRecording = (node: RichNode): node is Element =>
  node.type === 'element' && (node.name === 'audio' || node.name === 'video');

const hasTrack = ({ children }: Element): boolean =>
  children.some((child) => child.type === 'element' && child.name === 'track');

/** Recordings in a block that a transcript follows. */
const withTranscript = (rich: Rich): readonly Element[] => {
  const blocks = rich.filter((node) => node.type !== 'text' || node.value.trim() !== '');
  return blocks.flatMap((block, index): readonly Element[] => {
    if (block.type !== 'element') return [];
    const next = blocks[index + 1];
    const followed = next?.type === 'element' && next.attrs['data-callout'] === 'transcript';
    return followed ? [...walkRich([block])].filter(isRecording) : withTranscript(block.children);
  });
};
