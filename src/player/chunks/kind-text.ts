import { textPlayer } from '../kinds/text.ts';
import { registry } from '../registry.ts';

Object.assign(registry().kinds, { text: textPlayer, number: textPlayer });
