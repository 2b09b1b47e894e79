import type { Element } from '../../../model/rich.ts';
import { toQti3 } from './qti3-names.ts';

/** A version of QTI: what differs between 2.1, 2.2 and 3.0, which otherwise say the same with the same trees. */
export interface QtiVersion {
  /** The target that writes it. */
  readonly target: string;
  /** As in `imsqti_item_xmlv2p1`. */
  readonly suffix: string;
  /** Namespace and schema of items, tests and sections. */
  readonly content: Schema;
  readonly manifest: Schema;
  readonly metadata: Schema;
  /** What the manifest calls the package. */
  readonly schema: string;
  readonly schemaversion: string;
  /** Address of a response processing template. */
  readonly template: (name: string) => string;
  /** Version 3 takes HTML5 as it is, earlier ones show recordings as `object`. */
  readonly html5: boolean;
  /** A tree in the names of version 2 becomes one in those of this version. */
  readonly names: (tree: Element) => Element;
}

export interface Schema {
  readonly uri: string;
  readonly location: string;
}

const xsd = 'http://www.imsglobal.org/xsd';
const purl = 'https://purl.imsglobal.org/spec/qti/v3p0';

const asTheyAre = (tree: Element): Element => tree;

export const qtiVersion21: QtiVersion = {
  target: 'qti21',
  suffix: 'xmlv2p1',
  content: { uri: `${xsd}/imsqti_v2p1`, location: `${xsd}/qti/qtiv2p1/imsqti_v2p1p2.xsd` },
  manifest: { uri: `${xsd}/imscp_v1p1`, location: `${xsd}/qti/qtiv2p1/qtiv2p1_imscpv1p2_v1p0.xsd` },
  metadata: {
    uri: `${xsd}/imsqti_metadata_v2p1`,
    location: `${xsd}/qti/qtiv2p1/imsqti_metadata_v2p1p1.xsd`,
  },
  schema: 'QTIv2.1 Package',
  schemaversion: '1.0.0',
  template: (name) => `http://www.imsglobal.org/question/qti_v2p1/rptemplates/${name}`,
  html5: false,
  names: asTheyAre,
};

export const qtiVersion22: QtiVersion = {
  target: 'qti22',
  suffix: 'xmlv2p2',
  content: { uri: `${xsd}/imsqti_v2p2`, location: `${xsd}/qti/qtiv2p2/imsqti_v2p2p4.xsd` },
  manifest: { uri: `${xsd}/imscp_v1p1`, location: `${xsd}/qti/qtiv2p2/qtiv2p2_imscpv1p2_v1p0.xsd` },
  metadata: {
    uri: `${xsd}/imsqti_metadata_v2p2`,
    location: `${xsd}/qti/qtiv2p2/imsqti_metadata_v2p2.xsd`,
  },
  schema: 'QTIv2.2 Package',
  schemaversion: '1.0.0',
  template: (name) => `http://www.imsglobal.org/question/qti_v2p2/rptemplates/${name}`,
  html5: false,
  names: asTheyAre,
};

export const qtiVersion3: QtiVersion = {
  target: 'qti3',
  suffix: 'xmlv3p0',
  content: { uri: `${xsd}/imsqtiasi_v3p0`, location: `${purl}/schema/xsd/imsqti_asiv3p0_v1p0.xsd` },
  manifest: {
    uri: `${xsd}/qti/qtiv3p0/imscp_v1p1`,
    location: `${purl}/schema/xsd/imsqtiv3p0_imscpv1p2_v1p0.xsd`,
  },
  metadata: {
    uri: `${xsd}/imsqti_metadata_v3p0`,
    location: `${purl}/schema/xsd/imsqti_metadatav3p0_v1p0.xsd`,
  },
  schema: 'QTI Package',
  schemaversion: '3.0.0',
  template: (name) => `${purl}/rptemplates/${name}.xml`,
  html5: true,
  names: toQti3,
};
