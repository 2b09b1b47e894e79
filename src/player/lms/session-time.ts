/** Seconds as SCORM 1.2's time span, `HHHH:MM:SS.SS` (CMITimespan). */
export const timespan12 = (seconds: number): string => {
  const whole = Math.floor(seconds);
  const hours = Math.min(9999, Math.floor(whole / 3600));
  return `${pad(hours, 4)}:${pad(Math.floor(whole / 60) % 60, 2)}:${pad(whole % 60, 2)}`;
};

/** Seconds as SCORM 2004's `timeinterval(second,10,2)`. */
export const timespan2004 = (seconds: number): string => {
  const whole = Math.floor(seconds);
  return `PT${Math.floor(whole / 3600)}H${Math.floor(whole / 60) % 60}M${whole % 60}S`;
};

/** Local time, `YYYY-MM-DDThh:mm:ss`, without a zone: some LMSs refuse a bare Z. */
export const timestamp = (now: Date): string =>
  new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 19);

/** Local time of day, `HH:MM:SS`. */
export const timeOfDay = (now: Date): string => timestamp(now).slice(11);

const pad = (value: number, length: number): string => String(value).padStart(length, '0');
