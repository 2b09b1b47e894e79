import { tincan } from '../lms/xapi/tincan.ts';
import { createXapi } from '../lms/xapi/xapi.ts';
import { registry } from '../registry.ts';

registry.createLms = (course) => createXapi(course, tincan);
