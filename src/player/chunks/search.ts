import { mountSearch } from '../pages/search.ts';
import { registry } from '../registry.ts';

registry.mounts.push(mountSearch);
