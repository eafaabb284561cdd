// Why: what a reader meets is the page in a browser: its contrast in both colour schemes, its
// width on a phone, what it asks the network for, what it complains about in the console.

import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { gzipSync } from "node:zlib";
import { chromium } from "playwright-core";
import { clip } from "../lib/problems.mjs";
import { findFaintText, findLayoutFaults, findOverlaps, measureShift, openFolded } from "./in-page.mjs";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const AXE_OPTIONS = {
  resultTypes: ["violations"],
  elementRef: false,
  preload: false,
  runOnly: {
    type: "tag",
    values: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice"],
  },
  rules: { "target-size": { enabled: true } }, // of WCAG 2.2, off by default
};

const ARGUMENTS = [
  "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-dev-shm-usage",
  "--disable-background-networking", "--disable-component-update", "--disable-sync",
  // Nothing leaves this machine, whatever a page asks for.
  "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
];

/** The states each page is seen in. */
export const STATES = [
  { width: 320, height: 640, colorScheme: "light" },
  { width: 320, height: 640, colorScheme: "dark" },
  { width: 1280, height: 800, colorScheme: "light" },
  { width: 1280, height: 800, colorScheme: "dark" },
];

/** Layout may move by no more than rounding: Lighthouse calls 0.1 good, the budget says 0. */
const MAX_SHIFT = 0.001;

/** Starts Chromium; `CHROMIUM` names the program. */
export function launch() {
  return chromium.launch({
    executablePath: process.env.CHROMIUM || "/usr/bin/chromium",
    headless: true,
    args: ARGUMENTS,
  });
}

/**
 * A page in one state. Motion is off, so that nothing is measured halfway through a transition.
 * @param {import("playwright-core").Browser} browser
 * @param {typeof STATES[number]} state
 */
export async function openState(browser, { width, height, colorScheme }) {
  const context = await browser.newContext({
    viewport: { width, height }, colorScheme, reducedMotion: "reduce", serviceWorkers: "block",
  });
  const page = await context.newPage();
  return { page, name: `${width} px, ${colorScheme}`, watch: watch(page), close: () => context.close() };
}

/** Notes what the page says in the console and asks of the network. */
function watch(page) {
  let seen = [];
  const note = (rule, element, remedy) => seen.push({ rule, element: clip(element, 400), remedy });
  page.on("console", (message) => {
    if (!["error", "warning"].includes(message.type())) return;
    const { url, lineNumber } = message.location();
    note("console", `${message.type()}: ${message.text()} (${url}:${lineNumber + 1})`,
      "a page says nothing in the console: mend what it complains about.");
  });
  page.on("pageerror", (error) => note("script-error", error.stack ?? error.message, "mend the script."));
  page.on("request", (request) => {
    const { protocol, hostname } = new URL(request.url());
    if (["data:", "blob:", "about:"].includes(protocol) || hostname === "127.0.0.1") return;
    note("foreign-request", request.url(), "no page may ask another host: copy the file into the site.");
  });
  page.on("response", (response) => {
    if (response.status() < 400 || response.request().isNavigationRequest()) return;
    note("missing-resource", `${response.url()}: status ${response.status()}`, "name a file that exists.");
  });
  page.on("requestfailed", (request) => {
    note("failed-request", `${request.url()}: ${request.failure()?.errorText}`, "name a file that can be loaded.");
  });
  return { drain() { const all = seen; seen = []; return all; } };
}

/**
 * Loads an address and looks at everything but accessibility. Rules: `status`, `console`,
 * `script-error`, `foreign-request`, `missing-resource`, `failed-request`, `layout-shift`,
 * `horizontal-scroll`, `broken-image`, `small-chart-text`, `unstyled`.
 * @param {Awaited<ReturnType<typeof openState>>} view
 * @param {string} url
 * @param {number} [status] the expected one
 */
export async function load(view, url, status = 200) {
  view.watch.drain();
  const response = await view.page.goto(url, { waitUntil: "load" });
  await view.page.evaluate(() => document.fonts.ready.then(() => undefined));
  const found = [];
  if (response.status() !== status) {
    found.push({ rule: "status", element: `${response.status()}`, remedy: `${status} is expected.` });
  }
  let shift = await view.page.evaluate(measureShift);
  if (shift.score > MAX_SHIFT) {
    // On a busy machine a font can come later than its page is drawn. What a page does by itself,
    // it does again.
    await view.page.reload({ waitUntil: "load" });
    await view.page.evaluate(() => document.fonts.ready.then(() => undefined));
    shift = await view.page.evaluate(measureShift);
  }
  if (shift.score > MAX_SHIFT) {
    found.push({ rule: "layout-shift", element: `${shift.score.toFixed(4)} by ${shift.elements.join(", ")}`,
      remedy: "reserve the room of what comes late: sizes on images, metrics of the fallback font." });
  }
  found.push(...await view.page.evaluate(findLayoutFaults));
  // The browser itself notes the status of the page it was sent to see.
  const own = (problem) => status >= 400 && problem.rule === "console" && problem.element.includes(`status of ${status}`);
  return [...view.watch.drain().filter((problem) => !own(problem)), ...found];
}

