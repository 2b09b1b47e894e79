import type { QuizData, QuizEntry } from '../../model/package-data.ts';
import { attemptsLeft, isPassed } from '../../scoring/course-score.ts';
import { isAnswered } from '../../scoring/response.ts';
import { type Attempt, newAttempt, type QuizState } from '../../state/course-state.ts';
import { registry } from '../registry.ts';
import type { Player } from '../shell/context.ts';
import { all, find } from '../shell/dom.ts';
import { pageData } from '../shell/page-data.ts';
import { arrange, type Homes, homesOf } from './arrange.ts';
import {
  type Asked,
  ask,
  fillPanel,
  focusFirst,
  gradeOf,
  isReady,
  lock,
  showAction,
  takeAnswer,
} from './asked.ts';
import { type Elements, elementsOf } from './elements.ts';
import { handIn } from './hand-in.ts';
import { nextHint, showHints } from './hints.ts';
import { numberQuestions } from './number-questions.ts';
import { checkPractice, retake } from './practice.ts';
import { loadResults } from './results.ts';
import { clearGrade, clearScore, showGrade } from './show-grade.ts';
import { watch } from './watch.ts';

/** A quiz that is running in its page. */
export interface RunningQuiz {
  readonly form: HTMLFormElement;
  readonly data: QuizData;
  readonly entry: QuizEntry;
  readonly state: QuizState;
  readonly player: Player;
  readonly elements: Elements;
  readonly homes: Homes;
  asked: readonly Asked[];
  /** The learner was told that answers are missing, and may hand in all the same. */
  warned: boolean;
  /** What was missed is practised: nothing counts. */
  practising: boolean;
}

export const mountQuiz = (player: Player): void => {
  const form = find<HTMLFormElement>(document, '[data-cw-quiz]');
  const data = pageData()?.quiz;
  if (form && data) startQuiz(form, data, player);
};

const startQuiz = (form: HTMLFormElement, data: QuizData, player: Player): void => {
  const entry = player.course.quizzes[data.index];
  const state = player.state.quizzes[data.index];
  if (!entry || !state) return;
  const elements = elementsOf(form);
  const homes = homesOf(elements.values());
  const blank = { asked: [], warned: false, practising: false };
  const quiz: RunningQuiz = { form, data, entry, state, player, elements, homes, ...blank };
  watch(form, () => quiz.asked, {
    answered: (one) => {
      if (quiz.practising) return retake(one);
      takeAnswer(one);
      quiz.warned = false;
      player.changed('soon');
      void loadResults();
    },
    action: (name, one) => actions[name]?.(quiz, one),
  });
  show(quiz);
};

const actions: Readonly<Record<string, (quiz: RunningQuiz, one: Asked | undefined) => void>> = {
  hint: (quiz, one) => {
    if (!one) return;
    nextHint(one, quiz.player.words);
    quiz.player.changed('soon');
  },
  check: (quiz, one) => {
    if (one && quiz.practising) checkPractice(one, quiz.player.words);
    else if (one) check(quiz, one);
  },
  submit: (quiz) => submit(quiz),
  begin: (quiz) => begin(quiz),
  retry: (quiz) => {
    quiz.state.attempt = undefined;
    if (quiz.data.time === undefined) begin(quiz);
    else show(quiz);
  },
  missed: (quiz) => registry.results?.askMissed(quiz),
  back: (quiz) => show(quiz, true),
};

/** A new attempt; the clock, where there is one, runs from now on. */
const begin = (quiz: RunningQuiz): void => {
  newAttemptOf(quiz);
  show(quiz);
  quiz.player.changed('soon');
  focusFirst(quiz.asked[0]?.element);
};

const newAttemptOf = ({ state, entry, data }: RunningQuiz): Attempt => {
  const attempt = newAttempt(entry, Math.floor(Math.random() * 2 ** 16));
  if (data.time !== undefined) attempt.ends = Math.floor(Date.now() / 1000) + data.time * 60;
  state.attempt = attempt;
  return attempt;
};

/**
 * Shows the attempt at hand; where there is none a new one, but with a limit of time the learner begins it. `focus`: on its
 * result.
 */
