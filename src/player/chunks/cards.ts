import { mountCards } from '../pages/cards.ts';
import { registry } from '../registry.ts';

registry.mounts.push(mountCards);