/**
 * Asks axe about the page as it stands, with everything foldable opened. Rules: `axe/<rule>`,
 * `chart-contrast`.
 * @param {Awaited<ReturnType<typeof openState>>} view
 */
export async function checkAccessibility(view) {
  const { page } = view;
  const found = [];
  const before = await page.evaluate(findLayoutFaults); // which `load` has told
  if (await page.evaluate(openFolded, "main details")) {
    const unfolded = await page.evaluate(findLayoutFaults);
    found.push(...unfolded.filter(({ element }) => !before.some((fault) => fault.element === element))
      .map((fault) => ({ ...fault, element: `unfolded: ${fault.element}` })));
  }
  found.push(...await page.evaluate(findFaintText));
  await page.evaluate(AXE);
  const run = (root) => page.evaluate(([selector, options]) => window.axe.run(selector ?? document, options), [root, AXE_OPTIONS]);
  const violations = [...(await run(null)).violations];
  if (await page.evaluate(openFolded, "body > header details")) {
    violations.push(...(await run("body > header")).violations);
  }
  for (const violation of violations) {
    for (const node of violation.nodes) {
      found.push({
        rule: `axe/${violation.id}`,
        element: `${node.target.join(" ")}  ${clip(node.html)}`,
        remedy: `${clip(node.failureSummary ?? violation.help, 500)} (${violation.helpUrl.split("?")[0]})`,
      });
    }
  }
  return [...found, ...view.watch.drain()];
}

/**
 * Loads an address and looks at the texts in its charts. Rules: `chart-overlap`, `small-chart-text`.
 * @param {Awaited<ReturnType<typeof openState>>} view
 * @param {string} url
 */
export async function checkCharts(view, url) {
  const texts = (await load(view, url)).filter(({ rule }) => rule === "small-chart-text");
  return [...texts, ...await view.page.evaluate(findOverlaps)];
}

/** Bytes that compress on the way; fonts and pictures are compressed already. */
const COMPRESSED = /\.(html|css|js|mjs|svg|json|xml|txt|csv)$/;

/**
 * What a reader's first view of a page costs. Rules: `page-weight`, `script-weight`.
 * @param {import("playwright-core").Browser} browser
 * @param {import("../lib/site.mjs").Site} site
 * @param {{url: string}} server serving the site at the root
 * @param {string} path of the page
 * @param {{total: number, script: number}} budget in bytes as transferred
 */
export async function checkWeight(browser, site, server, path, budget) {
  const view = await openState(browser, { width: 360, height: 800, colorScheme: "light" });
  const files = new Map();
  view.page.on("request", (request) => {
    if (!request.url().startsWith(server.url)) return;
    const { pathname } = new URL(request.url());
    const file = decodeURIComponent(pathname.slice(1)).replace(/(^|\/)$/, "$1index.html");
    if (!site.has(file)) return;
    const bytes = site.bytes(file);
    files.set(file, COMPRESSED.test(file) ? gzipSync(bytes).length : bytes.length);
  });
  await view.page.goto(server.url + path.replace(/index\.html$/, ""), { waitUntil: "load" });
  await view.page.evaluate(() => document.fonts.ready.then(() => undefined));
  await view.close();
  const sum = (entries) => entries.reduce((total, [, size]) => total + size, 0);
  const all = [...files];
  const scripts = all.filter(([file]) => /\.m?js$/.test(file));
  const list = (entries) => entries.map(([file, size]) => `${file} ${size}`).join(", ");
  const problems = [];
  const judge = (rule, entries, limit) => {
    if (sum(entries) <= limit) return;
    problems.push({ page: path, rule, element: `${sum(entries)} bytes: ${list(entries)}`, remedy: `send at most ${limit} bytes.` });
  };
  judge("page-weight", all, budget.total);
  judge("script-weight", scripts, budget.script);
  return { problems, total: sum(all), script: sum(scripts) };
}
