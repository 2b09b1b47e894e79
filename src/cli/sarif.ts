import { tool } from '../build/tool.ts';
import { type Code, codes } from '../diagnostics/codes.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Pos } from '../model/pos.ts';

/**
 * Findings as SARIF 2.1.0, the form that code hosts show beside the lines. `pathOf` gives the path of a file of the course
 * from the root of the repository (Static Analysis Results Interchange Format 2.1.0, 3.4.4).
 */
export const sarif = (found: readonly Diagnostic[], pathOf: (file: string) => string): string => {
  const used = [...new Set(found.map((one) => one.code))].sort();
  const driver = { name: tool.name, semanticVersion: tool.version, rules: used.map(ruleOf) };
  const run = {
    tool: { driver },
    columnKind: 'utf16CodeUnits',
    originalUriBaseIds: { [root]: { description: { text: 'The root of the repository.' } } },
    results: found.map((one) => resultOf(one, used.indexOf(one.code), pathOf)),
  };
  const log = { $schema: 'https://json.schemastore.org/sarif-2.1.0.json', version: '2.1.0', runs: [run] };
  return `${JSON.stringify(log, null, 2)}\n`;
};

const root = '%SRCROOT%';

interface Definition {
  readonly severity: Diagnostic['severity'];
  readonly title: string;
  readonly why: string;
  readonly wrong?: string;
  readonly right?: string;
}

const ruleOf = (code: string) => {
  const definition: Definition | undefined = code in codes ? codes[code as Code] : undefined;
  if (!definition) return { id: code };
  const { severity, title, why } = definition;
  return {
    id: code,
    shortDescription: { text: `${title}.` },
    fullDescription: { text: why },
    help: helpOf(definition),
    defaultConfiguration: { level: severity },
  };
};

const helpOf = ({ why, wrong, right }: Definition) => {
  const examples = [
    ...(wrong ? [{ word: 'Wrong', source: wrong.trimEnd() }] : []),
    ...(right ? [{ word: 'Right', source: right.trimEnd() }] : []),
  ];
  const plain = examples.map(({ word, source }) => `${word}:\n${source}`);
  const marked = examples.map(({ word, source }) => `${word}:\n\n\`\`\`\`\n${source}\n\`\`\`\``);
  return { text: [why, ...plain].join('\n\n'), markdown: [why, ...marked].join('\n\n') };
};

const resultOf = (one: Diagnostic, ruleIndex: number, pathOf: (file: string) => string) => ({
  ruleId: one.code,
  ruleIndex,
  level: one.severity,
  message: { text: one.hint ? `${one.message}\n${one.hint}` : one.message },
  ...(one.at && { locations: [location(one.at, pathOf)] }),
  ...(one.related && {
    relatedLocations: one.related.map(({ message, at }) => ({
      ...location(at, pathOf),
      message: { text: message },
    })),
  }),
});

const location = ({ file, line, column }: Pos, pathOf: (file: string) => string) => ({
  physicalLocation: {
    artifactLocation: { uri: pathOf(file).split('/').map(encodeURIComponent).join('/'), uriBaseId: root },
    region: { startLine: line, startColumn: column },
  },
});
