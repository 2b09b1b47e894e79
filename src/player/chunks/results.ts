import { askMissed } from '../quiz/missed.ts';
import { showScore } from '../quiz/show-score.ts';
import { registry } from '../registry.ts';

registry.results = { askMissed, showScore };
