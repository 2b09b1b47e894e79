import { mountPractice } from '../quiz/practice.ts';
import { registry } from '../registry.ts';

registry.mounts.push(mountPractice);
