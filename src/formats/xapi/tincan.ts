import type { Course } from '../../model/course.ts';
import type { Element } from '../../model/rich.ts';
import { launchPage } from '../shared/scorm-course.ts';
import { el } from '../shared/xml.ts';

/** tincan.xml: one activity, the course, and the page that launches it. */
export const tincan = ({ title, description, language, settings }: Course): Element =>
  el(
    'tincan',
    { xmlns: 'http://projecttincan.com/tincan.xsd' },
    el(
      'activities',
      {},
      el(
        'activity',
        { id: settings.iri, type: 'http://adlnet.gov/expapi/activities/course' },
        el('name', { lang: language }, title),
        el('description', { lang: language }, description ?? title),
        el('launch', { lang: language }, launchPage),
      ),
    ),
  );
