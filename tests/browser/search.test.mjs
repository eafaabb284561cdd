// The search page as a reader uses it: names at once, the text of pages, the keyboard, a link to a
// search, and nothing fetched before it is used.

import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { launch } from "./checks/browser.mjs";
import { serve } from "./lib/server.mjs";
import { openUnderTest } from "./lib/site.mjs";

const site = openUnderTest();

describe("search", () => {
  let browser;
  let server;
  let page;
  let requests;
  let complaints;
  before(async () => {
    // Below a path of its own: addresses of results must not begin at the domain's root.
    [browser, server] = await Promise.all([launch(), serve(site, "/a/b/")]);
  });
  after(async () => {
    await browser?.close();
    await server?.close();
  });

  /** Opens an address in a fresh tab of a phone. */
  async function open(path) {
    await page?.context().close();
    const context = await browser.newContext({ viewport: { width: 360, height: 740 }, reducedMotion: "reduce" });
    page = await context.newPage();
    requests = [];
    complaints = [];
    page.on("request", (request) => requests.push(new URL(request.url()).pathname.replace("/a/b/", "")));
    page.on("console", (message) => ["error", "warning"].includes(message.type()) && complaints.push(message.text()));
    page.on("pageerror", (error) => complaints.push(String(error)));
    await page.goto(server.url + path, { waitUntil: "load" });
  }

  const status = () => page.locator(".search [role=status]");
  const results = (heading) => page.locator("[data-results] section", { has: page.getByRole("heading", { name: heading }) });
  const titles = (heading) => results(heading).locator("li > a").allTextContents();

  /** Types a query and waits for its answer. */
  async function ask(query, answer) {
    await page.getByRole("searchbox").fill(query);
    await status().filter({ hasText: answer }).waitFor();
  }

  test("fetches nothing until it is used", async () => {
    await open("search/");
    const searchFiles = () => requests.filter((path) => /names\.|search\/text\//.test(path));
    assert.deepEqual(searchFiles(), []);
    await Promise.all([
      page.waitForRequest((request) => request.url().endsWith("names.json")),
      page.getByRole("searchbox").focus(),
    ]);
    assert.deepEqual(searchFiles(), ["search/names.json"]);
  });

  test("finds names in any spelling, people's own before sources", async () => {
    await open("search/");
    for (const query of ["karawang", "KARAWANG", "kárawăng", "  kabupaten   karawang "]) {
      await ask(query, "Hasil untuk");
      assert.equal((await titles("Nama dan judul"))[0], "Kabupaten Karawang", query);
    }
    await ask("karawang kabupaten", "Hasil untuk");
    assert.equal((await titles("Nama dan judul"))[0], "Kabupaten Karawang");
    await ask("k", "dua huruf");
    assert.equal(await page.locator("[data-results] li").count(), 0);
    assert.deepEqual(complaints, []);
  });

  test("says where a number comes from", async () => {
    await open("en/search/?q=241");
    await status().filter({ hasText: "Results for “241”: 3" }).waitFor();
    assert.deepEqual(await titles("Names and titles"), [
      "Regions evaluated in 2024", "Regencies and cities guided, 2017–2023", "Smart City Evaluation Forum 2024",
    ]);
    await results("Names and titles").getByRole("link", { name: "Regencies and cities guided" }).click();
    await page.waitForURL("**/en/figures/#regions-2017-2023");
  });

  test("offers near names when there is none", async () => {
    await open("search/");
    await ask("karwang", "Tidak ada hasil");
    assert.equal((await titles("Mungkin yang dimaksud"))[0], "Kabupaten Karawang");
    await ask("qqxxzz", "Tidak ada hasil untuk “qqxxzz”");
    assert.equal(await page.locator("[data-results] li").count(), 0);
  });

  for (const { lang, path, query, heading } of [
    { lang: "English", path: "en/search/", query: "evaluates", heading: "Text of pages" },
    { lang: "Indonesian", path: "search/", query: "menandatanganinya", heading: "Isi halaman" },
  ]) {
    test(`finds the stem of a word in the text, marked (${lang})`, async () => {
      await open(path);
      await page.getByRole("searchbox").fill(query);
      const first = results(heading).locator("li").first();
      await first.waitFor();
      const marked = await first.locator("mark").first().textContent();
      assert.notEqual(marked.toLowerCase(), query, "another form of the word is marked");
      await first.locator("a").click();
      await page.waitForLoadState("load");
      assert.ok((await page.locator("main").textContent()).includes(marked), "the marked word stands on the page");
      assert.deepEqual(complaints, []);
    });
  }

  test("leads from the field to a result by keyboard", async () => {
    await open("search/");
    await page.getByRole("searchbox").focus();
    await page.keyboard.type("karawang");
    await status().filter({ hasText: "Hasil untuk “karawang”" }).waitFor();
    const focused = () => page.evaluate(() => document.activeElement.textContent || document.activeElement.id);
    await page.keyboard.press("ArrowDown");
    assert.equal(await focused(), "Kabupaten Karawang");
    await page.keyboard.press("ArrowDown");
    assert.notEqual(await focused(), "Kabupaten Karawang");
    await page.keyboard.press("ArrowUp");
    await page.keyboard.press("ArrowUp");
    assert.equal(await focused(), "search-field");
    await page.keyboard.press("Enter");
    assert.equal(await focused(), "Kabupaten Karawang");
    await page.keyboard.press("Escape");
    assert.equal(await focused(), "search-field");
    await page.keyboard.press("Enter");
    await page.keyboard.press("Enter");
    await page.waitForURL("**/a/b/participants/karawang/");
    await page.goBack();
    await status().filter({ hasText: "Hasil untuk “karawang”" }).waitFor();
  });

  for (const prefix of ["", "en/"]) {
    test(`every name leads to a page (${prefix || "default language"})`, async () => {
      const names = JSON.parse(site.text(`${prefix}search/names.json`));
      assert.ok(names.title.length > 500);
      const missing = names.rest
        .map((rest, at) => prefix + names.bases[names.base[at]] + rest)
        .map((url) => url.split("#")[0])
        .filter((url) => !site.has(`${url}index.html`));
      assert.deepEqual(missing, []);
    });
  }
});
