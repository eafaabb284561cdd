// The downloads, read back as others will read them.

import { describe, test } from "node:test";
import { checkAgreement, checkPages, checkSyntax } from "./checks/downloads.mjs";
import { expectNone } from "./lib/problems.mjs";
import { openUnderTest } from "./lib/site.mjs";

const site = openUnderTest();

describe("downloads", () => {
  test("CSV and JSON parse, and no cell runs in a spreadsheet", () => expectNone(checkSyntax(site)));
  test("CSV and JSON hold the same records", () => expectNone(checkAgreement(site)));
  test("each record has its page in every language", () => expectNone(checkPages(site)));
});
