import type { Profile } from '../profiles.ts';
import type { Reply } from '../server.ts';

const slowness = 2000;

/** How a record store of a profile fails; none: it works. */
export const outage = async (profile: Profile, method: string): Promise<Reply | undefined> => {
  const writes = method === 'PUT' || method === 'POST';
  if (profile === 'commit-slow' && writes) await new Promise((done) => setTimeout(done, slowness));
  return profile === 'commit-fails' && writes
    ? { status: 503, type: 'text/plain; charset=utf-8', body: 'The record store is out of order' }
    : undefined;
};
