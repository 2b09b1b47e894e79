import type { DeskEntry, DeskLog, DeskProblem } from '../served.ts';

const byId = <E extends HTMLElement>(id: string): E => {
  const found = document.getElementById(id);
  if (!found) throw new Error(`the desk has no #${id}`);
  // The page is made beside this script, for it.
  return found as E;
};

const frame = byId<HTMLIFrameElement>('lms');
const form = byId<HTMLFormElement>('launch');

/** A new launch: the frame's page is the LMS's. */
const launch = (): void => {
  const query = new URLSearchParams();
  for (const [name, value] of new FormData(form)) if (typeof value === 'string') query.set(name, value);
  const unit = query.get('unit');
  if (unit !== null) query.set('item', unit);
  frame.src = `/?${query}`;
};

form.addEventListener('submit', (event) => {
  event.preventDefault();
  launch();
});
byId('leave').addEventListener('click', () => {
  frame.src = 'about:blank';
});

let shown = 0;
let state = '';

const cell = (text: string): HTMLTableCellElement => {
  const made = document.createElement('td');
  made.textContent = text;
  return made;
};

const row = ({ at, what, details, answer, wrong }: DeskEntry): HTMLTableRowElement => {
  const made = document.createElement('tr');
  if (wrong) made.className = 'wrong';
  const time = new Date(at).toISOString().slice(11, 23);
  made.append(...[time, what, details, answer].map(cell));
  return made;
};

const item = ({ what, why }: DeskProblem): HTMLLIElement => {
  const made = document.createElement('li');
  made.textContent = `${what}: ${why}`;
  return made;
};

/** Only what is new is written, so that what somebody has marked to copy stays marked. */
const show = ({ entries, problems, state: known }: DeskLog): void => {
  const list = byId('entries');
  if (entries.length < shown) list.replaceChildren();
  list.prepend(
    ...entries
      .slice(entries.length < shown ? 0 : shown)
      .map(row)
      .reverse(),
  );
  shown = entries.length;
  byId('problem-list').replaceChildren(...problems.map(item));
  byId('none').hidden = problems.length > 0;
  const text = JSON.stringify(known, null, 2);
  if (text !== state) byId('state-text').textContent = text;
  state = text;
};

/** A preview that was stopped is asked in vain, until it runs again. */
const refresh = async (): Promise<void> => {
  const answer = await fetch('/lms/log').catch(() => undefined);
  if (answer?.ok) show((await answer.json()) as DeskLog);
  setTimeout(() => void refresh(), 1000);
};

void refresh();
