/**
 * How scorm-again is told of sequencing (its `SequencingSettings`): as much of it as manifests of SCORM 2004 say. It takes no
 * manifest itself.
 */
export interface Activity {
  readonly id: string;
  readonly title: string;
  readonly children: readonly Activity[];
  readonly isVisible: boolean;
  readonly attemptLimit?: number;
  readonly primaryObjective?: Objective;
  readonly objectives: readonly Objective[];
  readonly sequencingControls: Readonly<Record<string, boolean | number>>;
  readonly sequencingRules: Readonly<
    Record<'preConditionRules' | 'exitConditionRules' | 'postConditionRules', readonly Rule[]>
  >;
  readonly rollupRules: { readonly rules: readonly RollupRule[] };
  readonly deliveryControls: Readonly<Record<string, boolean>>;
  readonly completionThreshold?: Readonly<Record<string, boolean | number>>;
  readonly hideLmsUi: readonly string[];
}

export interface Objective {
  readonly objectiveID: string;
  readonly isPrimary: boolean;
  readonly satisfiedByMeasure: boolean;
  readonly minNormalizedMeasure?: number;
  readonly mapInfo: readonly ObjectiveMap[];
}

export interface ObjectiveMap {
  readonly targetObjectiveID: string;
  readonly readSatisfiedStatus: boolean;
  readonly readNormalizedMeasure: boolean;
  readonly writeSatisfiedStatus: boolean;
  readonly writeNormalizedMeasure: boolean;
}

export interface Rule {
  readonly action: string;
  readonly conditionCombination: string;
  readonly conditions: readonly Condition[];
}

export interface Condition {
  readonly condition: string;
  readonly operator?: 'not';
  readonly referencedObjective?: string;
  readonly parameters?: Readonly<Record<string, number>>;
}

export interface RollupRule extends Omit<Rule, 'conditions'> {
  readonly consideration: string;
  readonly minimumCount?: number;
  readonly minimumPercent?: number;
  readonly conditions: readonly Condition[];
}
