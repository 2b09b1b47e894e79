import type { Call } from '../call.ts';

/** Brings calls to the server; what is made while the page goes away, too. */
export interface Sender {
  readonly add: (call: Call) => void;
  readonly flush: () => void;
}

// All beacons under way may hold 64 KB together.
const most = 100;

export const createSender = (url: string): Sender => {
  let queue: Call[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;
  let leaving = false;
  const flush = (): void => {
    clearTimeout(timer);
    timer = undefined;
    while (queue.length > 0) post(url, JSON.stringify(queue.splice(0, most)));
    queue = [];
  };
  addEventListener('pagehide', () => {
    leaving = true;
    flush();
  });
  return {
    add: (call) => {
      queue.push(call);
      if (leaving || queue.length >= most) flush();
      else timer ??= setTimeout(flush, 100);
    },
    flush,
  };
};

const post = (url: string, body: string): void => {
  if (navigator.sendBeacon(url, body)) return;
  const request = new XMLHttpRequest();
  request.open('POST', url, false);
  request.send(body);
};
