import { drag } from '../kinds/drag.ts';
import { registry } from '../registry.ts';

registry.drag = drag;
