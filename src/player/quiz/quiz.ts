import type { QuizData, QuizEntry } from '../../model/package-data.ts';
import { attemptsLeft, isPassed } from '../../scoring/course-score.ts';
import { grade } from '../../scoring/grade.ts';
import { isAnswered } from '../../scoring/response.ts';
import { type Attempt, newAttempt, type QuizState } from '../../state/course-state.ts';
import { registry } from '../registry.ts';
import type { Player } from '../shell/context.ts';
import { arrange, type Elements, elementsOf, type Homes, homesOf } from './arrange.ts';
import { type Asked, actionOf, fillPanel, lock } from './asked.ts';
import { nextHint, showHints } from './hints.ts';
import { numberQuestions } from './number-questions.ts';
import { clearGrade, showGrade } from './show-grade.ts';
import { showScore } from './show-score.ts';
import { takeAnswer, watch } from './watch.ts';

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
}

export const mountQuiz = (form: HTMLFormElement, data: QuizData, player: Player): void => {
  const entry = player.course.quizzes[data.index];
  const state = player.state.quizzes[data.index];
  if (!entry || !state) return;
  const elements = elementsOf(form);
  const quiz: RunningQuiz = {
    form,
    data,
    entry,
    state,
    player,
    elements,
    homes: homesOf(elements),
    asked: [],
    warned: false,
  };
  for (const one of form.querySelectorAll('[data-cw-answers]')) one.remove();
  watch(form, () => quiz.asked, {
    answered: (one) => {
      takeAnswer(one);
      quiz.warned = false;
      player.changed('soon');
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
  check: (quiz, one) => one && check(quiz, one),
  submit: (quiz) => submit(quiz),
  retry: (quiz) => {
    quiz.state.attempt = undefined;
    show(quiz);
    quiz.player.changed('soon');
    quiz.asked[0]?.element.querySelector<HTMLElement>('input, select, textarea')?.focus();
  },
};

/** Shows the attempt at hand, a new one where there is none. */
const show = (quiz: RunningQuiz): void => {
  const attempt = attemptOf(quiz);
  const placed = arrange(quiz.form, quiz.data, {
    elements: quiz.elements,
    homes: quiz.homes,
    seed: attempt.seed,
  });
  quiz.warned = false;
  quiz.asked = placed.flatMap(({ data, element }): Asked[] => {
    const kind = registry().kinds[data.key.kind];
    const answer = attempt.answers[quiz.entry.questions.findIndex(({ id }) => id === data.id)];
    return kind && answer ? [{ data, element, kind, answer, since: Date.now() }] : [];
  });
  numberQuestions(quiz.asked, quiz.player.words);
  for (const one of quiz.asked) showQuestion(quiz, one, attempt);
  const button = actionOf(quiz.form, 'submit');
  if (button) button.hidden = attempt.done;
  showScore(quiz, false);
};

const attemptOf = ({ state, entry }: RunningQuiz): Attempt => {
  state.attempt ??= newAttempt(entry, Math.floor(Math.random() * 2 ** 16));
  return state.attempt;
};

const showQuestion = (quiz: RunningQuiz, one: Asked, attempt: Attempt): void => {
  clearGrade(one);
  lock(one.element, attempt.done || one.answer.checked);
  one.kind.write(one.element, one.answer.response ?? '');
  showHints(one, quiz.player.words);
  const button = actionOf(one.element, 'check');
  const each = quiz.data.feedbackWhen === 'each';
  if (button) button.hidden = !each || attempt.done || one.answer.checked;
  if (attempt.done ? quiz.data.feedbackWhen !== 'none' : one.answer.checked) {
    showGrade(one, { words: quiz.player.words, reveal: mayReveal(quiz), focus: false });
  }
};

/** Whether right answers may be told now. */
export const mayReveal = ({ data, entry, state }: RunningQuiz): boolean => {
  const done = state.attempt?.done ?? false;
  switch (data.show) {
    case 'always':
      return true;
    case 'after-last':
      return done && !attemptsLeft(entry, state.record);
    case 'after-pass':
      return done && isPassed(entry, state.record);
    case 'never':
      return false;
  }
};

/** Feedback after each question: an answer is final when it is right, or when no try is left. */
const check = (quiz: RunningQuiz, one: Asked): void => {
  const { words, changed } = quiz.player;
  takeAnswer(one);
  if (!isAnswered(one.answer.response) && one.data.key.kind !== 'multi') {
    fillPanel(one.element.querySelector('[data-cw-result]'), [words.label('answerFirst')], false);
    one.element.querySelector<HTMLElement>('input, select, textarea')?.focus();
    return;
  }
  one.answer.tries = Math.min(7, one.answer.tries + 1);
  const { credit } = grade(one.data.key, one.answer.response, { comma: words.comma });
  const left = (one.data.attempts ?? 1) - one.answer.tries;
  one.answer.checked = credit === undefined || credit >= 1 || left <= 0;
  clearGrade(one);
  lock(one.element, one.answer.checked);
  const button = actionOf(one.element, 'check');
  if (button) button.hidden = one.answer.checked;
  const more = one.answer.checked ? '' : words.count('triesLeft', left);
  showGrade(one, { words, reveal: mayReveal(quiz), more, focus: true });
  changed('soon');
};

/** Hands the attempt in; with answers missing only at the second press. */
const submit = (quiz: RunningQuiz): void => {
  const attempt = quiz.state.attempt;
  if (!attempt || attempt.done) return;
  for (const one of quiz.asked) if (!one.answer.checked) takeAnswer(one);
  const missing = quiz.asked.filter(
    ({ data, answer }) => data.key.kind !== 'stimulus' && !isAnswered(answer.response),
  );
  if (missing.length > 0 && !quiz.warned) {
    quiz.warned = true;
    fillPanel(
      quiz.form.querySelector('[data-cw-score]'),
      [quiz.player.words.count('unanswered', missing.length)],
      true,
    );
    return;
  }
  attempt.done = true;
  record(quiz);
  show(quiz);
  showScore(quiz, true);
  quiz.player.changed('now');
};

/** Adds the attempt's points to what is kept, and each answer to the LMS's records. */
const record = (quiz: RunningQuiz): void => {
  const { words } = quiz.player;
  const { record: before } = quiz.state;
  let points = 0;
  for (const { data, answer, since } of quiz.asked) {
    if (data.key.kind === 'stimulus') continue;
    const marked = grade(data.key, answer.response, { comma: words.comma });
    points += marked.points;
    const { id, key, text } = data;
    quiz.player.record({
      id,
      key,
      text,
      response: answer.response,
      credit: marked.credit,
      latency: (Date.now() - since) / 1000,
    });
  }
  quiz.state.record = {
    used: before.used + 1,
    highest: Math.max(before.highest, points),
    latest: points,
    total: before.total + points,
  };
};
