import { mountCardToggle } from '../pages/card-toggle.ts';
import { registry } from '../registry.ts';

registry.mounts.push(mountCardToggle);
