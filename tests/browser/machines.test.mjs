// What pages say to machines and to those who cite them; and the buttons of a citation in Chromium.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, before, describe, test } from "node:test";
import { launch } from "./checks/browser.mjs";
import {
  checkAtom, checkCards, checkCitations, checkLinkedData, checkTranslations, readBibtex, readHeads, readRis,
} from "./checks/machines.mjs";
import { byKind } from "./lib/kinds.mjs";
import { expectNone } from "./lib/problems.mjs";
import { serve } from "./lib/server.mjs";
import { openUnderTest } from "./lib/site.mjs";

const site = openUnderTest();
const heads = readHeads(site);

describe("what pages say to machines", () => {
  test("linked data parses and says what each kind of page must", () => expectNone(checkLinkedData(site, heads)));
  test("every page is shown with a card of its size", () => expectNone(checkCards(site, heads)));
  test("translations name each other", () => expectNone(checkTranslations(site, heads)));
  test("feeds are Atom", () => {
    expectNone(checkAtom(site));
    const feeds = site.files.filter((path) => path.endsWith("feed.xml"));
    assert.equal(feeds.length, 8, "four in each language");
  });
  test("citations parse and agree", () => expectNone(checkCitations(heads)));
  test("the citations of all figures are files", () => {
    const figures = JSON.parse(site.text("data/figures.json")).length;
    for (const prefix of ["", "en/"]) {
      assert.equal(JSON.parse(site.text(`${prefix}figures/citations.json`)).length, figures);
      const bib = site.text(`${prefix}figures/citations.bib`).split(/\n(?=@)/);
      assert.ok(bib.length === figures && bib.every(readBibtex));
      const ris = site.text(`${prefix}figures/citations.ris`).split(/(?<=ER {2}- \n)/).filter(Boolean);
      assert.ok(ris.length === figures && ris.every(readRis));
    }
  });
});

describe("a citation in the browser", () => {
  const [path] = byKind(site).find(({ kind, lang }) => kind === "winner" && lang === "en").paths;
  const texts = heads.find((head) => head.path === path).texts;
  let browser;
  let server;
  before(async () => { [browser, server] = await Promise.all([launch(), serve(site)]); });
  after(async () => {
    await browser?.close();
    await server?.close();
  });
  const open = async (options) => {
    const context = await browser.newContext({ viewport: { width: 360, height: 740 }, ...options });
    const page = await context.newPage();
    const said = [];
    page.on("console", (message) => said.push(message.text()));
    await page.goto(server.url + path.replace(/index\.html$/, ""));
    return { page, said, close: () => context.close() };
  };

  test("is copied and saved", async () => {
    const { page, said, close } = await open({ permissions: ["clipboard-read", "clipboard-write"], acceptDownloads: true });
    const copied = async (id) => {
      await page.locator(`[data-copy="${id}"]`).click();
      await page.waitForFunction((of) => document.querySelector(`[data-copy="${of}"]`).textContent === document.querySelector(`[data-copy="${of}"]`).dataset.done, id);
      return page.evaluate(() => navigator.clipboard.readText());
    };
    assert.equal(await copied("cite"), texts.get("cite"));
    assert.equal(await copied("cite.link"), texts.get("cite.link"));
    await page.locator(".cite__formats summary").click();
    assert.equal((await copied("cite.bib")).trim(), texts.get("cite.bib").trim());
    const [download] = await Promise.all([page.waitForEvent("download"), page.locator('[data-save="cite.ris"]').click()]);
    assert.match(download.suggestedFilename(), /^[a-z0-9-]+\.ris$/);
    assert.equal(readFileSync(await download.path(), "utf8"), texts.get("cite.ris"));
    assert.deepEqual(said, [], "nothing is said on the console, so the policy blocks nothing");
    await close();
  });

  test("is complete without script", async () => {
    const { page, close } = await open({ javaScriptEnabled: false });
    await page.locator(".cite__formats summary").click();
    for (const id of ["cite", "cite.bib", "cite.ris", "cite.json"]) {
      assert.ok(await page.locator(`[id="${id}"]`).isVisible(), id);
    }
    assert.equal(await page.locator(".cite button:visible").count(), 0);
    await close();
  });
});
