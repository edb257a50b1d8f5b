// One GET by Node's https: URL ROOTS SECONDS

import { readFileSync } from 'node:fs';
import { get } from 'node:https';

const [url, roots, seconds] = process.argv.slice(2);
const end = (text) => {
  console.log(text);
  process.exit();
};
const fail = (why) => {
  console.error(why);
  process.exit(1);
};
setTimeout(() => fail('hangs'), seconds * 1000);
get(url, { ca: readFileSync(roots) }, (answer) => end(`HTTP ${answer.statusCode}`))
  .on('error', (error) => fail(error.code ?? error.message));
