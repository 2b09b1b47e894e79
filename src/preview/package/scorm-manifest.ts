import { posix } from 'node:path';
import type { ScormVersion } from '../call.ts';
import { childOf, childrenOf, readXml, type XmlElement } from './read-xml.ts';

/** What an LMS needs of imsmanifest.xml to play a package. */
export interface ScormManifest {
  readonly version: ScormVersion;
  readonly title: string;
  /** The default organization: its items, and with them its sequencing. */
  readonly organization: ManifestItem;
  /** `imsss:sequencingCollection`s, by their ID. */
  readonly collections: Readonly<Record<string, XmlElement>>;
}

/** An item of an organization, or the organization itself. */
export interface ManifestItem {
  readonly id: string;
  readonly title: string;
  /** What is launched, relative to the package; none: a cluster of items. */
  readonly href?: string;
  readonly items: readonly ManifestItem[];
  /** As it stands in the manifest. */
  readonly element: XmlElement;
}

/** A manifest that can not be played, in one sentence without a full stop. */
export class BadManifest extends Error {}

export const readScormManifest = (source: string): ScormManifest => {
  const manifest = readXml(source);
  const organizations = childOf(manifest, 'organizations');
  const all = childrenOf(organizations, 'organization');
  const organization = all.find(({ attrs }) => attrs.identifier === organizations?.attrs.default) ?? all[0];
  if (!organization)
    throw new BadManifest('its manifest holds no organization, so there is nothing to launch');
  const hrefs = hrefsOf(manifest);
  return {
    version: versionOf(manifest, source),
    title: titleOf(organization),
    organization: readItem(organization, hrefs),
    collections: Object.fromEntries(
      childrenOf(childOf(manifest, 'sequencingCollection'), 'sequencing').map((one) => [
        one.attrs.ID ?? '',
        one,
      ]),
    ),
  };
};

/** Items that can be launched, in order. */
export const launchable = (item: ManifestItem): readonly ManifestItem[] => [
  ...(item.href === undefined ? [] : [item]),
  ...item.items.flatMap(launchable),
];

/** SCORM 1.2's `adlcp:masteryscore`, in percent. */
export const masteryOf = ({ element }: ManifestItem): number | undefined => {
  const text = childOf(element, 'masteryscore')?.text ?? '';
  return text === '' || Number.isNaN(Number(text)) ? undefined : Number(text);
};

const titleOf = (element: XmlElement): string => childOf(element, 'title')?.text ?? '';

const versionOf = (manifest: XmlElement, source: string): ScormVersion => {
  const version = childOf(childOf(manifest, 'metadata'), 'schemaversion')?.text ?? '';
  if (/2004|1\.3/.test(version)) return 'scorm2004';
  if (/^1\.2/.test(version)) return 'scorm12';
  // Many manifests leave the version out: their namespaces tell.
  return /adlcp_v1p3/.test(source) ? 'scorm2004' : 'scorm12';
};

/** Launch addresses by the identifier of their resource. Addresses are relative to `xml:base`s (CAM 3.4.1.15). */
const hrefsOf = (manifest: XmlElement): ReadonlyMap<string, string> => {
  const resources = childOf(manifest, 'resources');
  const base = (manifest.attrs.base ?? '') + (resources?.attrs.base ?? '');
  return new Map(
    childrenOf(resources, 'resource').flatMap(({ attrs }) =>
      attrs.href === undefined || attrs.identifier === undefined
        ? []
        : [[attrs.identifier, normal(base + (attrs.base ?? '') + attrs.href)] as const],
    ),
  );
};

/** Without `./` and `..`; a query stays as it is. */
const normal = (href: string): string => {
  const [, path = '', rest = ''] = /^([^?#]*)(.*)$/s.exec(href) ?? [];
  return posix.normalize(path).replace(/^(?:\.\.\/)+/, '') + rest;
};

const readItem = (element: XmlElement, hrefs: ReadonlyMap<string, string>): ManifestItem => {
  const { identifier = '', identifierref = '', parameters = '' } = element.attrs;
  const href = hrefs.get(identifierref);
  return {
    id: identifier,
    title: titleOf(element),
    ...(href !== undefined && { href: withParameters(href, parameters) }),
    items: childrenOf(element, 'item').map((item) => readItem(item, hrefs)),
    element,
  };
};

/** CAM 3.4.1.7: a parameter string is joined to what the address has already. */
const withParameters = (href: string, parameters: string): string => {
  const rest = parameters.replace(/^[?&]+/, '');
  if (rest === '') return href;
  if (rest.startsWith('#')) return href.includes('#') ? href : href + rest;
  return `${href}${href.includes('?') ? '&' : '?'}${rest}`;
};
