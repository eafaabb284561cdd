// The browsers of winners and participants: right by brute force with ten thousand winners, quick,
// small, and usable by keyboard, by ear, by link, without a script and from a disk.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, before, describe, test } from "node:test";
import { pathToFileURL } from "node:url";
import { gzipSync } from "node:zlib";
import { STATES, checkAccessibility, launch, openState } from "./checks/browser.mjs";
import { WINNER_FACETS, both, groups, rowsOf, trySelections } from "./checks/browsing.mjs";
import { readCsv } from "./lib/csv.mjs";
import { expectNone } from "./lib/problems.mjs";
import { buildProgramme } from "./lib/programme.mjs";
import { serve } from "./lib/server.mjs";
import { Site, openUnderTest } from "./lib/site.mjs";

/**
 * How often the index could be read while a filter is answered. In 100 ms of a CPU slowed six times
 * it would be about six times; what remains is room for a phone that does other things, too. A
 * ratio, because how fast and how busy the machine is changes both.
 */
const LIMIT = 4;
/** So many rows are there at once; the others come a moment later. */
const SIGHT = 5;
const number = new Intl.NumberFormat("id");
const settled = (page, text) => page.locator(".result").filter({ hasText: text }).waitFor();
const row = (page, at) => page.locator(`.rows:visible > li:nth-child(${at})`).waitFor();
const names = (page) => page.locator(".rows:visible a.name").allTextContents();

