import type { Element } from '../../model/rich.ts';
import { el } from '../shared/xml.ts';

/** What differs between editions of SCORM 2004. The 2nd is not written: its schema documents are not to be had. */
export interface Edition {
  readonly schemaVersion: string;
  readonly controlDocuments: 'scorm2004-3rd' | 'scorm2004-4th';
  /** `adlcp:completionThreshold` of the item. */
  readonly completionThreshold?: Element;
}

export const editions: Readonly<Record<'3' | '4', Edition>> = {
  '3': { schemaVersion: '2004 3rd Edition', controlDocuments: 'scorm2004-3rd' },
  '4': {
    schemaVersion: '2004 4th Edition',
    controlDocuments: 'scorm2004-4th',
    // The course itself says when it is complete; with `true` an LMS would decide by cmi.progress_measure (CAM 4.3.1.7).
    // The 3rd edition's threshold always decides, so none is written there.
    completionThreshold: el('adlcp:completionThreshold', {
      completedByMeasure: 'false',
      minProgressMeasure: '1.0',
    }),
  },
};
