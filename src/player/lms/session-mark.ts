import { tab } from './local.ts';

/** What a page leaves for the next one of the same launch, in the same tab. */
export interface Mark {
  readonly learner: string;
  /** When the session began, in milliseconds. */
  readonly since: number;
  /** The page went without ending the session. */
  readonly open: boolean;
}

const keyOf = (course: string): string => `coursewright:session:${course}`;

export const leaveMark = (course: string, mark: Mark): void =>
  void tab.write(keyOf(course), JSON.stringify(mark));

/** None where this tab has no session of the course. */
export const readMark = (course: string): Mark | undefined => {
  const text = tab.read(keyOf(course));
  return text === '' ? undefined : (JSON.parse(text) as Mark);
};
