import { essayPlayer } from '../kinds/essay.ts';
import { registry } from '../registry.ts';

Object.assign(registry().kinds, { essay: essayPlayer });
