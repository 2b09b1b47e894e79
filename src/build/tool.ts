import manifest from '../../package.json' with { type: 'json' };

/** Name and version of this program, as packages and reports name it. */
export const tool = { name: manifest.name, version: manifest.version } as const;
