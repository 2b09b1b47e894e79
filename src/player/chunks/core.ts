import { registry } from '../registry.ts';
import { startPlayer } from '../shell/player.ts';

const course = window.coursewright;
const lms = course && registry().createLms?.(course);
if (course && lms) void startPlayer(course, lms);
