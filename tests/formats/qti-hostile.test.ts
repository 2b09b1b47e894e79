import { describe, expect, it } from 'vitest';
import { createReport } from '../../src/diagnostics/report.ts';
import type { Format } from '../../src/formats/format.ts';
import { qti3 } from '../../src/formats/qti3/index.ts';
import { qti12 } from '../../src/formats/qti12/index.ts';
import { qti12Ims } from '../../src/formats/qti12-ims/index.ts';
import { qti21 } from '../../src/formats/qti21/index.ts';
import { qti22 } from '../../src/formats/qti22/index.ts';
import { BadArchive } from '../../src/package/bad-archive.ts';
import { readForeign } from '../support/read-foreign.ts';

const readers = [qti12, qti12Ims, qti21, qti22, qti3].map((format) => [format.title, format] as const);

const root = (format: Format): string =>
  format.id.startsWith('qti12')
    ? 'questestinterop'
    : format.id === 'qti3'
      ? 'qti-assessment-item'
      : 'assessmentItem';

const laughs = Array.from(
  { length: 9 },
  (_, index) => `<!ENTITY l${index + 1} "${`&l${index};`.repeat(10)}">`,
).join('');

const documents: Readonly<Record<string, readonly [(name: string) => string, string]>> = {
  'a billion laughs': [
    (name) => `<!DOCTYPE ${name} [<!ENTITY l0 "lol">${laughs}]><${name}>&l9;</${name}>`,
    'read/doctype',
  ],
  'a file of the machine as an entity': [
    (name) => `<!DOCTYPE ${name} [<!ENTITY x SYSTEM "file:///etc/passwd">]><${name}>&x;</${name}>`,
    'read/doctype',
  ],
  'an address of the network as an entity': [
    (name) => `<!DOCTYPE ${name} [<!ENTITY % x SYSTEM "http://example.org/x.dtd"> %x;]><${name}/>`,
    'read/doctype',
  ],
  'an entity nobody declared': [(name) => `<${name}>&bomb;</${name}>`, 'read/not-xml'],
  'a document that is cut off': [(name) => `<${name}>\n<item ident="a"><presentation>`, 'read/not-xml'],
  'a document nested beyond reason': [(name) => `<${name}>${'<a>'.repeat(5000)}`, 'read/too-deep'],
};

describe.each(readers)('%s refuses in one sentence, at its place,', (_, format) => {
  it.each(Object.entries(documents))('%s', async (_name, [document, code]) => {
    const { diagnostics, questions } = await readForeign(format, { 'item.xml': document(root(format)) });
    expect(questions).toEqual([]);
    const errors = diagnostics.filter(({ severity }) => severity === 'error');
    expect(errors.map((one) => one.code)).toEqual([code]);
    expect(errors[0]?.at?.file).toBe('item.xml');
  });

  it('a file of the package that can not be unpacked', async () => {
    const report = createReport();
    const files = {
      list: async () => [{ path: 'item.xml', size: 9 }],
      read: async (): Promise<Uint8Array> => {
        throw new BadArchive('its entry "item.xml" is damaged');
      },
    };
    const course = await format.read?.(files, { report });
    expect(course?.banks).toEqual([]);
    expect(report.list().map(({ code, at }) => `${code} ${at?.file}`)).toEqual(['read/bad-archive item.xml']);
  });

  it('files outside of the package: their addresses lead nowhere', async () => {
    const img = '&lt;p&gt;Look &lt;img src="../../etc/passwd" alt="x"/&gt;&lt;/p&gt;';
    const xhtml = '<p>Look <img src="../../etc/passwd" alt="x"/></p>';
    const xml = format.id.startsWith('qti12')
      ? `<questestinterop><item ident="a" title="A"><presentation><material><mattext texttype="text/html">${img}</mattext></material></presentation></item></questestinterop>`
      : format.id === 'qti3'
        ? `<qti-assessment-item xmlns="http://www.imsglobal.org/xsd/imsqtiasi_v3p0" identifier="a" title="A"><qti-item-body>${xhtml}</qti-item-body></qti-assessment-item>`
        : `<assessmentItem xmlns="http://www.imsglobal.org/xsd/imsqti_v2p1" identifier="a" title="A"><itemBody>${xhtml}</itemBody></assessmentItem>`;
    const { questions, assets, diagnostics } = await readForeign(format, {
      'item.xml': xml,
      'etc/passwd': 'root',
    });
    expect(questions).toHaveLength(1);
    expect(assets).toEqual([]);
    expect(diagnostics.map(({ code }) => code)).toContain('read/missing-file');
  });
});
