import type { Client } from './client.ts';
import type { Statement } from './statement.ts';

/** Statements on their way, in order. None is sent before one that was said earlier has arrived. */
export interface Outbox {
  readonly add: (statement: Statement) => void;
  /** Sends what waits. `false`: it waits still. */
  readonly send: () => Promise<boolean>;
  /** Sends everything at once, together with what is under way: of two letters that a page leaves behind the order is not sure. */
  readonly sendLast: (room: number) => Promise<boolean>;
}

export const createOutbox = (client: Client): Outbox => {
  let waiting: readonly Statement[] = [];
  let sending = Promise.resolve(true);
  const post = (batch: readonly Statement[], keepalive: boolean): Promise<boolean> =>
    client.write('POST', 'statements', { body: JSON.stringify(batch), keepalive });
  const sendOnce = async (): Promise<boolean> => {
    const batch = waiting;
    if (batch.length === 0) return true;
    const taken = await post(batch, false);
    if (taken) waiting = waiting.filter((one) => !batch.includes(one));
    return taken;
  };
  return {
    add: (statement) => {
      waiting = [...waiting, statement];
    },
    send: () => {
      sending = sending.then(sendOnce);
      return sending;
    },
    sendLast: (room) => {
      const { first, rest } = within(room, waiting);
      // More than a page can leave behind: it goes with what hope there is.
      if (first.length > 0) void post(first, false);
      return post(rest, true);
    },
  };
};

/** All that a page leaves behind may have 64 KiB together (Fetch, "inflight keepalive bytes"). */
export const most = 60_000;

/** The last statements that fit, none of the others between them. */
const within = (room: number, all: readonly Statement[]) => {
  const encoder = new TextEncoder();
  let left = room;
  let from = all.length;
  for (const one of [...all].reverse()) {
    left -= encoder.encode(JSON.stringify(one)).length + 2;
    if (left < 0) break;
    from -= 1;
  }
  return { first: all.slice(0, from), rest: all.slice(from) };
};
