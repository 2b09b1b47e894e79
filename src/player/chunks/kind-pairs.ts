import { pairsPlayer } from '../kinds/pairs.ts';
import { registry } from '../registry.ts';

Object.assign(registry.kinds, { match: pairsPlayer, categorize: pairsPlayer });
