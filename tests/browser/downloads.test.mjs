// The downloads, read back as others will read them.

import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { checkCounts } from "./checks/counts.mjs";
import { checkAgreement, checkPages, checkSyntax } from "./checks/downloads.mjs";
import { expectNone } from "./lib/problems.mjs";
import { Site, openUnderTest } from "./lib/site.mjs";

const site = openUnderTest();

describe("downloads", () => {
  test("CSV and JSON parse, and no cell runs in a spreadsheet", () => expectNone(checkSyntax(site)));
  test("CSV and JSON hold the same records", () => expectNone(checkAgreement(site)));
  test("each record has its page in every language", () => expectNone(checkPages(site)));
  test("pages and downloads count the same", () => expectNone(checkCounts(site)));

  // The checks of counts need a whole site, so their faults are seeded into copies of this one.
  const COUNTED = /^data\/|^(en\/)?(participants|winners|sources)\/(index\.html|page\/)|winners\/by\/year\/|(cohorts|awards)\//;
  const faults = {
    "list-rows": ["winners/index.html", '<li class="row">', "<li>"],
    "facet-rows": ["winners/by/year/2021/index.html", '<li class="row">', "<li>"],
    "cohort-members": ["cohorts/2018/index.html", "/participants/kudus/", "/participants/"],
    "edition-rows": ["awards/smart-governance/2021/index.html", '<li class="row">', "<li>"],
  };
  for (const [rule, [path, from, to]] of Object.entries(faults)) {
    test(`a wrong count is found: ${rule}`, () => {
      const files = new Map(site.files.filter((file) => COUNTED.test(file)).map((file) => [file, site.text(file)]));
      assert.ok(files.get(path)?.includes(from), `${path} does not contain ${from}`);
      files.set(path, files.get(path).replaceAll(from, (match, at, text) => (text.indexOf(from) === at || rule === "cohort-members" ? to : match)));
      // Links lead to pages that this copy leaves out: only counts are judged.
      for (const file of site.files) if (/participants\/[^/]+\/index\.html$/.test(file) && !files.has(file)) files.set(file, "");
      assert.deepEqual([...new Set(checkCounts(Site.of(files)).map((problem) => problem.rule))], [rule]);
    });
  }
});
