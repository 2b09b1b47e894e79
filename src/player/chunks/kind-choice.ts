import { choicePlayer, multiPlayer } from '../kinds/choice.ts';
import { registry } from '../registry.ts';

Object.assign(registry.kinds, { choice: choicePlayer, boolean: choicePlayer, multi: multiPlayer });
