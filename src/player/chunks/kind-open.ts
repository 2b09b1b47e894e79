import { essayPlayer, uploadPlayer } from '../kinds/open.ts';
import { registry } from '../registry.ts';

Object.assign(registry.kinds, { essay: essayPlayer, upload: uploadPlayer });
