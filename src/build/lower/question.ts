import type { Report } from '../../diagnostics/report.ts';
import type { Format } from '../../formats/format.ts';
import type { CourseMap } from '../../model/map-course.ts';
import { mapQuestion } from '../../model/map-question.ts';
import type { Kind, Question } from '../../model/question.ts';
import { toPlain } from '../../rich/plain.ts';
import { composedTexts } from './composed-texts.ts';
import { kindWords } from './kind-words.ts';
import { type KindRule, rules } from './kinds/index.ts';
import type { Tally } from './tally.ts';
import { withoutTraits } from './traits.ts';

interface Lowering {
  /** As all rich text is lowered: what a rewritten question adds is too. */
  readonly rich: CourseMap['rich'];
  readonly tally: Tally;
  readonly report: Report;
}

/** A question in what a format can say: of a kind that it has, without traits that it lacks. None: it was reported. */
export const lowerQuestion = (format: Format, { rich, tally, report }: Lowering): CourseMap['question'] => {
  const has: ReadonlySet<Kind> = new Set(format.questions);
  const traits = withoutTraits(format, tally);
  const leaveOut = (question: Question, kind: string): readonly Question[] => {
    const args = { target: format.id, kind, question: toPlain(question.prompt) || question.id };
    report.add('formats/kind-not-carried', args, question.pos);
    return [];
  };
  return (question, holder) => {
    if (question.vars && !has.has('formula')) return leaveOut(question, 'random-number');
    const lowered = showsPicture(question) && format.rich.files === false ? undefined : reach(question, has);
    if (!lowered) return leaveOut(question, kindWords[question.kind]);
    for (const { kind, as, loss } of lowered.steps) {
      tally.count('formats/kind-rewritten', { kind: kindWords[kind], as, loss }, question.pos);
    }
    const { question: next, steps } = lowered;
    const said = traits(steps.length > 0 ? mapQuestion(next, (one) => rich(one, holder)) : next);
    return said ? [composedTexts(said)] : leaveOut(question, kindWords[question.kind]);
  };
};

/** Without its picture nothing is left to ask. */
const showsPicture = ({ kind }: Question): boolean => kind === 'hotspot';

interface Step {
  readonly kind: Kind;
  readonly as: string;
  readonly loss: string;
}

interface Reached {
  readonly question: Question;
  readonly steps: readonly Step[];
}

/** By as many rules as it takes; each leads to a kind that asks the same. */
const reach = (question: Question, has: ReadonlySet<Kind>): Reached | undefined => {
  if (has.has(question.kind)) return { question, steps: [] };
  for (const rule of rulesOf(question.kind)) {
    const next = rule.rewrite(question);
    const found = next && reach(next, has);
    if (found)
      return { ...found, steps: [{ kind: question.kind, as: rule.as, loss: rule.loss }, ...found.steps] };
  }
  return undefined;
};

// The row of the question's own kind takes exactly this question.
const rulesOf = (kind: Kind): readonly KindRule<Kind>[] => (rules[kind] ?? []) as readonly KindRule<Kind>[];
