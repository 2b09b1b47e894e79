import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { cli, temporaryFolder } from './support/cli.ts';

let folder = '';
let remove = async (): Promise<void> => {};

beforeEach(async () => {
  ({ folder, remove } = await temporaryFolder({
    'courses/a b/course.yml': 'id: c\ntitle: C\n',
    'courses/a b/01-m/01-50%, or #1.md': '# A\n\n[gone](x.md) ![IMG_1.png](é.svg)\n',
    'tidy/course.yml': 'id: c\ntitle: C\n',
    'tidy/01-m/01-a.md': '# A\n\n### B\n\nWords.\n',
    'courses/a b/01-m/é.svg': '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 4"/>',
  }));
  await mkdir(join(folder, '.git'));
});
afterEach(() => remove());

const check = (...args: readonly string[]) => cli(folder, ['check', 'courses/a b', ...args]);

describe('in GitHub Actions', () => {
  const inActions = (...args: readonly string[]) =>
    cli(folder, ['check', 'courses/a b', ...args], {
      env: { GITHUB_ACTIONS: 'true', GITHUB_WORKSPACE: folder },
    });

  it('findings are annotations of the lines, escaped as the service wants', async () => {
    const { err, out, code } = await inActions();
    expect(err.trimEnd().split('\n')).toEqual([
      '::error file=courses/a b/01-m/01-50%25%2C or #1.md,line=3,col=1,title=links/missing-page::the link x.md leads to no file of the course%0Apaths are relative to the page and exact in letter case',
      '::warning file=courses/a b/01-m/01-50%25%2C or #1.md,line=3,col=14,title=pictures/alt-is-file-name::the alternative text “IMG_1.png” is the name of a file%0Asay what the picture shows, as you would on the telephone',
    ]);
    expect(out).toContain('error links/missing-page');
    expect(code).toBe(1);
    const tidy = await cli(folder, ['check', 'tidy'], { env: { GITHUB_ACTIONS: 'true' } });
    expect(tidy.err).toMatch(
      /^::notice file=tidy\/01-m\/01-a\.md,line=3,col=1,title=lesson\/heading-skipped::/,
    );
  });

  it('JSON and SARIF stay what they are', async () => {
    expect((await inActions('--json')).err).toBe('');
    expect((await inActions('--format', 'sarif')).err).toBe('');
    expect((await check()).err).toBe('');
  });
});

describe('SARIF', () => {
  interface Log {
    readonly version: string;
    readonly runs: readonly {
      readonly tool: { readonly driver: { readonly rules: readonly Rule[] } };
      readonly results: readonly Result[];
      readonly columnKind: string;
      readonly originalUriBaseIds: Readonly<Record<string, unknown>>;
    }[];
  }
  interface Rule {
    readonly id: string;
    readonly help: { readonly text: string; readonly markdown: string };
    readonly defaultConfiguration: { readonly level: string };
  }
  interface Result {
    readonly ruleId: string;
    readonly ruleIndex: number;
    readonly locations: readonly {
      readonly physicalLocation: {
        readonly artifactLocation: { readonly uri: string; readonly uriBaseId: string };
        readonly region: Readonly<Record<string, number>>;
      };
    }[];
  }

  it('names files from the root of the repository, and explains each rule', async () => {
    const { out } = await check('--format', 'sarif');
    const { version, runs } = JSON.parse(out) as Log;
    const [run] = runs;
    expect(version).toBe('2.1.0');
    expect(run?.columnKind).toBe('utf16CodeUnits');
    const rules = run?.tool.driver.rules ?? [];
    expect(rules.map(({ id }) => id)).toEqual(['links/missing-page', 'pictures/alt-is-file-name']);
    expect(rules.map(({ defaultConfiguration }) => defaultConfiguration.level)).toEqual(['error', 'warning']);
    expect(rules[0]?.help.markdown).toContain('Wrong:\n\n````\nRead [the next page](berlin.md).\n````');
    const [first] = run?.results ?? [];
    const { artifactLocation, region } = first?.locations[0]?.physicalLocation ?? {};
    expect(artifactLocation).toEqual({
      uri: 'courses/a%20b/01-m/01-50%25%2C%20or%20%231.md',
      uriBaseId: '%SRCROOT%',
    });
    expect(Object.keys(run?.originalUriBaseIds ?? {})).toEqual(['%SRCROOT%']);
    expect(region).toEqual({ startLine: 3, startColumn: 1 });
    for (const { ruleId, ruleIndex } of run?.results ?? []) expect(rules[ruleIndex]?.id).toBe(ruleId);
  });
});
