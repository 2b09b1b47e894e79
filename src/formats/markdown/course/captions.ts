import { element, type Rich, type RichNode } from '../../../model/rich.ts';
import { mapRich } from '../../../rich/map.ts';
import type { Goals } from './goals.ts';

/** Gives recordings the captions that lie beside them: those of `talk.mp3` are `talk.vtt`, in other languages `talk.fr.vtt`. */
export const captioner = (goals: Goals): ((rich: Rich) => Rich) => {
  const paths = [...goals.files.keys()].filter((path) => path.endsWith('.vtt')).sort(byLength);
  // Most courses have none, and need no second walk through all their text.
  if (paths.length === 0) return (rich) => rich;
  return (rich) => mapRich(rich, (node) => [captioned(node, paths, goals)]);
};

const captioned = (node: RichNode, paths: readonly string[], { files, assets }: Goals): RichNode => {
  if (node.type !== 'element' || (node.name !== 'audio' && node.name !== 'video')) return node;
  const recording = /^asset:(.+)\.[^./]+$/.exec(node.attrs.src ?? '')?.[1];
  if (recording === undefined || node.children.some(isTrack)) return node;
  const beside = paths.filter((path) => isCaptionsOf(path, recording) && !files.get(path)?.outside);
  for (const path of beside) assets.add(path);
  const tracks = beside.map((path) => element('track', { kind: 'captions', src: `asset:${path}` }));
  return beside.length > 0 ? { ...node, children: [...node.children, ...tracks] } : node;
};

/** `talk.vtt` before `talk.fr.vtt`: browsers show the first. */
const byLength = (a: string, b: string): number => a.length - b.length || (a < b ? -1 : 1);

const isTrack = (node: RichNode): boolean => node.type === 'element' && node.name === 'track';

/** `recording`: without its extension. */
const isCaptionsOf = (path: string, recording: string): boolean =>
  path.startsWith(recording) &&
  /^(?:\.[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*)?\.vtt$/.test(path.slice(recording.length));
