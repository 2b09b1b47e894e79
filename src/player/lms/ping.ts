import { hear, type Lms } from './lms.ts';

/**
 * Some LMSs say that they have kept what never reached them, when the network is gone: what is saved counts as taken only
 * while a file of the package can be fetched, past all caches.
 */
export const withPing = (lms: Lms, address: string): Lms => {
  let reached = true;
  const ping = async (): Promise<boolean> => {
    try {
      reached = (await fetch(address, { cache: 'no-store' })).ok;
    } catch {
      reached = false;
    }
    return reached;
  };
  return {
    ...lms,
    save: async (saved) => (await lms.save(saved)) && ping(),
    // The page may be going: what was heard last has to do.
    leave: (saved) => hear(lms.leave(saved), (taken) => taken && reached),
  };
};
