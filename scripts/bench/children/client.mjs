/**
 * The reader: sends requests over connections that stay open, and counts. The same for every candidate.
 */
import { writeFileSync } from 'node:fs';
import http from 'node:http';
import path from 'node:path';
import { performance } from 'node:perf_hooks';

import autocannon from 'autocannon';

import { answerParent } from './answer.mjs';

/**
 * @typedef {object} Load
 * @property {string} base address without a slash at its end
 * @property {number} connections
 * @property {{ seconds: number } | { amount: number }} until
 * @property {'GET' | 'POST'} [method]
 * @property {Record<string, string>} [headers]
 * @property {string[]} paths one for all requests, or one a request
 * @property {string[]} [bodies] likewise, beside one path
 * @property {boolean} [around] begin anew after the last one; otherwise the load ends there
 * @property {number} expect status of every answer
 */

/**
 * @typedef {object} LoadResult
 * @property {number} requests
 * @property {number} seconds
 * @property {number} perSecond
 * @property {number} medianMs
 * @property {number} p99Ms
 * @property {number} bytes
 */

/** How often autocannon looks whether it is done. */
const SAMPLE_MS = 50;

/** @param {Load} load @returns {Promise<LoadResult>} */
async function run({ base, connections, until, method = 'GET', headers = {}, paths, bodies, around = false, expect }) {
  const texts = bodies ?? paths;
  let at = 0;
  const next = () => {
    const text = texts[at % texts.length] ?? '';
    at += 1;
    return text;
  };
  /** @type {import('autocannon').Request} */
  const request =
    texts.length === 1
      ? { method, headers, path: paths[0] ?? '/', ...(bodies && { body: bodies[0] ?? '' }) }
      : { method, headers, setupRequest: (prepared) => (bodies ? { ...prepared, path: paths[0] ?? '/', body: next() } : { ...prepared, path: next() }) };
  const bound = 'seconds' in until ? { duration: until.seconds } : { amount: until.amount };
  // Whichever comes first: the time, or the last of the requests that are to be sent but once.
  const most = texts.length === 1 || around ? {} : { maxOverallRequests: texts.length };

  const startedAt = performance.now();
  let lastAt = startedAt;
  const result = await new Promise((resolve, reject) => {
    const instance = autocannon({ url: base, connections, ...bound, ...most, sampleInt: SAMPLE_MS, requests: [request] }, (/** @type {unknown} */ error, /** @type {import('autocannon').Result} */ finished) =>
      error ? reject(error) : resolve(finished),
    );
    instance.on('response', () => (lastAt = performance.now()));
  });
  const seconds = (lastAt - startedAt) / 1000;
  const statuses = /** @type {Record<string, { count: number }>} */ (result.statusCodeStats);
  const requests = statuses[String(expect)]?.count ?? 0;
  const others = Object.entries(statuses).filter(([status]) => status !== String(expect));
  if (result.errors > 0 || result.timeouts > 0 || others.length > 0 || requests === 0) {
    const found = others.map(([status, { count }]) => `${count} × ${status}`).join(', ');
    throw new Error(`${base}${paths[0] ?? ''} was to answer ${expect}: ${requests} did; ${found || 'no other status'}, ${result.errors} errors, ${result.timeouts} timeouts.`);
  }
  return { requests, seconds, perSecond: requests / seconds, medianMs: result.latency.p50, p99Ms: result.latency.p99, bytes: result.throughput.total };
}

const agent = new http.Agent({ keepAlive: true, maxSockets: 1 });

/** One request over the one connection. @param {string} url @returns {Promise<{ status: number, headers: string[], body: Buffer, ms: number }>} */
function get(url) {
  return new Promise((resolve, reject) => {
    const startedAt = performance.now();
    const request = http.get(url, { agent }, (response) => {
      /** @type {Buffer[]} */
      const chunks = [];
      response.on('data', (chunk) => chunks.push(chunk));
      response.on('error', reject);
      response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.rawHeaders, body: Buffer.concat(chunks), ms: performance.now() - startedAt }));
    });
    request.on('error', reject);
  });
}

/** Node.js sets these by itself. */
const OWN_HEADERS = new Set(['connection', 'keep-alive', 'date', 'transfer-encoding']);

/** @param {string[]} raw */
const withoutOwn = (raw) => raw.flatMap((name, at) => (at % 2 === 0 && !OWN_HEADERS.has(name.toLowerCase()) ? [name, raw[at + 1] ?? ''] : []));

/**
 * Follows the pages of a sync to their end, without looking at the entries.
 *
 * @param {{ base: string, path: string, folder?: string }} options `folder`: where the pages are recorded
 */
async function follow({ base, path: first, folder }) {
  /** @type {number[]} */
  const pageMs = [];
  /** @type {number[]} */
  const pageBytes = [];
  /** @type {[string, import('./bare.mjs').Answer][]} */
  const recorded = [];
  let entries = 0;
  /** @type {string | null} */
  let next = first;
  const startedAt = performance.now();
  let recordingMs = 0;
  while (next !== null) {
    const { status, headers, body, ms } = await get(base + next);
    if (status === 404) return { kind: /** @type {const} */ ('missing') };
    if (status !== 200) throw new Error(`${next} answered ${status}: ${body.toString('utf8').slice(0, 300)}`);
    pageMs.push(ms);
    pageBytes.push(body.length);
    const end = body.lastIndexOf('"meta":');
    const { meta } = JSON.parse(`{${body.subarray(end).toString('utf8')}`);
    for (let at = body.indexOf('"op":'); at !== -1 && at < end; at = body.indexOf('"op":', at + 5)) entries += 1;
    if (folder !== undefined) {
      const recordedAt = performance.now();
      const file = path.join(folder, `page-${recorded.length}.json`);
      writeFileSync(file, body);
      recorded.push([next, { status, headers: withoutOwn(headers), file }]);
      recordingMs += performance.now() - recordedAt;
    }
    /** @type {string} */
    const before = next;
    next = typeof meta.nextPage === 'string' ? sinceOf(before, meta.nextPage) : null;
  }
  return { kind: /** @type {const} */ ('whole'), entries, seconds: (performance.now() - startedAt - recordingMs) / 1000, pageMs, pageBytes, recorded };
}

/** @param {string} address @param {string} token */
function sinceOf(address, token) {
  const url = new URL(address, 'http://localhost');
  url.searchParams.set('since', token);
  return url.pathname + url.search;
}

answerParent({
  run,
  follow,
  /** @param {string} url @param {Record<string, string>} headers */
  async fetch(url, headers) {
    const response = await fetch(url, { headers });
    return { status: response.status, body: await response.text() };
  },
  /** @param {string} url @param {string} file where its body goes @param {Record<string, string>} headers */
  record: (url, file, headers) =>
    new Promise((resolve, reject) => {
      http
        .get(url, { agent, headers }, (response) => {
          /** @type {Buffer[]} */
          const chunks = [];
          response.on('data', (chunk) => chunks.push(chunk));
          response.on('error', reject);
          response.on('end', () => {
            const body = Buffer.concat(chunks);
            writeFileSync(file, body);
            resolve({ status: response.statusCode ?? 0, headers: withoutOwn(response.rawHeaders), file: body.length === 0 ? null : file });
          });
        })
        .on('error', reject);
    }),
});
