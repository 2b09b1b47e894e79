import { aiken } from './aiken/index.ts';
import { cmi5 } from './cmi5/index.ts';
import { csv } from './csv/index.ts';
import type { Format } from './format.ts';
import { gift } from './gift/index.ts';
import { markdown } from './markdown/index.ts';
import { moodleXml } from './moodle-xml/index.ts';
import { qti3 } from './qti3/index.ts';
import { qti12 } from './qti12/index.ts';
import { qti12Ims } from './qti12-ims/index.ts';
import { qti21 } from './qti21/index.ts';
import { qti22 } from './qti22/index.ts';
import { reviewPage } from './review-page/index.ts';
import { scorm12 } from './scorm12/index.ts';
import { scorm2004 } from './scorm2004/index.ts';
import { site } from './site/index.ts';
import { text2qti } from './text2qti/index.ts';
import { xapi } from './xapi/index.ts';

/** Every format, a line each: adding one is a folder and a line here. */
export const formats: readonly Format[] = [
  scorm12,
  scorm2004,
  cmi5,
  xapi,
  qti12,
  qti12Ims,
  qti21,
  qti22,
  qti3,
  moodleXml,
  gift,
  aiken,
  csv,
  text2qti,
  site,
  markdown,
  reviewPage,
];
