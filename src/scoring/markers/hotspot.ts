import { markChoice } from './choice.ts';
import type { Marker } from './marker.ts';
import { markMulti } from './multi.ts';

export const markHotspot: Marker<'hotspot'> = (key, response) =>
  key.several ? markMulti(key, response) : markChoice(key, response);
