// Lighthouse on the example's outline, a lesson, a key term and a quiz, as a phone on a slow network loads them: the median of
// three runs each, beside what we promise. Fails where a promise is broken. Lighthouse is fetched by npx: too much for every install.
import { execFile, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { gzipSync } from 'node:zlib';
import { findBrowser } from './find-browser.mjs';

/** The last version for Node 20. */
const version = '12.8.2';
const runs = 3;
const pages = [
  'index.html',
  'pages/early-cold-war-allies-to-rivals.html',
  'pages/early-cold-war-containment.html',
  'pages/early-cold-war-checkpoint-quiz.html',
];
const measures = [
  { name: 'performance', of: ({ categories }) => categories.performance.score * 100, least: 98 },
  { name: 'accessibility', of: ({ categories }) => categories.accessibility.score * 100, least: 100 },
  { name: 'best practices', of: ({ categories }) => categories['best-practices'].score * 100, least: 100 },
  { name: 'LCP ms', of: ({ audits }) => audits['largest-contentful-paint'].numericValue, most: 1500 },
  { name: 'CLS', of: ({ audits }) => audits['cumulative-layout-shift'].numericValue, most: 0.01 },
];

const root = fileURLToPath(new URL('..', import.meta.url));
const work = mkdtempSync(join(tmpdir(), 'cw-lighthouse-'));

const build = () => {
  const args = [
    'build/cli/main.js',
    'build',
    'content/us-history-1945',
    '--target',
    'site',
    '--quiet',
    '--out',
    work,
  ];
  const { status } = spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit' });
  if (status !== 0) throw new Error('the example does not build');
  return join(work, 'us-history-1945/site');
};

const types = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
};

/** Serves a folder as web servers do: compressed, with types. */
const serve = (folder) =>
  new Promise((done) => {
    const server = createServer((request, response) => {
      const path = new URL(request.url, 'http://localhost').pathname.replace(/\/$/, '/index.html');
      try {
        const data = gzipSync(readFileSync(join(folder, path)));
        response.writeHead(200, {
          'content-type': types[extname(path)] ?? 'application/octet-stream',
          'content-encoding': 'gzip',
        });
        response.end(data);
      } catch {
        response.writeHead(404).end();
      }
    }).listen(0, '127.0.0.1', () => done(server));
  });

/** Not spawnSync: the server answers meanwhile. */
const lighthouse = async (url) => {
  const { stdout } = await promisify(execFile)(
    'npx',
    [
      '--yes',
      `lighthouse@${version}`,
      url,
      '--output=json',
      '--quiet',
      '--only-categories=performance,accessibility,best-practices',
      '--chrome-flags=--headless=new --no-sandbox --disable-gpu',
    ],
    { env: { ...process.env, CHROME_PATH: findBrowser() }, maxBuffer: 2 ** 28, cwd: work },
  );
  return JSON.parse(stdout);
};

const median = (values) => values.sort((a, b) => a - b)[Math.floor(values.length / 2)];

const shown = (value) => String(Math.round(value * 1000) / 1000);

const server = await serve(build());
let broken = 0;
console.log(
  `| page | ${measures.map(({ name }) => name).join(' | ')} |\n|---|${'---:|'.repeat(measures.length)}`,
);
try {
  for (const page of pages) {
    const results = [];
    for (let run = 0; run < runs; run++)
      results.push(await lighthouse(`http://127.0.0.1:${server.address().port}/${page}`));
    const cells = measures.map(({ of, least = 0, most = Number.POSITIVE_INFINITY }) => {
      const value = median(results.map(of));
      if (value >= least && value <= most) return shown(value);
      broken++;
      return `${shown(value)}, missed`;
    });
    console.log(`| ${page} | ${cells.join(' | ')} |`);
  }
} finally {
  server.close();
  rmSync(work, { recursive: true, force: true });
}
process.exitCode = broken === 0 ? 0 : 1;
