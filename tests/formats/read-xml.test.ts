import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createReport } from '../../src/diagnostics/report.ts';
import { readXml, type XmlElement, type XmlReading, xmlLimits } from '../../src/formats/shared/read-xml.ts';

const read = (data: string | Uint8Array, more: Partial<XmlReading> = {}) => {
  const report = createReport();
  const bytes = typeof data === 'string' ? new TextEncoder().encode(data) : data;
  return { root: readXml(bytes, { file: 'a.xml', report, ...more }), found: report.list() };
};

/** What is found, as `code line:column`. */
const findings = (data: string | Uint8Array): readonly string[] =>
  read(data).found.map(({ code, at }) => `${code} ${at?.line}:${at?.column}`);

const child = (element: XmlElement | undefined, index: number): XmlElement => {
  const found = element?.children.filter((one) => typeof one !== 'string')[index];
  if (!found || typeof found === 'string') throw new Error(`no element ${index}`);
  return found;
};

describe('a document', () => {
  it('becomes elements and texts with the places of their start tags', () => {
    const { root, found } = read('<?xml version="1.0"?>\n<a>\n  <p:b\n x="1 &amp; 2">é🚀<c/></p:b><d/></a>');
    expect(found).toEqual([]);
    expect(root).toMatchObject({ name: 'a', pos: { file: 'a.xml', line: 2, column: 1 } });
    const b = child(root, 0);
    expect(b).toMatchObject({ name: 'b', pos: { line: 3, column: 3 } });
    expect({ ...b.attrs }).toEqual({ x: '1 & 2' });
    expect(b.children[0]).toBe('é🚀');
    expect(child(b, 0).pos).toEqual({ file: 'a.xml', line: 4, column: 19 });
    expect(child(root, 1).pos).toEqual({ file: 'a.xml', line: 4, column: 29 });
  });

  it('may use the names that HTML has for signs', () => {
    const { root, found } = read('<a>&nbsp;&eacute;&Omega;&omega;&Sigma;&hellip;&lt;&copy;</a>');
    expect(found).toEqual([]);
    expect(root?.children.join('')).toBe('\u00a0éΩωΣ…<©');
  });

  it.each([
    ['a byte-order mark', Buffer.from('\ufeff<a>é</a>')],
    ['UTF-16 with a mark', Buffer.from('\ufeff<?xml version="1.0" encoding="UTF-16"?><a>é</a>', 'utf16le')],
    ['UTF-16 without one', Buffer.from('<a>é</a>', 'utf16le')],
    [
      'UTF-8 where its declaration names what nobody knows',
      Buffer.from('<?xml version="1.0" encoding="klingon"?><a>é</a>'),
    ],
    ['its declaration', Buffer.from('<?xml version="1.0" encoding="ISO-8859-1"?><a>é</a>', 'latin1')],
    ['a declaration that lies', Buffer.from('<?xml version="1.0" encoding="utf-16"?><a>é</a>')],
  ])('is decoded by %s', (_, bytes) => {
    const { root, found } = read(bytes);
    expect(found).toEqual([]);
    expect(root?.children).toEqual(['é']);
  });

  it('that is no UTF-8 is read as Windows-1252, and that is said', () => {
    const { root, found } = read(Buffer.from('<a>caf\xe9 \x93q\x94</a>', 'latin1'));
    expect(root?.children).toEqual(['café “q”']);
    expect(found.map(({ code }) => code)).toEqual(['read/encoding']);
  });

  it('with a control character is read all the same, and that is said at its place', () => {
    const data = '<a>\n b\u000bc\u0000</a>';
    expect(read(data).root?.children).toEqual(['\n b c ']);
    expect(findings(data)).toEqual(['read/control-characters 2:3']);
  });

  it('may have lines before its declaration', () => {
    const { root, found } = read('\ufeff\n <?xml version="1.0"?>\n<a/>');
    expect(found).toEqual([]);
    expect(root?.pos).toEqual({ file: 'a.xml', line: 3, column: 1 });
  });

  it('may name the DTD of its standard, which is not fetched', () => {
    const { root, found } = read(
      '<!DOCTYPE questestinterop SYSTEM "http://www.imsglobal.org/ims_qtiasiv1p2.dtd"><questestinterop/>',
    );
    expect(root?.name).toBe('questestinterop');
    expect(found).toEqual([]);
  });
});

