import { scorm12Dialect } from '../lms/scorm12-dialect.ts';
import { registry } from '../registry.ts';

registry.otherDialect = scorm12Dialect;
