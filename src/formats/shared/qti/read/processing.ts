import type { Responses } from '../../answered.ts';
import { childOf, childrenOf, type XmlElement } from '../../read-xml.ts';
import { type Declaration, isNumeric } from './declarations.ts';
import { evaluate, namedIn, type Scope } from './operators.ts';
import type { Template } from './template.ts';
import { isTrue, NotComputed, numberOf, single, type Value } from './values.ts';

/** What an item makes of an answer: its outcomes. */
export interface Marked {
  readonly score: number;
  readonly outcome: (identifier: string) => Value;
}

/**
 * Marks answers by the item's own response processing, so that whatever a vendor wrote there, what is read is what it
 * does. None where it can not be computed: it uses an operator of its own, or there is nothing to mark.
 */
export const markerOf = (
  item: XmlElement,
  declarations: ReadonlyMap<string, Declaration>,
  template: Template | undefined,
  score: string,
): ((responses: Responses) => Marked | undefined) => {
  const rules = rulesOf(item);
  const initial = initialOutcomes(declarations);
  return (responses) => {
    if (rules.length === 0) return undefined;
    try {
      return mark(rules, { responses, initial, declarations, template, score });
    } catch (error) {
      if (!(error instanceof NotComputed)) throw error;
      return undefined;
    }
  };
};

const rulesOf = (item: XmlElement): readonly XmlElement[] => {
  const processing = childOf(item, 'responseProcessing');
  if (!processing) return [];
  const own = elementsOf(processing);
  if (own.length > 0) return own;
  const address = processing.attrs.template || processing.attrs.templateLocation || '';
  const name =
    address
      .split('/')
      .at(-1)
      ?.replace(/\.xml$/i, '') ?? '';
  return name === '' ? [] : [{ ...processing, name: 'standardTemplate', attrs: { name } }];
};

const elementsOf = ({ children }: XmlElement): readonly XmlElement[] =>
  children.filter((child) => typeof child !== 'string');

interface Run {
  readonly outcomes: Map<string, Value>;
  readonly scope: Scope;
  readonly declarations: ReadonlyMap<string, Declaration>;
}

interface Marking {
  readonly responses: Responses;
  /** Outcomes before processing. */
  readonly initial: ReadonlyMap<string, Value>;
  readonly declarations: ReadonlyMap<string, Declaration>;
  readonly template: Template | undefined;
  /** The outcome that holds the score. */
  readonly score: string;
}

/**
 * The outcome that holds an item's score: `SCORE`, as the specification has it; where there is no such outcome, the only
 * number that processing sets (Respondus's `QUE_SCORE`).
 */
export const scoreNameOf = (item: XmlElement, declarations: ReadonlyMap<string, Declaration>): string => {
  const processing = childOf(item, 'responseProcessing');
  if (declarations.has('SCORE') || !processing) return 'SCORE';
  const named = namedIn(processing, setters).map(({ attrs }) => (attrs.identifier ?? '').trim());
  const [only, ...others] = [...new Set(named)].filter(
    (name) => name === 'SCORE' || isNumeric(declarations.get(name) ?? {}),
  );
  return only !== undefined && others.length === 0 ? only : 'SCORE';
};

const setters: ReadonlySet<string> = new Set(['setOutcomeValue', 'lookupOutcomeValue']);

const initialOutcomes = (declarations: ReadonlyMap<string, Declaration>): ReadonlyMap<string, Value> => {
  const outcomes = new Map<string, Value>();
  for (const declaration of declarations.values())
    if (declaration.element.name === 'outcomeDeclaration')
      // Numeric outcomes without a default begin at 0 (Information Model, 5.2).
      outcomes.set(
        declaration.identifier,
        declaration.defaults ?? (isNumeric(declaration) ? ['0'] : undefined),
      );
  return outcomes;
};

const mark = (
  rules: readonly XmlElement[],
  { responses, initial, declarations, template, score }: Marking,
): Marked => {
  const outcomes = new Map(initial);
  const value = (identifier: string): Value => {
    if (outcomes.has(identifier)) return outcomes.get(identifier);
    return Object.hasOwn(responses, identifier) ? responses[identifier] : template?.value(identifier);
  };
  const scope: Scope = {
    value,
    correct: (identifier) => template?.correct(identifier) ?? declarations.get(identifier)?.correct,
    declaration: (identifier) => declarations.get(identifier),
  };
  runAll(rules, { outcomes, scope, declarations });
  return { score: numberOf(outcomes.get(score)) ?? 0, outcome: (identifier) => outcomes.get(identifier) };
};

