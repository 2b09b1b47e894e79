import { mountOutline } from '../pages/outline.ts';
import { registry } from '../registry.ts';

registry.mounts.push(mountOutline);
