import { clozePlayer, numberPlayer, textPlayer } from '../kinds/typed.ts';
import { registry } from '../registry.ts';

Object.assign(registry.kinds, { text: textPlayer, number: numberPlayer, cloze: clozePlayer });