const show = (quiz: RunningQuiz, focus = false): void => {
  const { form, data, state, player, elements, homes } = quiz;
  const attempt = state.attempt ?? (data.time === undefined ? newAttemptOf(quiz) : undefined);
  showAction(form, 'begin', !attempt);
  for (const one of all(form, '[data-cw-questions]')) one.hidden = !attempt;
  quiz.warned = false;
  quiz.practising = false;
  quiz.asked = attempt ? askAll(quiz, attempt, { elements, homes }) : [];
  numberQuestions(quiz.asked, player.words);
  if (attempt) for (const one of quiz.asked) showQuestion(quiz, one, attempt);
  showAction(form, 'submit', attempt !== undefined && !attempt.done);
  clearScore(form, attempt?.done);
  if (attempt?.done) void showResult(quiz, attempt, focus);
  registry.startClock?.(quiz, () => submit(quiz, true));
};

/** An attempt that is over: another can follow, and what came of it is told. */
const showResult = async (quiz: RunningQuiz, attempt: Attempt, focus: boolean): Promise<void> => {
  const { form, state, entry, player } = quiz;
  showAction(form, 'retry', attemptsLeft(entry, state.record));
  const results = await loadResults();
  // Meanwhile the learner may have begun another.
  if (state.attempt !== attempt || quiz.practising) return;
  if (results) results.showScore(quiz, focus);
  else fillPanel(find(form, '[data-cw-score]'), [player.words.label('submitted')], focus);
};

const askAll = (
  { form, data, entry, player }: RunningQuiz,
  attempt: Attempt,
  { elements, homes }: Pick<RunningQuiz, 'elements' | 'homes'>,
): readonly Asked[] =>
  arrange(form, data, { elements, homes, seed: attempt.seed }).flatMap((placed) => {
    const answer = attempt.answers[entry.questions.findIndex(({ id }) => id === placed.data.id)];
    return answer ? ask(placed, answer, { seed: attempt.seed, words: player.words }) : [];
  });

const showQuestion = (quiz: RunningQuiz, one: Asked, attempt: Attempt): void => {
  const final = attempt.done || one.answer.checked;
  clearGrade(one);
  lock(one.element, final);
  one.kind.write(one.element, one.answer.response);
  showHints(one, quiz.player.words);
  showAction(one.element, 'check', quiz.data.feedbackWhen === 'each' && !final);
  if (attempt.done ? quiz.data.feedbackWhen !== 'none' : one.answer.checked) {
    showGrade(one, { words: quiz.player.words, reveal: mayReveal(quiz), focus: false });
  }
};

/** Whether right answers may be told now. */
const mayReveal = ({ data, entry, state }: RunningQuiz): boolean => {
  const done = state.attempt?.done ?? false;
  const may: Readonly<Record<QuizData['show'], boolean>> = {
    always: true,
    'after-last': done && !attemptsLeft(entry, state.record),
    'after-pass': done && isPassed(entry, state.record),
    never: false,
  };
  return may[data.show];
};

/** Feedback after each question: an answer is final when it is right, or when no try is left. */
const check = (quiz: RunningQuiz, one: Asked): void => {
  const { words, changed } = quiz.player;
  const { answer, data, element } = one;
  takeAnswer(one);
  if (!isReady(one, words)) return;
  answer.tries += 1;
  const { credit } = gradeOf(one, words);
  const left = (data.attempts ?? 1) - answer.tries;
  answer.credit = credit;
  answer.checked = credit === undefined || credit >= 1 || left <= 0;
  clearGrade(one);
  lock(element, answer.checked);
  showAction(element, 'check', !answer.checked);
  const more = answer.checked ? '' : words.count('triesLeft', left);
  showGrade(one, { words, reveal: mayReveal(quiz), more, focus: true });
  changed('soon');
};

/** Hands the attempt in; with answers missing only at the second press, unless time is up. */
const submit = (quiz: RunningQuiz, timeIsUp = false): void => {
  const { state, form, player } = quiz;
  if (!state.attempt || state.attempt.done) return;
  for (const one of quiz.asked) if (!one.answer.checked) takeAnswer(one);
  const missing = quiz.asked.filter(({ answer }) => !isAnswered(answer.response)).length;
  if (missing > 0 && !quiz.warned && !timeIsUp) {
    quiz.warned = true;
    fillPanel(find(form, '[data-cw-score]'), [player.words.count('unanswered', missing)], true);
    return;
  }
  handIn(quiz, state.attempt);
  show(quiz, true);
  player.changed('now');
};