describe("browsers of lists", () => {
  let browser;
  let built;
  let site;
  let server;
  let sampleServer;
  const sample = openUnderTest();
  before(async () => {
    // PROGRAMME names the folder of one that was built before.
    built = process.env.PROGRAMME ? { output: process.env.PROGRAMME, remove() {} } : buildProgramme(10_000);
    site = Site.open(built.output);
    [browser, server, sampleServer] = await Promise.all([launch(), serve(site), serve(sample)]);
  });
  after(async () => {
    await browser?.close();
    await server?.close();
    await sampleServer?.close();
    built?.remove();
  });

  /** A page, with what it complains about; closed when `use` is done. */
  async function on(url, use, options = {}) {
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, reducedMotion: "reduce", ...options });
    const page = await context.newPage();
    const faults = [];
    page.on("console", (message) => { if (["error", "warning"].includes(message.type())) faults.push(message.text()); });
    page.on("pageerror", (error) => faults.push(String(error)));
    await page.goto(url);
    try {
      await use(page, context);
      assert.deepEqual(faults, []);
    } finally {
      await context.close();
    }
  }

  test("index and scripts are small, and come when they are first used", async () => {
    const size = (path) => gzipSync(site.bytes(path)).length;
    const index = size("winners/browse.json");
    assert.ok(index < 200_000, `the index of 10,000 winners has ${index} bytes compressed`);
    const scripts = site.files.filter((file) => /^assets\/(annals|browse)\..*js$/.test(file));
    assert.equal(scripts.length, 2);
    const script = scripts.reduce((sum, file) => sum + size(file), 0);
    assert.ok(script < 6 * 1024, `the scripts have ${script} bytes compressed`);
    assert.ok(!/assets\/browse\./.test(site.text("index.html")), "the home page asks for the browser");
    await on(`${server.url}winners/`, async (page) => {
      const asked = [];
      page.on("request", (request) => asked.push(request.url()));
      await page.waitForTimeout(100);
      assert.deepEqual(asked.filter((url) => url.includes("browse")), []);
      await Promise.all([page.waitForResponse(/winners\/browse\.json/), page.locator("#browse-q").focus()]);
    });
  });

  test("every value and every pair of values agrees with the CSV", async () => {
    const winners = rowsOf(site, "winners");
    const having = groups(winners, WINNER_FACETS, rowsOf(site, "participants"));
    const keys = [...having.keys()];
    const pairs = keys.flatMap((key) => [...having.get(key).keys()].map((value) => [key, value]));
    const selections = [
      ...pairs.map((pair) => [pair]),
      ...pairs.flatMap((a) => pairs.filter((b) => keys.indexOf(a[0]) < keys.indexOf(b[0])).map((b) => [a, b])),
    ];
    assert.ok(selections.length > 2000, `${selections.length} selections`);
    const order = [];
    await on(`${server.url}winners/#_sort=name`, async (page) => {
      await page.locator(".rows:visible").nth(0).waitFor();
      await page.waitForFunction(() => !document.querySelector("[data-found]").hidden);
      assert.deepEqual(await page.locator("[data-facet]").evaluateAll((all) => all.map((one) => one.dataset.facet).sort()), keys.toSorted());
      await page.locator("#browse-sort").selectOption("");
      const seen = await page.evaluate(trySelections, selections);
      for (const [at, selection] of selections.entries()) {
        const sets = selection.map(([key, value]) => having.get(key).get(value));
        const expected = sets.length > 1 ? both(...sets) : sets[0];
        const { heading, ids, counts } = seen[at];
        const name = selection.map((pair) => pair.join("=")).join("&");
        assert.equal(heading.split(" ")[0], number.format(expected.size), name);
        assert.equal(ids.length, Math.min(SIGHT, expected.size), name);
        assert.ok(ids.every((id) => expected.has(id)) && new Set(ids).size === ids.length, `rows of ${name}`);
        const years = ids.map((id) => winners.get(id).year);
        assert.deepEqual(years, years.toSorted().reverse(), `order of ${name}`);
        // The count of a value is what is found when it is chosen under the filters of the others.
        for (const [key, value] of pairs) {
          const others = selection.flatMap(([other], at) => (other === key ? [] : [sets[at]]));
          const would = others.reduce(both, having.get(key).get(value)).size;
          assert.equal(counts[`${key} ${value}`], number.format(would), `${key}=${value} beside ${name}`);
        }
        order.push(ids.length);
      }
    });
    assert.equal(order.length, selections.length);
  });

  test("values that a row has several of agree with the CSV", async () => {
    const participants = rowsOf(site, "participants");
    const certainties = new Map();
    for (const { participant, certainty } of rowsOf(site, "participations").values()) {
      certainties.set(participant, [...(certainties.get(participant) ?? []), certainty]);
    }
    const having = groups(participants, {
      cohort: (row) => row.cohorts.split(";"),
      dimension: (row) => row.dimensions.split(";"),
      certainty: (row) => certainties.get(row.id) ?? [],
    });
    const values = (key) => [...having.get(key)].map(([value, ids]) => ({ pair: [key, value], ids }));
    const selections = values("cohort").flatMap((a) => [...values("dimension"), ...values("certainty")].map((b) => [a, b]));
    await on(`${server.url}participants/#_sort=place`, async (page) => {
      await page.locator("button[data-more]").waitFor();
      const seen = await page.evaluate(trySelections, selections.map((two) => two.map(({ pair }) => pair)));
      for (const [at, [a, b]] of selections.entries()) {
        const name = `${a.pair.join("=")}&${b.pair.join("=")}`;
        assert.equal(seen[at].heading.split(" ")[0], number.format(both(a.ids, b.ids).size), name);
        for (const { pair, ids } of values("cohort")) {
          assert.equal(seen[at].counts[pair.join(" ")], number.format(both(ids, b.ids).size), `${pair.join("=")} beside ${name}`);
        }
      }
    });
  });

  test("a filter answers within 100 ms on a CPU slowed six times", async (t) => {
    await on(`${server.url}winners/`, async (page, context) => {
      const cdp = await context.newCDPSession(page);
      // The time that the page's thread worked, which other programs on the machine do not change much.
      await cdp.send("Performance.enable", { timeDomain: "threadTicks" });
      const worked = async () => (await cdp.send("Performance.getMetrics")).metrics.find(({ name }) => name === "TaskDuration").value * 1000;
      const costs = [];
      // Nothing is looked for in the page meanwhile: that would be work too.
      const painted = () => page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done))));
      const cost = async (act) => {
        const start = await worked();
        await act();
        await painted();
        costs.push(await worked() - start);
      };
      await page.locator("#browse-q").fill("k");
      await settled(page, "“k”");
      for (const key of "abupaten") await cost(() => page.keyboard.press(key));
      await settled(page, "“kabupaten”");
      for (const at of [0, 1, 2, 3, 4]) await cost(() => page.evaluate((at) => document.querySelectorAll(".facet__box")[at].click(), at));
      await settled(page, "tahun");
      // The same machine, as busy as it is, reads the index: what an answer may cost is told in that.
      const text = site.text("winners/browse.json");
      const reading = [];
      for (let time = 0; time < 5; time += 1) {
        const start = await worked();
        await page.evaluate((text) => { for (let time = 0; time < 10; time += 1) JSON.parse(text); }, text);
        reading.push((await worked() - start) / 10);
      }
      const read = reading.toSorted((a, b) => a - b)[2];
      const median = costs.toSorted((a, b) => a - b)[Math.floor(costs.length / 2)];
      t.diagnostic(`the page works ${median.toFixed(1)} ms for a filter, ${read.toFixed(1)} ms to read the index`);
      assert.ok(median < LIMIT * read, `${costs.map((one) => one.toFixed(1)).join(", ")} ms; the index ${read.toFixed(1)} ms`);
    }, { viewport: { width: 360, height: 740 } });
  });

  test("what the first key press needs is made ready when the field is focused, unseen and unheard", async () => {
    await on(`${server.url}winners/`, async (page) => {
      const look = () => page.evaluate(() => ({
        text: document.querySelector("main").innerText, status: document.querySelector("[role=status]").textContent,
        query: document.querySelector("#browse-q").value, address: location.href,
        langs: [...document.querySelectorAll(".langs a")].map((link) => link.href), entries: history.length,
      }));
      const before = await look();
      await page.clock.install();
      await page.locator("#browse-q").focus();
      await page.waitForFunction(() => document.querySelectorAll(".rows[hidden] > li").length > 0);
      await page.clock.runFor(1000); // longer than an announcement waits
      assert.deepEqual(await look(), before);
    });
    // What is typed while the index is on its way stays.
    await on(`${server.url}winners/`, async (page) => {
      let release;
      const held = new Promise((done) => { release = done; });
      await page.route(/winners\/browse\.json/, async (route) => { await held; await route.continue(); });
      await page.locator("#browse-q").pressSequentially("kab");
      release();
      await settled(page, "“kab”");
      assert.equal(await page.locator("#browse-q").inputValue(), "kab");
    });
  });

  test("a letter costs what it changes", async () => {
    await on(`${server.url}winners/#_q=k`, async (page) => {
      await row(page, 50);
      const cost = await page.evaluate(async () => {
        const input = document.querySelector("#browse-q");
        const [list] = document.querySelectorAll(".rows:not([hidden])");
        const changes = new MutationObserver(() => {});
        changes.observe(document.querySelector("[data-browse]"), { childList: true, subtree: true });
        const addresses = [];
        for (const how of ["pushState", "replaceState"]) history[how] = (...state) => addresses.push(state);
        const answer = async (text) => {
          const before = [...list.children];
          input.value = text;
          input.dispatchEvent(new Event("input", { bubbles: true }));
          for (let turn = 0; turn < 5; turn += 1) await null;
          const rows = [...list.children];
          const added = changes.takeRecords().flatMap((record) => [...record.addedNodes]);
          const counts = added.filter((node) => node.parentNode?.matches?.(".facet__n")).length;
          return { rows: rows.length, built: rows.filter((row) => !before.includes(row)).length, counts };
        };
        const seen = {};
        for (const text of ["k", "ka", "kabupaten", "kabupaten 2016", "zzz", ""]) seen[text] = await answer(text);
        return { seen, addresses: addresses.length };
      });
      const { seen } = cost;
      // All that begins with k begins with kabupaten.
      for (const text of ["ka", "kabupaten"]) assert.deepEqual(seen[text], { rows: SIGHT, built: 0, counts: 0 }, text);
      const { rows, built } = seen["kabupaten 2016"];
      assert.deepEqual([rows, built], [SIGHT, SIGHT], "rows out of sight are built at once");
      assert.equal(seen.zzz.rows, 0);
      assert.equal(cost.addresses, 0, "each letter is an address");
    });
  });

  test("values of one facet widen, those of another narrow", async () => {
    const having = groups(rowsOf(site, "winners"), WINNER_FACETS, rowsOf(site, "participants"));
    const [a, b] = ["2016", "2020"].map((year) => having.get("year").get(year));
    const expected = both(new Set([...a, ...b]), having.get("theme").get("air")).size;
    await on(`${server.url}winners/#year=2016&year=2020&theme=air`, async (page) => {
      await settled(page, `${number.format(expected)} dari 10.000`);
      assert.match(await page.locator(".result").textContent(), /: tahun 2020 atau 2016, tema Air$/);
    });
  });

  test("words are found however they are written", async () => {
    const [places, awards] = [rowsOf(site, "places"), rowsOf(site, "awards")];
    const plain = (text) => text.normalize("NFD").replace(/[\u0300-\u036f’']/g, "").toLowerCase();
    const hays = [...rowsOf(site, "winners").values()].map((row) =>
      plain(` ${row.name} ${places.get(row.place).name} ${row.citation} ${row.year} ${row.distinction} ${awards.get(row.award).name}`).replace(/[^a-z0-9]+/g, " "));
    const all = [...rowsOf(site, "winners").values()];
    const accented = all.find((row) => row.name.includes("â")).name.split(" ").find((word) => word.includes("â"));
    const apostrophe = all.find((row) => row.name.includes("’")).name.split(" ").find((word) => word.includes("’"));
    const { name, place } = all[5000];
    const citation = all.find((row) => row.citation).citation.split(" ");
    const queries = [
      plain(accented), accented.toUpperCase(), apostrophe, plain(apostrophe),
      `${places.get(place).name.slice(0, 4)} ${name.split(" ").pop()}`, `  ${citation[3]}   ${citation[1].slice(0, 2)}`, "2019 kab", "zzz",
    ];
    await on(`${server.url}winners/`, async (page) => {
      for (const query of queries) {
        const words = plain(query).split(/\s+/).filter(Boolean);
        const expected = hays.filter((hay) => words.every((word) => hay.includes(` ${word}`))).length;
        await page.locator("#browse-q").fill(query);
        await settled(page, `${number.format(expected)} dari 10.000 pemenang tercatat: memuat “${query.trim().replace(/\s+/g, " ")}”`);
        assert.equal(await page.locator(".empty").isVisible(), expected === 0, query);
      }
      await page.waitForURL("**#_q=zzz");
    });
  });

  test("every column sorts in the order of the language", async () => {
    await on(`${sampleServer.url}en/participants/#_sort=place&kind=kota`, async (page) => {
      await settled(page, "of");
      await row(page, 50);
      const places = await page.locator(".rows:visible .row__sub").allTextContents();
      assert.equal(places.length, 50);
      assert.deepEqual(places, places.toSorted(new Intl.Collator("en").compare));
    });
    await on(`${server.url}winners/`, async (page) => {
      for (const [sort, selector] of [["name", "a.name"], ["award", ".tag"], ["distinction", ".row__rest > span:not(.row__n)"], ["year", ".row__key"]]) {
        await page.locator("#browse-sort").selectOption(sort);
        await page.waitForURL(`**#_sort=${sort}`);
        await page.locator("button[data-more]").waitFor();
        await row(page, 50);
        const values = await page.locator(`.rows:visible ${selector}`).allTextContents();
        assert.equal(values.length, 50);
        assert.deepEqual(values, values.toSorted(new Intl.Collator("id").compare), sort);
      }
    });
  });

  test("rows look as those of the complete list", async () => {
    const rows = (page) => page.locator(".rows:visible > li").evaluateAll((all) => all.map((row) => row.outerHTML.replace(/>\s+</g, "><")));
    for (const kind of ["winners", "participants"]) {
      let complete;
      await on(`${server.url}${kind}/`, async (page) => { complete = await rows(page); });
      await on(`${server.url}${kind}/#kind=region&kind=institution`, async (page) => {
        const more = page.locator("button[data-more]");
        await row(page, 50);
        await more.click();
        await row(page, 100);
        const own = await rows(page);
        assert.equal(own.length, 100);
        assert.deepEqual(own, complete);
        assert.ok(await page.evaluate(() => document.activeElement.closest("li").matches(":nth-child(51)")));
      });
    }
  });

  test("a link shows the selection, and the back button goes a step back", async () => {
    await on(`${sampleServer.url}winners/`, async (page, context) => {
      await page.locator("label", { hasText: "2021" }).first().click();
      await settled(page, "tahun 2021");
      await page.locator("label", { hasText: "Jawa Timur" }).click();
      await settled(page, "provinsi Jawa Timur");
      await page.locator("#browse-q").pressSequentially("blit");
      await settled(page, "memuat “blit”");
      await page.waitForURL("**/winners/#year=2021&province=jawa-timur&_q=blit");
      const url = page.url();
      const other = await context.newPage();
      await other.goto(url);
      await settled(other, "1 dari");
      assert.deepEqual(await names(other), ["Kabupaten Blitar"]);
      assert.deepEqual(await other.locator(".chip").allTextContents(), ["Tahun: 2021×", "Provinsi: Jawa Timur×", "memuat “blit”×"]);
      await other.locator(".langs a", { hasText: "EN" }).click();
      await settled(other, "1 of");
      assert.deepEqual(await names(other), ["Blitar Regency"]);
      await page.goBack();
      await page.waitForFunction(() => !document.querySelector(".result").textContent.includes("Timur"));
      assert.match(page.url(), /#year=2021$/);
      assert.equal(await page.locator("#browse-q").inputValue(), "");
      await page.goBack();
      await settled(page, /^\d+ pemenang tercatat$/);
      assert.equal(await page.locator(".chip:visible").count(), 0);
      await page.goForward();
      await settled(page, "tahun 2021");
      // A place on the page is no selection.
      await page.evaluate(() => { location.hash = "#main"; });
      await page.waitForTimeout(50);
      await settled(page, "tahun 2021");
    });
  });

  test("the selection is taken away as CSV and JSON that say what they are", async () => {
    const winners = readCsv(site.bytes("data/winners.csv"));
    const whole = new Map(JSON.parse(site.text("data/winners.json")).map((row) => [row.id, row]));
    await on(`${server.url}winners/#theme=air&distinction=x&_sort=name&_q=kab`, async (page) => {
      await settled(page, "tema Air");
      await row(page, 50);
      const seen = await page.locator(".rows:visible a.name").evaluateAll((all) => all.map((link) => link.getAttribute("href").replace("/", "")));
      const [n] = (await page.locator(".result").textContent()).split(" ");
      const take = async (selector) => {
        const [file] = await Promise.all([page.waitForEvent("download"), page.locator(selector).click()]);
        return { name: file.suggestedFilename(), bytes: readFileSync(await file.path()) };
      };
      assert.match(await page.locator("[data-csv-of]").textContent(), new RegExp(`Unduh pilihan ini \\(${n} dari 10.000\\)`));
      const name = `${n.replace(".", "-")}-dari-10-000-pemenang-tercatat-tema-air-memuat-kab`;
      const csv = await take("[data-csv-of]");
      assert.equal(csv.name, `${name}.csv`);
      const { header, rows } = readCsv(csv.bytes);
      assert.deepEqual(header, winners.header);
      assert.equal(number.format(rows.length), n);
      assert.deepEqual(rows.slice(0, 50).map(([id]) => id), seen);
      const known = new Map(winners.rows.map((row) => [row[0], row]));
      for (const row of rows) assert.deepEqual(row, known.get(row[0]));
      assert.ok(rows.every((row) => !/^[=+@-]/.test(row[header.indexOf("distinction")])), "a formula is not guarded");
      const json = await take("[data-json-of]");
      assert.equal(json.name, `${name}.json`);
      const { selection, rows: objects } = JSON.parse(json.bytes);
      assert.deepEqual(selection.filters, { theme: ["air"], _q: ["kab"] });
      assert.deepEqual([selection.n, selection.total, selection.licence, selection.url], [rows.length, 10_000, "CC-BY-4.0", page.url()]);
      assert.deepEqual(objects, rows.map(([id]) => whole.get(id)));
    });
  });

  test("the keyboard is enough, and what changed is said", async () => {
    await on(`${sampleServer.url}winners/`, async (page) => {
      const said = (text) => page.locator("[role=status]").filter({ hasText: text }).waitFor({ state: "attached" });
      const key = (...keys) => keys.reduce((before, one) => before.then(() => page.keyboard.press(one)), Promise.resolve());
      await page.locator("#browse-q").focus();
      await page.keyboard.type("kota");
      await said(/^\d+ dari 103 pemenang tercatat: memuat “kota”$/);
      await key("Tab", "Tab", "Space");
      await settled(page, "tahun 2023");
      await said("tahun 2023");
      assert.equal(await page.evaluate(() => document.activeElement.value), "2023");
      await key("Tab", "Tab", "Tab", "Tab", "Tab", "Shift+Tab");
      await page.locator(".chip").first().focus();
      await key("Enter");
      await said(/^\d+ dari 103 pemenang tercatat: memuat “kota”$/);
      assert.equal(await page.evaluate(() => document.activeElement.className), "chip");
      await key("Tab", "Enter");
      await settled(page, "103 pemenang tercatat");
      assert.equal(await page.evaluate(() => document.activeElement.id), "browse-q");
      await page.locator("#browse-sort").focus();
      await page.keyboard.type("Nama");
      await page.waitForURL("**#_sort=name");
      await page.locator(".rows:visible a.name", { hasText: "Aceh Jaya" }).waitFor();
    });
  });

  test("on a phone facets are a sheet", async () => {
    await on(`${sampleServer.url}winners/`, async (page) => {
      await page.locator(".facets > summary").click();
      const sheet = page.getByRole("dialog", { name: "Saring pemenang" });
      await sheet.getByRole("group", { name: "Tahun" }).getByRole("checkbox", { name: "2021" }).check();
      await sheet.getByRole("button", { name: "Tampilkan 26" }).click();
      await sheet.waitFor({ state: "hidden" });
      await settled(page, "26 dari 103");
      assert.equal(await page.evaluate(() => document.activeElement.className), "result");
      assert.equal(await page.locator(".facets > summary").innerText(), "Saring (1 aktif)");
      await page.locator(".facets > summary").press("Enter");
      await sheet.getByRole("button", { name: "Hapus" }).click();
      await sheet.getByRole("button", { name: "Tampilkan 103" }).waitFor();
      await page.keyboard.press("Escape");
      await sheet.waitFor({ state: "hidden" });
      assert.equal(await page.evaluate(() => document.activeElement.tagName), "SUMMARY");
    }, { viewport: { width: 360, height: 740 } });
  });

  test("no state fails axe", async () => {
    const problems = [];
    for (const state of [STATES[0], STATES[3]]) {
      const view = await openState(browser, state);
      for (const hash of ["#year=2021&province=jawa-timur&_q=kab", "#year=2021&_q=zzz"]) {
        await view.page.goto("about:blank");
        await view.page.goto(`${sampleServer.url}winners/${hash}`);
        await settled(view.page, "memuat");
        for (const fault of await checkAccessibility(view)) problems.push({ page: `${hash} (${view.name})`, ...fault });
      }
      if (state.width < 960) {
        await view.page.goto("about:blank");
        await view.page.goto(`${sampleServer.url}winners/#year=2021`);
        await settled(view.page, "2021");
        await view.page.locator(".facets > summary").click();
        for (const fault of await checkAccessibility(view)) problems.push({ page: `sheet (${view.name})`, ...fault });
      }
      await view.close();
    }
    expectNone(problems);
  });

  test("without a script the list and its facets are complete", async () => {
    await on(`${sampleServer.url}winners/`, async (page) => {
      assert.equal(await page.locator("#browse-q, #browse-sort, .sheet").locator("visible=true").count(), 0);
      const all = await names(page);
      for (let next = page.locator("a[rel=next]"); await next.count(); next = page.locator("a[rel=next]")) {
        await next.click();
        all.push(...await names(page));
      }
      assert.equal(all.length, rowsOf(sample, "winners").size);
      await page.goto(`${sampleServer.url}winners/`);
      await page.locator("a.facet", { hasText: "2021" }).click();
      await settled(page, "26 dari 103 pemenang tercatat: tahun 2021");
    }, { javaScriptEnabled: false });
  });

  test("a page of one value leads into the browser", async () => {
    await on(`${sampleServer.url}winners/by/year/2021/`, async (page) => {
      await page.getByRole("link", { name: "Saring lebih lanjut" }).click();
      await settled(page, "26 dari 103 pemenang tercatat: tahun 2021");
      assert.ok(await page.getByRole("checkbox", { name: "2021" }).isChecked());
    });
  });

  test("what cannot be loaded is said, and the list stays", async () => {
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.route("**/browse.json", (route) => route.abort());
    await page.goto(`${sampleServer.url}winners/#year=2021`);
    await page.locator("[role=status].notice", { hasText: "Data tidak dapat dimuat" }).waitFor();
    assert.equal(await page.locator(".rows:visible > li").count(), 100);
    await context.close();
  });

  test("a list of more than twenty thousand comes in parts, a year each, and counts the same", async () => {
    const large = buildProgramme(20_100);
    const own = Site.open(large.output);
    const host = await serve(own);
    try {
      const winners = rowsOf(own, "winners");
      const having = groups(winners, WINNER_FACETS, rowsOf(own, "participants"));
      const years = [...having.get("year").keys()].sort();
      const parts = own.files.filter((file) => /^winners\/browse.*\.json$/.test(file)).sort();
      assert.deepEqual(parts, years.map((year) => `winners/browse-${year}.json`));
      for (const [at, year] of years.entries()) {
        assert.equal(JSON.parse(own.text(parts[at])).ids.length, having.get("year").get(year).size, parts[at]);
      }
      const pairs = [...having].flatMap(([key, values]) => [...values.keys()].map((value) => [key, value]));
      const beside = pairs.filter(([key]) => ["dimension", "theme", "province"].includes(key));
      const selections = [...pairs.map((pair) => [pair]), ...years.flatMap((year) => beside.map((pair) => [["year", year], pair]))];
      await on(`${host.url}winners/#_sort=year`, async (page) => {
        await page.waitForFunction(() => !document.querySelector("[data-found]").hidden);
        const seen = await page.evaluate(trySelections, selections);
        for (const [at, selection] of selections.entries()) {
          const sets = selection.map(([key, value]) => having.get(key).get(value));
          const expected = sets.length > 1 ? both(...sets) : sets[0];
          const name = selection.map((pair) => pair.join("=")).join("&");
          assert.equal(seen[at].heading.split(" ")[0], number.format(expected.size), name);
          assert.ok(seen[at].ids.every((id) => expected.has(id)), `rows of ${name}`);
          for (const [key, value] of pairs) {
            const others = selection.flatMap(([other], nth) => (other === key ? [] : [sets[nth]]));
            const would = others.reduce(both, having.get(key).get(value)).size;
            assert.equal(seen[at].counts[`${key} ${value}`], number.format(would), `${key}=${value} beside ${name}`);
          }
        }
      });
      // Names of all parts are in one order.
      await on(`${host.url}winners/#_sort=name`, async (page) => {
        await row(page, 50);
        const first = await names(page);
        const all = [...winners.values()].map(({ name }) => name).sort(new Intl.Collator("id").compare);
        assert.deepEqual(first, all.slice(0, 50));
      });
    } finally {
      await host.close();
      large.remove();
    }
  });

  describe("a portable site, from a disk", () => {
    let portable;
    const file = (path) => pathToFileURL(`${portable.output}/${path}`).href;
    before(() => { portable = buildProgramme(300, "--portable"); });
    after(() => portable?.remove());

    test("links lead to files", () => {
      const open = [...Site.open(portable.output).pages.values()].flatMap((page) =>
        page.refs.filter(({ role, value }) => role === "link" && /(^|\/)(\.\.?)?$/.test(value.split("#")[0]) && value !== "" && !value.startsWith("#"))
          .map(({ value }) => ({ page: page.path, rule: "link-to-folder", element: value, remedy: "link to the file." })));
      expectNone(open);
    });

    test("winners are filtered and taken away", () => on(file("index.html"), async (page) => {
      await page.locator(".menu--bar a", { hasText: "Pemenang" }).click();
      await settled(page, "300 pemenang tercatat");
      assert.match(page.url(), /^file:.*\/winners\/index\.html$/);
      await page.locator("label", { hasText: "Air" }).last().click();
      await settled(page, "tema Air");
      await page.locator("#browse-q").fill("kab");
      await settled(page, "memuat “kab”");
      await page.waitForURL("**/index.html#theme=air&_q=kab");
      const url = page.url();
      const [csv] = await Promise.all([page.waitForEvent("download"), page.locator("[data-csv-of]").click()]);
      const { rows } = readCsv(readFileSync(await csv.path()));
      assert.equal(`${rows.length}`, (await page.locator(".result").textContent()).split(" ")[0]);
      const [json] = await Promise.all([page.waitForEvent("download"), page.locator("[data-json-of]").click()]);
      const { selection } = JSON.parse(readFileSync(await json.path()));
      assert.deepEqual([selection.n, selection.url], [rows.length, undefined]);
      await page.goBack();
      await settled(page, "300 pemenang tercatat");
      await page.goto(url);
      await settled(page, "memuat “kab”");
      await page.locator(".rows:visible a.name").first().click();
      assert.match(page.url(), /\/winners\/[^/]+\/index\.html$/);
    }));

    test("participants are filtered", () => on(file("participants/index.html"), async (page) => {
      const rows = [...rowsOf(Site.open(portable.output), "participants").values()];
      const wanted = rows.filter(({ kind }) => kind === "institution");
      assert.ok(wanted.length > 0 && wanted.length < rows.length);
      await page.locator("label", { hasText: "Lembaga" }).click();
      await settled(page, `${wanted.length} dari ${rows.length} peserta`);
      await page.locator("#browse-q").fill(wanted[0].name);
      await settled(page, "1 dari");
      assert.deepEqual(await names(page), [wanted[0].name]);
    }));

    test("names are found, and full text says that it needs a server", () => on(file("index.html"), async (page) => {
      const [{ id, name }] = rowsOf(Site.open(portable.output), "participants").values();
      await page.locator(".masthead a[href*='search/']").click();
      await page.locator("#search-field:focus").waitFor();
      await page.locator("#search-field").fill(name.toUpperCase());
      const hit = page.locator("[data-results] li a", { hasText: name });
      await hit.first().waitFor();
      await page.locator("[data-results]", { hasText: "server" }).waitFor();
      assert.match(await page.locator("main .notice").textContent(), /server/);
      await hit.first().click();
      assert.equal(page.url(), file(`participants/${id}/index.html`));
    }));
  });
});
