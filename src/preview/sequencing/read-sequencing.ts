import { childOf, childrenOf, type XmlElement } from '../package/read-xml.ts';
import type { ManifestItem, ScormManifest } from '../package/scorm-manifest.ts';
import type { Activity, Condition, Objective, ObjectiveMap, RollupRule, Rule } from './activity.ts';

/** The activity tree of a manifest (SCORM 2004 Sequencing and Navigation, 3): its default organization is the root. */
export const readSequencing = ({ organization, collections }: ScormManifest): Activity =>
  readActivity(organization, collections);

/** Whether a package is more than one thing that is launched, so that an LMS has to lead through it. */
export const isSequenced = ({ version, organization }: ScormManifest): boolean =>
  version === 'scorm2004' && countLaunched(organization) > 1;

const countLaunched = ({ href, items }: ManifestItem): number =>
  (href === undefined ? 0 : 1) + items.reduce((sum, item) => sum + countLaunched(item), 0);

type Collections = ScormManifest['collections'];

const readActivity = (item: ManifestItem, collections: Collections): Activity => {
  const own = childOf(item.element, 'sequencing');
  const shared = own?.attrs.IDRef === undefined ? undefined : collections[own.attrs.IDRef];
  /** An item's own element goes before that of its collection (3.2). */
  const part = (name: string): XmlElement | undefined => childOf(own, name) ?? childOf(shared, name);
  const limit = part('limitConditions')?.attrs.attemptLimit;
  const objectives = part('objectives');
  const primary = childOf(objectives, 'primaryObjective');
  const extra = childOf(own, 'objectives') ?? childOf(shared, 'objectives');
  const threshold = childOf(item.element, 'completionThreshold');
  return {
    id: item.id,
    title: item.title,
    children: item.items.map((child) => readActivity(child, collections)),
    isVisible: item.element.attrs.isvisible !== 'false',
    ...(limit !== undefined && { attemptLimit: Number(limit) }),
    ...(primary && { primaryObjective: readObjective(primary, true) }),
    objectives: childrenOf(extra, 'objective').map((one) => readObjective(one, false)),
    sequencingControls: {
      ...flags(part('controlMode'), controlDefaults),
      ...flags(part('rollupRules'), { rollupObjectiveSatisfied: true, rollupProgressCompletion: true }),
      objectiveMeasureWeight: Number(part('rollupRules')?.attrs.objectiveMeasureWeight ?? 1),
    },
    sequencingRules: readRules(part('sequencingRules')),
    rollupRules: { rules: childrenOf(part('rollupRules'), 'rollupRule').map(readRollupRule) },
    deliveryControls: flags(part('deliveryControls'), deliveryDefaults),
    ...(threshold && { completionThreshold: readThreshold(threshold) }),
    hideLmsUi: hidden(item.element),
  };
};

/** The defaults of the schema, which differ from those of an item without any sequencing only where the latter have none. */
const controlDefaults = {
  choice: true,
  choiceExit: true,
  flow: false,
  forwardOnly: false,
  useCurrentAttemptObjectiveInfo: true,
  useCurrentAttemptProgressInfo: true,
};

const deliveryDefaults = { tracked: true, completionSetByContent: false, objectiveSetByContent: false };

const flags = (
  element: XmlElement | undefined,
  defaults: Readonly<Record<string, boolean>>,
): Readonly<Record<string, boolean>> =>
  Object.fromEntries(
    Object.entries(defaults).map(([name, value]) => [name, flag(element?.attrs[name], value)]),
  );

const flag = (text: string | undefined, value: boolean): boolean =>
  text === undefined ? value : text === 'true' || text === '1';

const readObjective = (element: XmlElement, isPrimary: boolean): Objective => {
  const measure = childOf(element, 'minNormalizedMeasure')?.text;
  return {
    objectiveID: element.attrs.objectiveID ?? '',
    isPrimary,
    satisfiedByMeasure: flag(element.attrs.satisfiedByMeasure, false),
    ...(measure !== undefined && { minNormalizedMeasure: Number(measure) }),
    mapInfo: childrenOf(element, 'mapInfo').map(readMap),
  };
};

const readMap = ({ attrs }: XmlElement): ObjectiveMap => ({
  targetObjectiveID: attrs.targetObjectiveID ?? '',
  readSatisfiedStatus: flag(attrs.readSatisfiedStatus, true),
  readNormalizedMeasure: flag(attrs.readNormalizedMeasure, true),
  writeSatisfiedStatus: flag(attrs.writeSatisfiedStatus, false),
  writeNormalizedMeasure: flag(attrs.writeNormalizedMeasure, false),
});

const readRules = (element: XmlElement | undefined): Activity['sequencingRules'] => ({
  preConditionRules: childrenOf(element, 'preConditionRule').map(readRule),
  exitConditionRules: childrenOf(element, 'exitConditionRule').map(readRule),
  postConditionRules: childrenOf(element, 'postConditionRule').map(readRule),
});

const readRule = (element: XmlElement): Rule => {
  const conditions = childOf(element, 'ruleConditions');
  return {
    action: childOf(element, 'ruleAction')?.attrs.action ?? '',
    conditionCombination: conditions?.attrs.conditionCombination ?? 'all',
    conditions: childrenOf(conditions, 'ruleCondition').map(readCondition),
  };
};

const readCondition = ({ attrs }: XmlElement): Condition => {
  const { condition = '', operator, referencedObjective, measureThreshold } = attrs;
  return {
    condition,
    ...(operator === 'not' && { operator }),
    ...(referencedObjective !== undefined && { referencedObjective }),
    ...(measureThreshold !== undefined && { parameters: { threshold: Number(measureThreshold) } }),
  };
};

const readRollupRule = (element: XmlElement): RollupRule => {
  const conditions = childOf(element, 'rollupConditions');
  const { childActivitySet = 'all', minimumCount, minimumPercent } = element.attrs;
  return {
    action: childOf(element, 'rollupAction')?.attrs.action ?? '',
    consideration: childActivitySet,
    conditionCombination: conditions?.attrs.conditionCombination ?? 'any',
    conditions: childrenOf(conditions, 'rollupCondition').map(readCondition),
    ...(minimumCount !== undefined && { minimumCount: Number(minimumCount) }),
    ...(minimumPercent !== undefined && { minimumPercent: Number(minimumPercent) }),
  };
};

const readThreshold = ({ attrs, text }: XmlElement): Readonly<Record<string, boolean | number>> => ({
  completedByMeasure: flag(attrs.completedByMeasure, text !== ''),
  // The 2nd and 3rd edition write the measure as the element's text.
  minProgressMeasure: Number(attrs.minProgressMeasure ?? (text || 1)),
  progressWeight: Number(attrs.progressWeight ?? 1),
});

const hidden = (element: XmlElement): readonly string[] =>
  childrenOf(childOf(childOf(element, 'presentation'), 'navigationInterface'), 'hideLMSUI').map(
    ({ text }) => text,
  );
