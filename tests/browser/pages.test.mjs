// One page of each kind in each language, in Chromium, in every state a reader may see it in.

import { after, before, describe, test } from "node:test";
import { STATES, checkAccessibility, checkWeight, launch, load, openState } from "./checks/browser.mjs";
import { LANGUAGES, byKind } from "./lib/kinds.mjs";
import { expectNone } from "./lib/problems.mjs";
import { serve } from "./lib/server.mjs";
import { openUnderTest } from "./lib/site.mjs";

/** What the home page may cost, in bytes as transferred. */
const BUDGET = { total: 120 * 1024, script: 15 * 1024 };
/** How many states are looked at side by side. */
const LANES = 2;

const missingKind = (name) => ({
  page: "the site", rule: "missing-kind", element: name, remedy: "write a page of this kind in this language.",
});

const site = openUnderTest();
const samples = byKind(site).map(({ kind, lang, paths }) => ({ name: `${kind} (${lang})`, path: paths[0] }));

describe("pages in the browser", () => {
  let browser;
  let server;
  let views;
  before(async () => {
    [browser, server] = await Promise.all([launch(), serve(site)]);
    views = await Promise.all(STATES.map((state) => openState(browser, state)));
  });
  after(async () => {
    await browser?.close();
    await server?.close();
  });

  /** Looks at one address in every state and gathers what is wrong, each fault once. */
  async function look(page, url, status) {
    const states = new Map();
    const queue = [...views];
    const lane = async () => {
      for (let view = queue.shift(); view; view = queue.shift()) {
        for (const fault of [...await load(view, url, status), ...await checkAccessibility(view)]) {
          const key = JSON.stringify(fault);
          states.set(key, [...(states.get(key) ?? []), view.name]);
        }
      }
    };
    await Promise.all(Array.from({ length: LANES }, lane));
    return [...states].map(([key, names]) => ({ page: `${page} (${names.join("; ")})`, ...JSON.parse(key) }));
  }

  for (const { name, path } of samples) {
    test(name, async () => {
      if (!path) expectNone([missingKind(name)]);
      expectNone(await look(path, server.url + address(path), 200));
    });
  }

  for (const { tag, prefix } of LANGUAGES) {
    test(`address that does not exist (${tag})`, async () => {
      expectNone(await look("404.html", `${server.url}${prefix}no/such/page/`, 404));
    });
  }

  test("home page keeps its budget", async () => {
    const results = [];
    for (const { prefix } of LANGUAGES) {
      results.push(await checkWeight(browser, site, server, `${prefix}index.html`, BUDGET));
    }
    expectNone(results.flatMap(({ problems }) => problems));
  });

  test("every kind works below a sub-path", async () => {
    const below = await serve(site, "/a/b/");
    const view = views[2];
    try {
      const problems = [];
      for (const { path } of samples.filter((sample) => sample.path)) {
        const faults = await load(view, below.url + address(path));
        problems.push(...faults.map((fault) => ({ page: `${path} (below /a/b/)`, ...fault })));
      }
      expectNone(problems);
    } finally {
      await below.close();
    }
  });
});

function address(path) {
  return path.replace(/index\.html$/, "");
}
