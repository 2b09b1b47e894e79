import { readScheme, showScheme } from '../shell/scheme.ts';

// Before the page is drawn: one that was chosen to be dark must not flash.
showScheme(readScheme());
