import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  XmlDocument,
  type XmlInputProvider,
  XmlLibError,
  XsdValidator,
  xmlRegisterInputProvider,
} from 'libxml2-wasm';

/** The official schemas lie beside the repository where the project's machines build it; they are not ours to commit. */
const schemas = fileURLToPath(new URL('../../../shared/schemas/', import.meta.url));

export const hasSchemas = existsSync(join(schemas, 'catalog.xml'));

/** xmllint reads one schema that newer libraries refuse: SCORM 1.2's metadata. */
export const hasXmllint = hasSchemas && spawnSync('xmllint', ['--version']).error === undefined;

/** Which schema judges a document: by its root's namespace, and by what the whole says where a namespace has several. */
const standards: readonly (readonly [schema: string, namespace: RegExp, says?: RegExp])[] = [
  ['drivers/scorm12-nomd.xsd', /imscp_rootv1p1p2$/],
  ['drivers/scorm2004-3rd.xsd', /imscp_v1p1$/, /2004 3rd Edition/],
  ['drivers/scorm2004-4th.xsd', /imscp_v1p1$/, /2004 4th Edition/],
  ['qti30/asi/imsqtiv3p0_imscpv1p2_v1p0.xsd', /qtiv3p0\/imscp_v1p1$/],
  ['qti/conformed_v2_1/qtiv2p1_imscpv1p2_v1p0.xsd', /imscp_v1p1$/, /xmlv2p1\b/],
  ['qti/conformed_v2_2/qtiv2p2_imscpv1p2_v1p0.xsd', /imscp_v1p1$/, /xmlv2p2\b/],
  ['drivers/imscp.xsd', /imscp_v1p1$/],
  ['cc10/domainProfile_4/ims_qtiasiv1p2.xsd', /ims_qtiasiv1p2$/],
  ['qti/conformed_v2_1/imsqti_v2p1p2.xsd', /imsqti_v2p1$/],
  ['qti/qtiv2p2p4/imsqti_v2p2p4.xsd', /imsqti_v2p2$/],
  ['qti30/asi/imsqti_asiv3p0_sbacv1p0_v1p0.xsd', /imsqtiasi_v3p0$/],
  ['canvas/cccv1p0.xsd', /cccv1p0$/],
  ['cmi5/CourseStructure.xsd', /CourseStructure\.xsd$/],
];

/** What is wrong with the XML documents of a package, a line each, `path: message`; what no schema judges is said too. */
export const complaints = (files: ReadonlyMap<string, string>): readonly string[] => {
  const documents = [...files].filter(([path]) => path.endsWith('.xml'));
  if (documents.length === 0) return ['there is no XML document'];
  return documents.flatMap(([path, data]) => judge(data).map((message) => `${path}: ${message}`));
};

const judge = (data: string): readonly string[] => {
  try {
    const document = XmlDocument.fromString(data);
    try {
      const namespace = document.root.namespaceUri;
      const found = standards.find(([, one, says]) => one.test(namespace) && (says?.test(data) ?? true));
      if (!found) return [`no schema for the namespace “${namespace}”`];
      validatorOf(found[0]).validate(document);
      return [];
    } finally {
      document.dispose();
    }
  } catch (error) {
    if (!(error instanceof XmlLibError)) throw error;
    return error.details
      .filter(({ message }) => !isUnread(message))
      .map(({ line, message }) => `line ${line}: ${message.trim()}`);
  }
};

/** SCORM 1.2's metadata: its schema is the one that only xmllint reads. */
const isUnread = (message: string): boolean =>
  /imsmd_rootv1p2p1\}lom': No matching global element declaration/.test(message);

const validators = new Map<string, XsdValidator>();

/** Compiling takes a second for QTI: once for each process. */
const validatorOf = (schema: string): XsdValidator => {
  const known = validators.get(schema);
  if (known) return known;
  readSchemasFromDisk();
  const url = root + schema;
  const made = XsdValidator.fromDoc(XmlDocument.fromBuffer(readFileSync(join(schemas, schema)), { url }));
  validators.set(schema, made);
  return made;
};

/** Every schema has an address under this one, whatever its own is. */
const root = 'schemas:/';

let registered = false;

const readSchemasFromDisk = (): void => {
  if (registered) return;
  registered = true;
  const open = new Map<number, { readonly data: Buffer; at: number }>();
  let next = 1;
  const provider: XmlInputProvider = {
    match: (url) => existsSync(pathOf(url)),
    open: (url) => {
      open.set(next, { data: readFileSync(pathOf(url)), at: 0 });
      return next++;
    },
    read: (id, buffer) => {
      const file = open.get(id);
      if (!file) return -1;
      const count = file.data.copy(buffer, 0, file.at);
      file.at += count;
      return count;
    },
    close: (id) => open.delete(id),
  };
  xmlRegisterInputProvider(provider);
};

/** Where the schema of an address lies; an include is relative to the address of what includes it. */
const pathOf = (url: string): string => {
  // Not deterministic for newer libraries; it declares xml:lang and xml:base, as this one does.
  if (/ims_xml\.xsd$/.test(url)) return join(schemas, 'w3/xml.xsd');
  if (url.startsWith(root)) return join(schemas, posix.normalize(url.slice(root.length)));
  const known = catalog.find(([name]) => name === url);
  if (known) return join(schemas, known[1]);
  const beside = catalog.find(([name]) => url.startsWith(`${posix.dirname(name)}/`));
  return beside ? join(schemas, posix.dirname(beside[1]), url.slice(posix.dirname(beside[0]).length)) : '';
};

/** Addresses and paths, the longest first. */
const catalog: readonly (readonly [name: string, path: string])[] = hasSchemas
  ? [...readFileSync(join(schemas, 'catalog.xml'), 'utf8').matchAll(/<uri name="([^"]*)" uri="([^"]*)"/g)]
      .map(([, name = '', uri = '']): [string, string] => [name, uri])
      .sort(([a], [b]) => b.length - a.length)
  : [];

/** The verdict of the schemas' own judge, xmllint: its lines that are not `N/N valid`. */
export const xmllintComplaints = (files: ReadonlyMap<string, string>): readonly string[] => {
  const folder = mkdtempSync(join(tmpdir(), 'coursewright-'));
  try {
    for (const [path, data] of files) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), data);
    }
    const verdict = execFileSync('python3', [join(schemas, 'batch.py'), folder], { encoding: 'utf8' });
    const lines = verdict.replaceAll(folder, '').split('\n').filter(Boolean);
    return lines.length === 0 ? ['nothing was recognised'] : lines.filter((line) => !isValid(line));
  } finally {
    rmSync(folder, { recursive: true });
  }
};

const isValid = (line: string): boolean => {
  const [, valid, count] = /: (\d+)\/(\d+) valid$/.exec(line) ?? [];
  return valid !== undefined && valid === count;
};
