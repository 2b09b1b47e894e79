import { startClock } from '../quiz/clock.ts';
import { registry } from '../registry.ts';

registry.startClock = startClock;
