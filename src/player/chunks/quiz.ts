import { mountQuiz } from '../quiz/quiz.ts';
import { registry } from '../registry.ts';

registry.mounts.push(mountQuiz);
