// The floor: marked over the same Markdown, deflate at the same level over the same bytes, in one bare process.
// Arguments: the course folder, then one folder of unpacked files for each package.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { deflateRawSync } from 'node:zlib';
import { marked } from 'marked';

const files = (folder) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));

const [course, ...packages] = process.argv.slice(2);
let bytes = 0;
for (const file of files(course))
  if (file.endsWith('.md')) bytes += marked.parse(readFileSync(file, 'utf8')).length;
for (const folder of packages) {
  for (const file of files(folder)) bytes += deflateRawSync(readFileSync(file), { level: 6 }).length;
}
console.log(bytes);
