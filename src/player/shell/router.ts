import { all, find } from './dom.ts';
import { loadScript } from './load-script.ts';

/** Changes pages without leaving them: a session with an LMS must outlive a page (see docs/architecture.md). */
export interface Router {
  /** Goes to a page of the package. */
  readonly go: (href: string) => void;
}

export interface Routing {
  /** A new page stands in `main`. */
  readonly arrived: () => void;
  /** The page could not be fetched: the browser will go there itself, inside the same session. */
  readonly leaving: () => void;
  /** There is no network now: the learner stays where they are, for a browser's own page of errors would take all they have. */
  readonly stayed: () => void;
}

export const startRouter = ({ arrived, leaving, stayed }: Routing): Router => {
  const root = packageRoot();
  let shown = location.href;
  let turn = 0;
  /** The LMS lets its pages be fetched: what fails later is the network. */
  let fetches = false;
  // Now: later their addresses are relative to another page.
  const present = new Set(all<HTMLScriptElement>(document, 'script[src]').map(({ src }) => src));
  const inside = (url: URL): boolean => url.href.startsWith(root.href) && url.pathname.endsWith('.html');
  const travel = async (url: URL, push: boolean): Promise<void> => {
    turn += 1;
    const mine = turn;
    const text = await fetchText(url);
    // Meanwhile another page was asked for.
    if (mine !== turn) return;
    fetches ||= text !== undefined;
    if (text === undefined && (fetches || isOffline())) {
      // The browser's own buttons have changed the address already, by which links in the page are meant.
      if (!push) history.pushState(null, '', shown);
      return stayed();
    }
    const page = pageIn(text);
    if (!page) {
      leaving();
      location.assign(url.href);
      return;
    }
    await loadScripts(page, url, present);
    if (mine !== turn) return;
    if (push) history.pushState(null, '', url.href);
    shown = url.href;
    swap(page);
    arrived();
    settle(url.hash);
  };
  document.addEventListener('click', (event) => {
    const url = plainClick(event);
    if (!url || !inside(url) || samePage(url)) return;
    event.preventDefault();
    void travel(url, true);
  });
  addEventListener('popstate', () => void travel(new URL(location.href), false));
  return { go: (href) => void travel(new URL(href, root), true) };
};

/** Where the package begins. */
export const packageRoot = (): URL => new URL(document.documentElement.dataset.cwRoot || './', location.href);

/** Where a click leads, if nothing else was meant by it. */
const plainClick = (event: MouseEvent): URL | undefined => {
  if (
    event.defaultPrevented ||
    event.button !== 0 ||
    event.metaKey ||
    event.ctrlKey ||
    event.shiftKey ||
    event.altKey
  )
    return undefined;
  const link = event.target instanceof Element ? event.target.closest('a') : null;
  return link?.href && !link.target && !link.hasAttribute('download') ? new URL(link.href) : undefined;
};

const samePage = (url: URL): boolean => url.pathname === location.pathname && url.hash !== '';

/** A package on this device needs no network, though it can not be fetched. */
const isOffline = (): boolean => !navigator.onLine && location.protocol.startsWith('http');

/** What is answered; empty where that is a refusal. None: no answer. */
const fetchText = async (url: URL): Promise<string | undefined> => {
  try {
    const response = await fetch(url.href);
    return response.ok ? await response.text() : '';
  } catch {
    return undefined;
  }
};

/** None where it is no page of ours, but that of an LMS where one has to sign in again. */
const pageIn = (text = ''): Document | undefined => {
  const page = new DOMParser().parseFromString(text, 'text/html');
  return find(page, '#main') ? page : undefined;
};

/** What the page needs beside the scripts that stood in the first one; one that could not be loaded is asked for again by the next page. */
const loadScripts = (page: Document, url: URL, present: ReadonlySet<string>): Promise<unknown> =>
  Promise.all(
    all(page, 'script[src]')
      .map((one) => new URL(one.getAttribute('src') ?? '', url).href)
      .filter((src) => !present.has(src))
      .map(loadScript),
  );

const swap = (page: Document): void => {
  const names = ['lang', 'xml:lang', 'dir', 'data-cw-root', 'data-cw-view', 'data-cw-page'];
  takeOver(document.documentElement, page.documentElement, names);
  document.title = page.title;
  // Addresses are relative to the page.
  for (const link of all(document, '#top a'))
    takeOver(link, page.getElementById(link.id), ['href', 'aria-current']);
  find(document, '#main')?.replaceChildren(...(find(page, '#main')?.childNodes ?? []));
};

const takeOver = (here: Element, there: Element | null, names: readonly string[]): void => {
  for (const name of names) {
    const value = there?.getAttribute(name) ?? null;
    if (value === null) here.removeAttribute(name);
    else here.setAttribute(name, value);
  }
};

/** To the place in the page, or to its heading, which is read out. */
const settle = (hash: string): void => {
  const target = hash ? document.getElementById(decodeURIComponent(hash.slice(1))) : null;
  if (!target) scrollTo(0, 0);
  const focus = target ?? find(document, '#main h1');
  if (!focus) return;
  focus.tabIndex = -1;
  focus.focus({ preventScroll: !target });
  target?.scrollIntoView();
};
