import type { Element } from '../../model/rich.ts';
import { type Child, el } from './xml.ts';

/** IMS Content Packaging 1.1: the pieces that SCORM and QTI manifests share. Names carry no prefix: it is the default namespace. */

export const xsi = 'http://www.w3.org/2001/XMLSchema-instance';

/** `xmlns` declarations and `xsi:schemaLocation` of a manifest: prefix (empty: default), namespace, schema. */
export const namespaces = (list: readonly (readonly [string, string, string])[]): Record<string, string> =>
  Object.fromEntries([
    ...list.map(([prefix, uri]) => [prefix ? `xmlns:${prefix}` : 'xmlns', uri]),
    ['xmlns:xsi', xsi],
    ['xsi:schemaLocation', list.map(([, uri, schema]) => `${uri} ${schema}`).join(' ')],
  ]);

export interface Resource {
  readonly identifier: string;
  readonly type: string;
  readonly href?: string;
  /** Package paths; `href` itself goes first. */
  readonly files: readonly string[];
  readonly dependencies?: readonly string[];
  readonly metadata?: Child;
  /** Attributes of a profile, such as `adlcp:scormtype`. */
  readonly attrs?: Readonly<Record<string, string>>;
}

export const resources = (list: readonly Resource[]): Element => el('resources', {}, list.map(resource));

const resource = ({ identifier, type, href, files, dependencies = [], metadata, attrs }: Resource): Element =>
  el(
    'resource',
    { identifier, type, ...attrs, ...(href !== undefined && { href: hrefOf(href) }) },
    metadata !== undefined && el('metadata', {}, metadata),
    files.map((path) => el('file', { href: hrefOf(path) })),
    dependencies.map((identifierref) => el('dependency', { identifierref })),
  );

/** Package paths hold only `[a-z0-9._/-]`, so they are addresses as they are; one that holds more becomes a legal address. */
const hrefOf = (path: string): string =>
  /^[\w./-]*$/.test(path) ? path : encodeURI(path).replaceAll('#', '%23').replaceAll('?', '%3F');

export const schemaMetadata = (schema: string, version: string, ...more: readonly Child[]): Element =>
  el('metadata', {}, el('schema', {}, schema), el('schemaversion', {}, version), ...more);
