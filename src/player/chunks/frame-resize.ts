import { tellHeight } from '../shell/frame-resize.ts';

addEventListener('DOMContentLoaded', tellHeight);
