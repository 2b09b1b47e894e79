import { createScorm } from '../lms/scorm.ts';
import { scorm12Dialect } from '../lms/scorm12-dialect.ts';
import { registry } from '../registry.ts';
import { loadOtherDialect } from '../shell/load-other-dialect.ts';

registry.createLms = (course) => createScorm(course, scorm12Dialect, loadOtherDialect);
