import { tool } from '../build/tool.ts';
import { type Code, codes } from '../diagnostics/codes.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Pos } from '../model/pos.ts';

/** Findings as SARIF 2.1.0, the form that code hosts show beside the lines. */
export const sarif = (found: readonly Diagnostic[]): string => {
  const used = [...new Set(found.map((one) => one.code))].sort();
  const driver = {
    name: tool.name,
    version: tool.version,
    rules: used.map((code) => ({ id: code, shortDescription: { text: titleOf(code) } })),
  };
  const run = { tool: { driver }, columnKind: 'utf16CodeUnits', results: found.map(result) };
  const log = { $schema: 'https://json.schemastore.org/sarif-2.1.0.json', version: '2.1.0', runs: [run] };
  return `${JSON.stringify(log, null, 2)}\n`;
};

const titleOf = (code: string): string => (code in codes ? codes[code as Code].title : code);

const result = (one: Diagnostic) => ({
  ruleId: one.code,
  level: one.severity,
  message: { text: one.hint ? `${one.message}\n${one.hint}` : one.message },
  ...(one.at && { locations: [location(one.at)] }),
  ...(one.related && {
    relatedLocations: one.related.map(({ message, at }) => ({ ...location(at), message: { text: message } })),
  }),
});

const location = ({ file, line, column }: Pos) => ({
  physicalLocation: {
    artifactLocation: { uri: encodeURI(file) },
    region: { startLine: line, startColumn: column },
  },
});
