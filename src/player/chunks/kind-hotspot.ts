import { hotspotPlayer } from '../kinds/hotspot.ts';
import { registry } from '../registry.ts';

const { kinds } = registry;
const { choice, multi } = kinds;
if (choice && multi) kinds.hotspot = hotspotPlayer(choice, multi);
