import { cmi5 } from '../lms/xapi/cmi5.ts';
import { createXapi } from '../lms/xapi/xapi.ts';
import { registry } from '../registry.ts';

registry.createLms = (course) => createXapi(course, cmi5);
