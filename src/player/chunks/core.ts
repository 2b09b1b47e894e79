import { registry } from '../registry.ts';
import { startPlayer } from '../shell/player.ts';

// Every script of the page has run by then, and said what it can do.
addEventListener('DOMContentLoaded', () => {
  const course = window.coursewright;
  const lms = course && registry.createLms?.(course);
  if (course && lms) void startPlayer(course, lms);
});
