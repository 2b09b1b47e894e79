/**
 * Sections under headings become tabs, by the pattern of WAI-ARIA (Authoring Practices, Tabs, with automatic activation).
 * Without the player, and in print, they stay one under another.
 */
export const mountTabs = (main: ParentNode): void => {
  for (const box of main.querySelectorAll<HTMLElement>('[data-cw-tabs]:not([role])')) mountBox(box);
};

interface Tab {
  readonly button: HTMLButtonElement;
  readonly panel: HTMLElement;
}

const mountBox = (box: HTMLElement): void => {
  const list = document.createElement('div');
  list.className = 'tab-list';
  list.setAttribute('role', 'tablist');
  const tabs = [...box.querySelectorAll<HTMLElement>(':scope > .tab')].map((panel) => createTab(panel));
  const select = (chosen: Tab): void => {
    for (const { button, panel } of tabs) {
      const isChosen = button === chosen.button;
      button.setAttribute('aria-selected', String(isChosen));
      button.tabIndex = isChosen ? 0 : -1;
      panel.toggleAttribute('data-cw-off', !isChosen);
    }
  };
  for (const tab of tabs) {
    list.append(tab.button);
    tab.button.addEventListener('click', () => select(tab));
    tab.button.addEventListener('keydown', (event) => {
      const next = tabs[stepped(event, tabs.indexOf(tab), tabs.length)];
      if (!next) return;
      event.preventDefault();
      select(next);
      next.button.focus();
    });
  }
  box.setAttribute('role', 'group');
  box.prepend(list);
  const showTarget = (): void => {
    if (!box.isConnected) removeEventListener('hashchange', showTarget);
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    const holder = tabs.find(({ panel }) => panel.contains(target));
    if (holder) select(holder);
    if (holder) target?.scrollIntoView();
  };
  if (tabs[0]) select(tabs[0]);
  showTarget();
  addEventListener('hashchange', showTarget);
};

/** A button with the heading's words. The heading keeps its place for print, and its id for links. */
const createTab = (panel: HTMLElement): Tab => {
  const heading = panel.querySelector(':scope > :is(h2, h3, h4, h5, h6)');
  const button = document.createElement('button');
  button.type = 'button';
  button.setAttribute('role', 'tab');
  button.append(...(heading?.cloneNode(true).childNodes ?? []));
  // No link stands in a button.
  for (const link of button.querySelectorAll('a')) link.replaceWith(...link.childNodes);
  panel.id ||= `${heading?.id || 'tab'}.panel`;
  button.id = `${panel.id}.tab`;
  button.setAttribute('aria-controls', panel.id);
  panel.setAttribute('role', 'tabpanel');
  panel.setAttribute('aria-labelledby', button.id);
  panel.tabIndex = 0;
  return { button, panel };
};

/** Where a key leads: around at the ends; none: -1. */
const stepped = (event: KeyboardEvent, at: number, count: number): number => {
  const ahead = document.documentElement.dir === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
  const back = ahead === 'ArrowLeft' ? 'ArrowRight' : 'ArrowLeft';
  const to: Readonly<Record<string, number>> = {
    [ahead]: (at + 1) % count,
    [back]: (at + count - 1) % count,
    Home: 0,
    End: count - 1,
  };
  return to[event.key] ?? -1;
};
