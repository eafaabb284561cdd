// The Nu HTML checker over the largest and the smallest page of each kind, and over all prose, in each
// language: prose is what its author made of it.

import assert from "node:assert/strict";
import { test } from "node:test";
import { checkMarkup } from "./checks/markup.mjs";
import { byKind } from "./lib/kinds.mjs";
import { expectNone } from "./lib/problems.mjs";
import { openUnderTest } from "./lib/site.mjs";

test("Nu HTML checker: no errors, no warnings", async () => {
  const site = openUnderTest();
  const paths = new Set(byKind(site).flatMap(({ kind, paths: all }) =>
    kind === "page" ? all : [...all.slice(0, 1), ...all.slice(-1)]));
  if (site.has("404.html")) paths.add("404.html");
  assert.ok(paths.size > 0, "no pages to check");
  expectNone(await checkMarkup(site, [...paths]));
});
