import { matchPlayer } from '../kinds/match.ts';
import { registry } from '../registry.ts';

Object.assign(registry().kinds, { match: matchPlayer });
