import type { Cmi, ScormVersion } from '../call.ts';
import type { ScormNames } from './names.ts';

/** What a call came to. */
export interface Answer {
  readonly result: unknown;
  readonly code: number;
  /** Why the profile refused it. */
  readonly reason?: string;
  /** The call ends with an error that is thrown. */
  readonly throws?: string;
}

/** Makes a call of the API. */
export type Ask = (name: string, args: readonly string[]) => Answer;

/** What a layer knows of the LMS around it. */
export interface Around {
  readonly version: ScormVersion;
  readonly names: ScormNames;
  /** The data model at the launch. */
  readonly cmi: Cmi;
  /** Pass mark of the manifest, in percent. */
  readonly mastery?: number | undefined;
  /** Reads an element past all layers; its error code is not seen. */
  readonly read: (element: string) => string;
  /** Sets an element past all layers. */
  readonly put: (element: string, value: string) => void;
  /** The page of the content is going. */
  readonly leaving: () => boolean;
  /** Stops everything for so many milliseconds, as a synchronous request does. */
  readonly stand: (milliseconds: number) => void;
}

/** A habit of an LMS: it stands between the content and the next layer, the last of which is scorm-again. */
export type Layer = (next: Ask, around: Around) => Ask;

export const refused = (code: number, reason: string): Answer => ({ result: 'false', code, reason });
