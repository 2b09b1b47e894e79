// Writes a thousand generated courses, or as many as are given, to every version of QTI, and has each document judged by
// the official schemas, which lie beside the repository: `node --import tsx scripts/validate-banks.ts [count] [seed]`.
import { judgeGenerated } from '../tests/support/generated-packages.ts';
import { hasSchemas } from '../tests/support/validate.ts';

if (!hasSchemas) throw new Error('the schemas are not there: ../shared/schemas');
const count = Number(process.argv[2] ?? 1000);
const seed = Number(process.argv[3] ?? 1945);
const { documents, kinds, found } = await judgeGenerated(count, seed, (done) => {
  if (done % 100 === 0) console.log(`${done} courses`);
});
if (found.length > 0) throw new Error(found.join('\n'));
console.log(`${count} courses, ${documents} documents, all valid; kinds: ${[...kinds].sort().join(' ')}`);
