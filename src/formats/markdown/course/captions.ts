import { element, type Rich, type RichNode } from '../../../model/rich.ts';
import { mapRich } from '../../../rich/map.ts';
import type { Goals } from './goals.ts';

/** Gives recordings the captions that lie beside them: those of `talk.mp3` are `talk.vtt`. */
export const captioner = (goals: Goals): ((rich: Rich) => Rich) => {
  // Most courses have none, and need no second walk through all their text.
  const some = [...goals.files.keys()].some((path) => path.endsWith('.vtt'));
  return (rich) => (some ? mapRich(rich, (node) => [captioned(node, goals)]) : rich);
};

const captioned = (node: RichNode, { files, assets }: Goals): RichNode => {
  if (node.type !== 'element' || (node.name !== 'audio' && node.name !== 'video')) return node;
  const recording = /^asset:(.+)\.[^./]+$/.exec(node.attrs.src ?? '')?.[1];
  const path = `${recording}.vtt`;
  if (recording === undefined || !files.has(path) || files.get(path)?.outside) return node;
  if (node.children.some((child) => child.type === 'element' && child.name === 'track')) return node;
  assets.add(path);
  return {
    ...node,
    children: [...node.children, element('track', { kind: 'captions', src: `asset:${path}` })],
  };
};
