import { define } from '../define.ts';

/** What `check --external` finds: the only command that uses the network. */
export const externalCodes = {
  'links/external-broken': define<{ address: string; reason: string }>({
    severity: 'warning',
    title: 'A link to another site is broken',
    message: ({ address, reason }) => `${address} can not be opened: ${reason}`,
    hint: () => 'find out where it went, link something else, or take the link out',
    why: 'Pages on the web move and go. A learner who follows the link gets an error page, and does not know whether that is meant.',
    wrong: 'See [the speech](https://example.org/speach).\n',
    right: 'See [the speech](https://example.org/speech).\n',
  }),
  'links/external-unsure': define<{ address: string; reason: string }>({
    severity: 'note',
    title: 'A link to another site could not be checked',
    message: ({ address, reason }) => `${address} could not be checked: ${reason}`,
    hint: () => 'open it in a browser',
    why: 'Some servers answer browsers only, or want a password. Whether the page is there a program can not tell.',
  }),
  'links/external-offline': define<{ count: number }>({
    severity: 'note',
    title: 'Links to other sites were not checked',
    message: ({ count }) =>
      count === 1
        ? 'the one address outside the course could not be reached'
        : `none of the ${count} addresses outside the course could be reached`,
    hint: () => 'check whether this computer has a network, then run the check again',
    why: 'Where nothing answers, most likely the network is missing, not every page.',
  }),
};
