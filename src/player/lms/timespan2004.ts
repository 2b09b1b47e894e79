/** Seconds as SCORM 2004's `timeinterval(second,10,2)`, which ISO 8601 and so xAPI know as well; none below 0. */
export const timespan2004 = (seconds: number): string => {
  const whole = Math.max(0, Math.floor(seconds));
  return `PT${Math.floor(whole / 3600)}H${Math.floor(whole / 60) % 60}M${whole % 60}S`;
};
