import { schemeKey } from '../shell/scheme-key.ts';

// Before the page is drawn: one that was chosen to be dark must not flash. The store may be forbidden; then the system decides.
try {
  const scheme = localStorage.getItem(schemeKey);
  if (scheme) document.documentElement.dataset.cwScheme = scheme;
} catch {}
