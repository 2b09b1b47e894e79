import type { Element } from '../../../model/rich.ts';
import { namespaces } from '../ims-manifest.ts';
import { el } from '../xml.ts';

/** The root of every document of QTI 1.2. */
export const questestinterop = (child: Element): Element =>
  el(
    'questestinterop',
    namespaces([
      [
        '',
        'http://www.imsglobal.org/xsd/ims_qtiasiv1p2',
        'http://www.imsglobal.org/xsd/ims_qtiasiv1p2p1.xsd',
      ],
    ]),
    child,
  );
