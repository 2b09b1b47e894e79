import type { XmlElement } from '../../read-xml.ts';
import { expressionsIn, namedIn } from './operators.ts';

/** Addresses of the pictures in which places are chosen: their sizes are needed before the item is read. */
export const pictureAddresses = (item: XmlElement): readonly string[] =>
  namedIn(item, placed)
    .flatMap((interaction) => expressionsIn(interaction))
    .flatMap(({ attrs }) => attrs.data ?? attrs.src ?? []);

const placed: ReadonlySet<string> = new Set([
  'hotspotInteraction',
  'selectPointInteraction',
  'positionObjectStage',
  'graphicOrderInteraction',
]);
