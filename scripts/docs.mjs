// Writes what is generated in the documentation: docs/errors.md, and the matrix in the README.
import { readFileSync, writeFileSync } from 'node:fs';
import { register } from 'tsx/esm/api';

register();
const { errorsPage } = await import('./errors-page.ts');
const { between, matrix } = await import('./matrix.ts');

const errors = new URL('../docs/errors.md', import.meta.url);
const readme = new URL('../README.md', import.meta.url);
writeFileSync(errors, errorsPage());
writeFileSync(readme, between(readFileSync(readme, 'utf8'), 'matrix', matrix()));
console.log('docs/errors.md and the matrix in README.md are up to date');
