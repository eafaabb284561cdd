// Every page that shows charts: picture, table and files say the same; no text of a chart lies on
// another, and none is too small on a phone.

import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { checkCharts, launch, openState } from "./checks/browser.mjs";
import { checkChartValues } from "./checks/charts.mjs";
import { expectNone } from "./lib/problems.mjs";
import { serve } from "./lib/server.mjs";
import { openUnderTest } from "./lib/site.mjs";

const WIDTHS = [360, 1280];

const site = openUnderTest();
// A chart's own page shows it again.
const paths = [...site.pages.keys()].filter((path) => /(^|\/)index\.html$/.test(path)
  && !/(^|\/)charts\/[^/]+\/index\.html$/.test(path) && site.text(path).includes('class="chart-card'));

test("pictures, table and files of every chart on every page", () => {
  const { problems, charts } = checkChartValues(site);
  assert.ok(charts >= 20, `${charts} charts`);
  expectNone(problems);
});

describe("charts in the browser", () => {
  let browser;
  let server;
  before(async () => { [browser, server] = await Promise.all([launch(), serve(site)]); });
  after(async () => {
    await browser?.close();
    await server?.close();
  });

  for (const width of WIDTHS) {
    test(`texts of ${paths.length} pages at ${width} px`, async () => {
      const view = await openState(browser, { width, height: 800, colorScheme: "light" });
      const problems = [];
      for (const path of paths) {
        const found = await checkCharts(view, server.url + path.replace(/index\.html$/, ""));
        problems.push(...found.map((problem) => ({ page: path, ...problem })));
      }
      await view.close();
      if (paths.length === 0) {
        problems.push({ page: "the site", rule: "no-charts", element: "chart-card", remedy: "show a chart." });
      }
      expectNone(problems);
    });
  }
});
