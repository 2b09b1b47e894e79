// Reads files of one or two fragments again and again, as whole files and in every field, and prints each whose time grows
// faster than its length: `node --import tsx scripts/repeat-banks.ts [one|pairs] [length] [every n-th pair]`.
import { fragments, hosts, timeToRead } from '../tests/support/repeated-banks.ts';

const [what = 'one', length = '200000', step = '1'] = process.argv.slice(2);
const longest = Number(length);

const pairs = (): readonly string[] =>
  fragments.flatMap((first) => fragments.filter((one) => one !== first).map((second) => first + second));

let runs = 0;
let found = 0;
let count = 0;
for (const host of hosts) {
  for (const fragment of what === 'pairs' ? pairs() : fragments) {
    if (count++ % Number(step) !== 0) continue;
    const times: number[] = [];
    for (const part of [16, 4, 1]) {
      times.push(await timeToRead(host, fragment, longest / part));
      const [last = 0, before = 0] = [times.at(-1), times.at(-2)];
      // What takes no time is not measured well.
      if (times.length > 1 && last > 8 * Math.max(before, 40)) {
        found += 1;
        console.log(`${host.name} ${JSON.stringify(fragment)}: ${times.map(Math.round).join(', ')} ms`);
        break;
      }
    }
    runs += 1;
  }
  console.log(`${host.name}: read`);
}
console.log(`${runs} fragments, ${found} of them too slow`);
