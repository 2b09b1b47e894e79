import { all, find } from './dom.ts';
import { loadScript } from './load-script.ts';

/** Changes pages without leaving them: a session with an LMS must outlive a page (see src/player/README.md). */
export interface Router {
  /** Goes to a page of the package. */
  readonly go: (href: string) => void;
}

export interface Routing {
  /** A new page stands in `main`. */
  readonly arrived: () => void;
  /** The page could not be fetched: the browser will go there itself, inside the same session. */
  readonly leaving: () => void;
}

export const startRouter = ({ arrived, leaving }: Routing): Router => {
  const root = packageRoot();
  // Now: later their addresses are relative to another page.
  const loaded = new Set(all<HTMLScriptElement>(document, 'script[src]').map(({ src }) => src));
  const inside = (url: URL): boolean => url.href.startsWith(root.href) && url.pathname.endsWith('.html');
  const travel = async (url: URL, push: boolean): Promise<void> => {
    const page = await fetchPage(url);
    if (!page) {
      leaving();
      location.assign(url.href);
      return;
    }
    await loadScripts(page, url, loaded);
    if (push) history.pushState(null, '', url.href);
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

const fetchPage = async (url: URL): Promise<Document | undefined> => {
  try {
    const response = await fetch(url.href);
    if (!response.ok) return undefined;
    const page = new DOMParser().parseFromString(await response.text(), 'text/html');
    return find(page, '#main') ? page : undefined;
  } catch {
    return undefined;
  }
};

/** What the page needs beside the scripts that run already; one that could not be loaded is asked for again by the next page. */
const loadScripts = (page: Document, url: URL, loaded: Set<string>): Promise<unknown> =>
  Promise.all(
    all(page, 'script[src]')
      .map((one) => new URL(one.getAttribute('src') ?? '', url).href)
      .filter((src) => !loaded.has(src))
      .map(async (src) => {
        loaded.add(src);
        if (!(await loadScript(src))) loaded.delete(src);
      }),
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
