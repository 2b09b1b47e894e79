import { stringify } from 'yaml';

/**
 * The workflow of a new course for GitHub Actions: every change is checked, and a version tag becomes a release with the
 * packages and `release.json`. The version of the program is pinned, so that an old course builds as it did.
 */
export const workflow = ({ id }: { readonly id: string }, version: string): string =>
  stringify(
    {
      name: 'Course',
      on: { push: { branches: ['**'], tags: ['v*'] }, pull_request: {} },
      permissions: { contents: 'read' },
      jobs: {
        check: {
          'runs-on': 'ubuntu-latest',
          steps: [...setup, { run: `npx --yes coursewright@${version} check --strict` }],
        },
        release: {
          needs: 'check',
          if: "startsWith(github.ref, 'refs/tags/v')",
          'runs-on': 'ubuntu-latest',
          permissions: { contents: 'write' },
          steps: [
            ...setup,
            { run: `npx --yes coursewright@${version} build --strict --out packages` },
            {
              name: 'Attach the packages to a release',
              'working-directory': `packages/${id}`,
              // biome-ignore lint/suspicious/noTemplateCurlyInString: an expression that the forge fills in
              env: { GH_TOKEN: '${{ github.token }}' },
              run: [
                `if [ -d site ]; then (cd site && zip -qr ../${id}.site.zip .); fi`,
                'gh release create "$GITHUB_REF_NAME" --repo "$GITHUB_REPOSITORY" --generate-notes $(find . -maxdepth 1 -type f)',
                '',
              ].join('\n'),
            },
          ],
        },
      },
    },
    { lineWidth: 0, aliasDuplicateObjects: false },
  );

const setup = [
  { uses: 'actions/checkout@v4' },
  { uses: 'actions/setup-node@v4', with: { 'node-version': 22 } },
];
