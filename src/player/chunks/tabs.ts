import { registry } from '../registry.ts';
import { mountTabs } from '../tabs/tabs.ts';

registry.mounts.push(() => mountTabs(document));
