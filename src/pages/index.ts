export { mediaName } from './names.ts';
export type { Runtime } from './press.ts';
export { pageKinds } from './questions/index.ts';
export { quizPoints } from './quiz-parts.ts';
export { renderPages } from './render.ts';
export { stateNeeds } from './state-needs.ts';
export { checkAccent } from './theme/theme.ts';
