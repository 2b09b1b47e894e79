import { createScorm } from '../lms/scorm.ts';
import { scorm2004Dialect } from '../lms/scorm2004-dialect.ts';
import { registry } from '../registry.ts';
import { loadOtherDialect } from '../shell/load-other-dialect.ts';

registry.createLms = (course) => createScorm(course, scorm2004Dialect, loadOtherDialect);
