/** Seconds as SCORM 1.2's time span, `HHHH:MM:SS.SS` (CMITimespan). A clock that was set back is no time at all. */
export const timespan12 = (seconds: number): string => {
  const whole = Math.max(0, Math.floor(seconds));
  const hours = Math.min(9999, Math.floor(whole / 3600));
  return `${pad(hours, 4)}:${pad(Math.floor(whole / 60) % 60, 2)}:${pad(whole % 60, 2)}`;
};

const pad = (value: number, length: number): string => String(value).padStart(length, '0');
