import type { JsonObject } from '../lrs/statement.ts';
import type { Unit } from './course-structure.ts';
import { categories, contextExtensions, verbIds } from './ids.ts';
import type { Session } from './session.ts';

/** What the LMS itself says of a session (cmi5 9.3.1, 9.3.6); `now` is its time of day. */
export const lmsStatement = (
  verb: 'launched' | 'abandoned',
  session: Session,
  {
    now,
    more,
  }: {
    readonly now: Date;
    readonly more: { readonly result?: JsonObject; readonly extensions?: JsonObject };
  },
): JsonObject => {
  const template = session.launchData.contextTemplate as JsonObject;
  const activities = template.contextActivities as JsonObject;
  return {
    id: crypto.randomUUID(),
    timestamp: now.toISOString(),
    actor: session.actor,
    verb: { id: verbIds[verb], display: { en: verb } },
    object: { objectType: 'Activity', id: session.activityId },
    ...(more.result && { result: more.result }),
    context: {
      ...template,
      registration: session.registration,
      contextActivities: { ...activities, category: [{ id: categories.cmi5 }] },
      extensions: { ...(template.extensions as JsonObject), ...more.extensions },
    },
  };
};

/** The document LMS.LaunchData (cmi5 10). */
export const launchDataOf = (
  unit: Unit,
  {
    session,
    launchMode,
    returnURL,
  }: { readonly session: string; readonly launchMode: string; readonly returnURL: string },
): JsonObject => ({
  contextTemplate: {
    contextActivities: { grouping: [{ objectType: 'Activity', id: unit.id }] },
    extensions: { [contextExtensions.session]: session },
  },
  launchMode,
  moveOn: unit.moveOn,
  ...(unit.masteryScore !== undefined && { masteryScore: unit.masteryScore }),
  ...(unit.launchParameters !== undefined && { launchParameters: unit.launchParameters }),
  ...(unit.entitlementKey !== undefined && { entitlementKey: { courseStructure: unit.entitlementKey } }),
  returnURL,
});

export const launchedExtensions = (unit: Unit, launchMode: string, url: string): JsonObject => ({
  [contextExtensions.launchMode]: launchMode,
  [contextExtensions.launchUrl]: url,
  [contextExtensions.moveOn]: unit.moveOn,
  ...(unit.masteryScore !== undefined && { [contextExtensions.mastery]: unit.masteryScore }),
  ...(unit.launchParameters !== undefined && { [contextExtensions.launchParameters]: unit.launchParameters }),
});
