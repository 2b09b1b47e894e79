// Writes what is generated in the documentation: docs/errors.md, the matrix in the README, the tables of keys in the
// author's guide.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { register } from 'tsx/esm/api';

register();
const { errorsPage } = await import('./errors-page.ts');
const { between, matrix } = await import('./matrix.ts');
const { withKeyTables } = await import('./key-tables.ts');

const root = new URL('../', import.meta.url);
const rewrite = (path, change) => {
  const file = new URL(path, root);
  writeFileSync(file, change(readFileSync(file, 'utf8')));
};

writeFileSync(new URL('docs/errors.md', root), errorsPage());
rewrite('README.md', (text) => between(text, 'matrix', matrix()));
for (const name of readdirSync(new URL('docs/authoring', root)))
  if (name.endsWith('.md')) rewrite(`docs/authoring/${name}`, withKeyTables);
console.log('docs/errors.md, the matrix in README.md and the tables of keys are up to date');
