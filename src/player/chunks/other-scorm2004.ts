import { scorm2004Dialect } from '../lms/scorm2004-dialect.ts';
import { registry } from '../registry.ts';

registry.otherDialect = scorm2004Dialect;