/** Whether processing goes on. */
const runAll = (rules: readonly XmlElement[], run: Run): boolean => rules.every((rule) => runRule(rule, run));

const runRule = (rule: XmlElement, run: Run): boolean => {
  switch (rule.name) {
    case 'setOutcomeValue':
      setOutcome(rule, run);
      return true;
    case 'responseCondition':
      return runCondition(rule, run);
    case 'responseProcessingFragment':
      return runAll(elementsOf(rule), run);
    case 'lookupOutcomeValue':
      lookUp(rule, run);
      return true;
    case 'standardTemplate':
      runTemplate(rule.attrs.name ?? '', run);
      return true;
    case 'exitResponse':
      return false;
    default:
      throw new NotComputed(rule.name);
  }
};

const setOutcome = (rule: XmlElement, { outcomes, scope }: Run): void => {
  const [expression] = elementsOf(rule);
  if (expression) outcomes.set((rule.attrs.identifier ?? '').trim(), evaluate(expression, scope));
};

const runCondition = (rule: XmlElement, run: Run): boolean => {
  for (const branch of elementsOf(rule)) {
    const [test, ...then] = elementsOf(branch);
    if (branch.name === 'responseElse') return runAll(elementsOf(branch), run);
    if (test && isTrue(evaluate(test, run.scope))) return runAll(then, run);
  }
  return true;
};

/** `matchTable` and `interpolationTable` of the outcome's declaration. */
const lookUp = (rule: XmlElement, { outcomes, scope, declarations }: Run): void => {
  const identifier = rule.attrs.identifier ?? '';
  const [expression] = elementsOf(rule);
  const source = numberOf(expression && evaluate(expression, scope));
  const table = declarations.get(identifier)?.element;
  const entries = table ? elementsOf(table).flatMap((one) => childrenOf(one, `${one.name}Entry`)) : [];
  const found = entries.find(({ name, attrs }) => {
    const from = Number(attrs.sourceValue);
    return source !== undefined && (name === 'matchTableEntry' ? source === from : source >= from);
  });
  outcomes.set(identifier, found && [found.attrs.targetValue ?? '']);
};

/** The templates that the specification publishes, by the last part of their address. */
const runTemplate = (name: string, run: Run): void => {
  const template = Object.hasOwn(templates, name) ? templates[name] : undefined;
  if (!template) throw new NotComputed(`the template ${name}`);
  template(run);
};

const isRight = ({ scope }: Run): boolean => isTrue(evaluate(matchesCorrect, scope));

const expression = (name: string, attrs: XmlElement['attrs'] = {}): XmlElement => ({
  name,
  attrs,
  children: [],
  text: '',
  pos: { file: '', line: 1, column: 1 },
});

const ofResponse = (name: string): XmlElement => expression(name, { identifier: 'RESPONSE' });

const matchesCorrect: XmlElement = {
  ...expression('match'),
  children: [ofResponse('variable'), ofResponse('correct')],
};

const matchCorrect = (run: Run): void => {
  run.outcomes.set('SCORE', single(isRight(run) ? 1 : 0));
};

const mapResponse =
  (name: 'mapResponse' | 'mapResponsePoint') =>
  ({ outcomes, scope }: Run): void => {
    const isNull = scope.value('RESPONSE') === undefined;
    outcomes.set('SCORE', isNull ? single(0) : evaluate(ofResponse(name), scope));
  };

const verdict = (run: Run, outcome: string, right: boolean): void => {
  run.outcomes.set(outcome, [right ? 'correct' : 'incorrect']);
};

const templates: Readonly<Record<string, (run: Run) => void>> = {
  match_correct: matchCorrect,
  map_response: mapResponse('mapResponse'),
  map_response_point: mapResponse('mapResponsePoint'),
  // Those of Common Cartridge.
  CC2_match: matchCorrect,
  CC2_match_basic: (run) => {
    const right = isRight(run);
    if (right) run.outcomes.set('SCORE', run.scope.value('MAXSCORE'));
    verdict(run, 'FEEDBACKBASIC', right);
  },
  CC2_map_response: (run) => {
    mapResponse('mapResponse')(run);
    const [score, most] = ['SCORE', 'MAXSCORE'].map((name) => numberOf(run.outcomes.get(name)));
    verdict(run, 'FEEDBACK', score === most);
  },
};
