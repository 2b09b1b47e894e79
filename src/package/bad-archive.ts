/** An archive that is broken, unsafe or too large: its maker's mistake, not ours. Its message ends a sentence about the archive. */
export class BadArchive extends Error {}