describe('a document that is refused', () => {
  it.each([
    ['<a>\n <b></a>', 'read/not-xml 2:8'],
    ['<a', 'read/not-xml 1:2'],
    ['', 'read/not-xml 1:1'],
    ['no markup', 'read/not-xml 1:10'],
    ['<a>&unheard;</a>', 'read/not-xml 1:12'],
    ['<a>&__proto__;</a>', 'read/not-xml 1:14'],
    ['<a b="1" b="2"/>', 'read/not-xml 1:16'],
    ['<!DOCTYPE a [<!ENTITY x "y">]><a>&x;</a>', 'read/doctype 1:30'],
    ['<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>', 'read/doctype 1:54'],
  ])('%s', (data, finding) => {
    expect(findings(data)).toEqual([finding]);
    expect(read(data).root).toBeUndefined();
  });

  it('for its depth, at the first element that is too deep', () => {
    expect(findings('<a>'.repeat(1_000_000))).toEqual(['read/too-deep 1:601']);
    expect(findings(`${'<a>'.repeat(xmlLimits.depth)}${'</a>'.repeat(xmlLimits.depth)}`)).toEqual([]);
  });

  it('for the number of its elements', () => {
    const { found } = read(`<a>${'<b/>'.repeat(100)}</a>`, { limits: { ...xmlLimits, elements: 100 } });
    expect(found.map(({ code, at }) => [code, at?.column])).toEqual([['read/too-many-elements', 4 + 99 * 4]]);
  });

  it('for its size', () => {
    expect(read(new Uint8Array(xmlLimits.bytes + 1)).found.map(({ code }) => code)).toEqual([
      'read/too-large',
    ]);
  });
});

describe('a document with many parts', () => {
  it('gives each as it comes and lets its content go, so that it may hold any number', () => {
    const taken: string[] = [];
    const take = (element: XmlElement): void => {
      taken.push(`${element.attrs.n}: ${child(element, 0).children.join('')}`);
    };
    const part = (n: number): string => `<item n="${n}"><b>${n * 2}</b></item>`;
    const { root, found } = read(`<a>${part(1)}<c/>${part(2)}${part(3)}</a>`, {
      each: { name: 'item', take },
      limits: { ...xmlLimits, elements: 6 },
    });
    expect(found).toEqual([]);
    expect(taken).toEqual(['1: 2', '2: 4', '3: 6']);
    expect(root?.children.map((one) => typeof one !== 'string' && [one.name, one.children.length])).toEqual([
      ['item', 0],
      ['c', 0],
      ['item', 0],
      ['item', 0],
    ]);
  });
});

/** A document type sends every document to the strict parser; it has a line of its own. */
const strictly = (data: string) => {
  const { root, found } = read(`<!DOCTYPE a>\n${data}`);
  return JSON.parse(JSON.stringify({ root, found }), (key, value) => (key === 'line' ? value - 1 : value));
};

const pieces: readonly string[] = [
  '<a>|</a>|<b x="1" y=\'2\'>|</b>|<p:c/>|<d e="&lt;&#10;&#x41;&eacute;"/>|<b x="1"x="2">|<b x="1" x="2">|<b x = "1">|</b >|<é/>',
  'text|é🚀| |\n|&amp;|&#0;|&#13;|&unheard;|&amp|]]>|]]|<![CDATA[x<y]]>|<![CDATA[]]>|<!-- a -->|<!-- a -- b -->|<?pi x?>|<|>|"|\uFFFE|=|/',
  '<b x="a>b"/>|<b x="a\nb\tc"/>|<b __proto__="1" constructor="2" constructor="3"/>|<b x="<"/>|<b x="]]>"/>|<b/ >|<1/>',
].flatMap((list) => list.split('|'));

describe('what is written plainly', () => {
  it('is read as the strict parser reads it, mistakes and places included', () => {
    const document = fc
      .array(fc.constantFrom(...pieces), { maxLength: 8 })
      .map((list) => `<a>${list.join('')}</a>`);
    fc.assert(
      fc.property(document, (data) => {
        const { root, found } = read(data);
        expect(JSON.parse(JSON.stringify({ root, found }))).toEqual(strictly(data));
      }),
      { numRuns: 3000 },
    );
  });

  it('gives each part once, also where the strict parser begins anew behind some of them', () => {
    const taken: string[] = [];
    const take = ({ attrs }: XmlElement): void => void taken.push(attrs.n ?? '');
    const data = '<a><item n="1"><b/></item><item n="2"/><?here?><item n="3"><b/></item></a>';
    const { root, found } = read(data, { each: { name: 'item', take } });
    expect(found).toEqual([]);
    expect(taken).toEqual(['1', '2', '3']);
    expect([0, 1, 2].map((index) => child(root, index).attrs.n)).toEqual(['1', '2', '3']);
    expect(child(root, 0).children).toEqual([]);
  });
});
