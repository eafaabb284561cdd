// Why: pages may each be right and still leave a reader lost. Three questions that a journalist has on
// a phone are walked here from the home page; each is answered in under four taps.

import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { launch } from "./checks/browser.mjs";
import { rowsOf } from "./checks/browsing.mjs";
import { LANGUAGES } from "./lib/kinds.mjs";
import { serve } from "./lib/server.mjs";
import { openUnderTest } from "./lib/site.mjs";

const PHONE = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true, reducedMotion: "reduce" };
const MOST = 3;
const WORDS = {
  id: {
    winners: "Pemenang", bandung: "Kota Bandung", karawang: "Kabupaten Karawang",
    misspelt: "kab kerawang", abbreviated: "Kab. Karawang", none: "Tidak ada penghargaan yang tercatat.",
  },
  en: {
    winners: "Winners", bandung: "Bandung City", karawang: "Karawang Regency",
    misspelt: "kerawang regensy", abbreviated: "karawang reg.", none: "No award on record.",
  },
};

describe("three questions on a phone", () => {
  const sample = openUnderTest();
  let browser;
  let server;
  before(async () => {
    [browser, server] = await Promise.all([launch(), serve(sample)]);
  });
  after(async () => {
    await browser?.close();
    await server?.close();
  });

  /** Walks from the home page of a language; `tap` counts. */
  async function from(prefix, walk) {
    const context = await browser.newContext(PHONE);
    const page = await context.newPage();
    const faults = [];
    page.on("pageerror", (error) => faults.push(String(error)));
    await page.goto(server.url + prefix);
    let taps = 0;
    const tap = async (target) => {
      taps += 1;
      await target.scrollIntoViewIfNeeded();
      const { width, height } = await target.boundingBox();
      assert.ok(Math.min(width, height) >= 24, `${await target.innerText()}: ${width} × ${height} px are hard to hit`);
      await target.tap();
    };
    try {
      await walk(page, tap);
      assert.ok(taps <= MOST, `${taps} taps`);
      assert.deepEqual(faults, []);
    } finally {
      await context.close();
    }
  }
  const search = (page) => page.locator(".masthead a[href*='search/']");
  const field = async (page, selector) => page.locator(`${selector}:focus`).waitFor();
  const inSight = async (page, target) => {
    const { y, height } = await target.boundingBox();
    const { height: screen } = page.viewportSize();
    assert.ok(y >= 0 && y + height <= screen, `${await target.innerText()} is at ${y}, below the first screen`);
  };

  for (const { tag, prefix } of LANGUAGES) {
    const words = WORDS[tag];
    const all = [...rowsOf(sample, "winners").values()];
    const wanted = all.filter(({ award, year }) => award === "smart-governance" && year === "2021");

    test(`winners of Smart Governance in 2021, by the search (${tag})`, () => from(prefix, async (page, tap) => {
      await tap(search(page));
      await field(page, "#search-field");
      await page.keyboard.type("smart governance 2021");
      await tap(page.locator("[data-results] li a").first());
      await page.locator("h1", { hasText: "Smart Governance" }).waitFor();
      const links = await page.locator(".rows a.name").evaluateAll((rows) => rows.map((row) => row.href));
      assert.deepEqual(links.map((link) => link.split("/").at(-2)).sort(), wanted.map(({ id }) => id).sort());
    }));

    test(`winners of Smart Governance in 2021, by the list (${tag})`, () => from(prefix, async (page, tap) => {
      await tap(page.locator(".menu--fold > summary"));
      await tap(page.locator(".menu--fold a", { hasText: words.winners }));
      await tap(page.locator("#browse-q"));
      await page.keyboard.type("smart governance 2021");
      await page.locator(".result", { hasText: `${wanted.length} ` }).waitFor();
      await page.locator(`.rows:visible > li:nth-child(${wanted.length})`).waitFor();
    }));

    for (const [typed, name, id] of [
      [words.karawang, words.karawang, "karawang"],
      [words.abbreviated, words.karawang, "karawang"],
      [words.misspelt, words.karawang, "karawang"],
      [words.bandung, words.bandung, "kota-bandung"],
    ]) {
      test(`what did my regency win: ${typed} (${tag})`, () => from(prefix, async (page, tap) => {
        await tap(search(page));
        await field(page, "#search-field");
        await page.keyboard.type(typed);
        const first = page.locator("[data-results] li a").first();
        await first.filter({ hasText: name }).waitFor();
        await tap(first);
        await page.locator("h1", { hasText: name }).waitFor();
        const won = all.filter(({ participant }) => participant === id);
        const said = page.locator(".page-head__lead").nth(1);
        await inSight(page, said);
        if (!won.length) assert.equal((await said.innerText()).trim(), words.none);
        const links = await said.locator("a").evaluateAll((awards) => awards.map((award) => award.href));
        assert.deepEqual(links.map((link) => link.split("/").at(-2)).sort(), won.map((row) => row.id).sort());
      }));
    }

    test(`where does 241 come from (${tag})`, () => from(prefix, async (page, tap) => {
      await tap(page.locator(".fig__num a", { hasText: "241" }));
      const entry = page.locator("#regions-2017-2023");
      await entry.locator("dt, h3, h4, b, p", { hasText: "248" }).first().waitFor();
      assert.ok(await entry.evaluate((element) => (element.closest("details") ?? element.querySelector("details") ?? element).open), "the entry is closed");
      const sources = await entry.locator("a[href*='sources/']").count();
      assert.ok(sources > 0, "no source");
    }));
  }
});
