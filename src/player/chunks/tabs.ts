import { registry } from '../registry.ts';
import { mountTabs } from '../tabs/tabs.ts';

registry().parts.push(mountTabs);
