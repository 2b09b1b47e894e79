import { settle } from '../quiz/settle.ts';
import { registry } from '../registry.ts';

Object.assign(registry, { settle });
