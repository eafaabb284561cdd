// The whole site, file by file: links, fragments, ids, names, lists, policy; and below a sub-path.

import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { checkFeeds, checkManifest, checkReachable, checkRootFiles, checkSitemap } from "./checks/indexes.mjs";
import { checkAssets, checkIds, checkNames, checkReferences } from "./checks/links.mjs";
import { checkPolicy } from "./checks/policy.mjs";
import { checkServed } from "./checks/served.mjs";
import { byKind } from "./lib/kinds.mjs";
import { expectNone } from "./lib/problems.mjs";
import { openUnderTest } from "./lib/site.mjs";

const site = openUnderTest();

describe("links and lists of the whole site", () => {
  test("the home page states where the site is published", () => {
    assert.ok(site.base, "index.html has no <link rel=\"canonical\">: set base_url in site.yaml");
  });
  test("every link, asset, fragment and named id exists", () => expectNone(checkReferences(site)));
  test("every id stands once on its page", () => expectNone(checkIds(site)));
  test("style sheets and pictures refer to files of the site", () => expectNone(checkAssets(site)));
  test("every page has its language and a title of its own", () => expectNone(checkNames(site)));
  test("every page is reached from the home page", () => expectNone(checkReachable(site)));
  test("the sitemap lists every page once", () => expectNone(checkSitemap(site)));
  test("every link of the feeds leads to a page", () => expectNone(checkFeeds(site)));
  test("the files that hosts expect are there", () => expectNone(checkRootFiles(site)));
  test("the manifest lists every file", () => expectNone(checkManifest(site)));
  test("a strict policy blocks nothing that a page has", () => expectNone(checkPolicy(site)));
  test("pages and assets are found below /a/b/", async () => {
    const sample = byKind(site).flatMap(({ paths }) => paths.slice(0, 1));
    const { problems, asked } = await checkServed(site, sample, "/a/b/");
    expectNone(problems);
    assert.ok(asked > sample.length, "nothing was asked for");
  });
});
