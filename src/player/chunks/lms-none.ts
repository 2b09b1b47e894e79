import { createNone } from '../lms/none.ts';
import { registry } from '../registry.ts';

registry.createLms = createNone;
