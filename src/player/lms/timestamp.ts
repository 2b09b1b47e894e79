/** Local time, `YYYY-MM-DDThh:mm:ss`, without a zone: some LMSs refuse a bare Z. */
export const timestamp = (now: Date): string =>
  new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 19);
