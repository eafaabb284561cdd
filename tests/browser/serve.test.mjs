// `annals serve` in Chromium: a saved file is seen without a hand on the browser, a style sheet changes
// under the page, and what is wrong lies over it until it is mended.

import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { createInterface } from "node:readline";
import { after, before, describe, test } from "node:test";
import { STATES, checkAccessibility, launch, load, openState } from "./checks/browser.mjs";
import { expectNone } from "./lib/problems.mjs";

const REPOSITORY = new URL("../../", import.meta.url);
/** The program; `make test` builds it. */
const ANNALS = process.env.ANNALS || new URL("target/debug/annals", REPOSITORY).pathname;
/** How long a change may take on a machine that has much else to do, in milliseconds. */
const PATIENCE = 60_000;

const CSS = readFileSync(new URL("themes/default/assets/base.css", REPOSITORY), "utf8");
const KARAWANG = "content/participants/karawang.yaml";
const SOUND = {
  "content/site.yaml": "title: Smart cities\nlanguages: [en]\n",
  "content/programme.yaml": "name: Smart cities\nparticipant_kinds:\n  - {id: city, name: City}\n",
  "content/places/west-java.yaml": "name: West Java\nkind: province\n",
  [KARAWANG]: "name: Karawang\nkind: city\nplace: west-java\n",
  "themes/default/assets/base.css": CSS,
};

/** As careful editors save: whole files, by renaming. */
function save(root, name, text) {
  const path = join(root, name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(join(dirname(path), ".saving"), text);
  renameSync(join(dirname(path), ".saving"), path);
}

/** Starts the program; resolves once it says where. */
async function start(root) {
  const child = spawn(ANNALS, ["serve", "--port", "0", "--root", root], { stdio: ["ignore", "ignore", "pipe"] });
  for await (const line of createInterface({ input: child.stderr })) {
    const url = line.match(/http:\S+/)?.[0];
    if (url) {
      child.stderr.resume();
      return { child, url: `${url}participants/karawang/` };
    }
  }
  throw new Error("annals serve ended without an address");
}

describe("annals serve", () => {
  let root;
  let served;
  let browser;
  const views = [];
  before(async () => {
    root = mkdtempSync(join(tmpdir(), "annals-serve-"));
    for (const [name, text] of Object.entries(SOUND)) save(root, name, text);
    [browser, served] = await Promise.all([launch(), start(root)]);
    for (const state of STATES) views.push(await openState(browser, state));
  });
  after(async () => {
    await browser?.close();
    served?.child.kill("SIGINT");
    if (root) rmSync(root, { recursive: true, force: true });
  });

  const wait = (page, condition, argument) => page.waitForFunction(condition, argument, { timeout: PATIENCE });
  const heading = (page, text) => wait(page, (wanted) => document.querySelector("h1")?.textContent.includes(wanted), text);
  /** Opens the page; what the page before it still waits for ends, as it should: news, or a font. */
  const open = async (view) => {
    const faults = await load(view, served.url);
    expectNone(faults.filter(({ element }) => !element.endsWith(": net::ERR_ABORTED")));
  };
  const mark = (page) => page.evaluate(() => (window.kept = true));
  const isKept = (page) => page.evaluate(() => window.kept === true);
  const panel = (page, shown) =>
    wait(page, (wanted) => {
      const found = document.querySelector("annals-problems:not([hidden])")?.shadowRoot.querySelector(".panel");
      return found && found.hidden !== wanted;
    }, shown);

  test("a saved record is seen where one was reading", async () => {
    const [{ page }] = views;
    await open(views[0]);
    await mark(page);
    await page.evaluate(() => window.scrollTo(0, 200));
    const place = await page.evaluate(() => window.scrollY);
    save(root, KARAWANG, SOUND[KARAWANG].replace("Karawang", "New Karawang"));
    await heading(page, "New Karawang");
    assert.equal(await isKept(page), false, "the page was loaded again");
    await wait(page, (wanted) => window.scrollY === wanted, place);
    save(root, KARAWANG, SOUND[KARAWANG]);
    await wait(page, () => !document.querySelector("h1").textContent.includes("New"));
  });

  test("a style sheet changes under the page", async () => {
    const [{ page }] = views;
    await open(views[0]);
    await mark(page);
    const colour = () => getComputedStyle(document.querySelector("h1")).color;
    const old = await page.evaluate(colour);
    save(root, "themes/default/assets/base.css", `${CSS}\nh1.h1, h1 { color: rgb(1, 2, 3) !important; }\n`);
    await wait(page, () => getComputedStyle(document.querySelector("h1")).color === "rgb(1, 2, 3)");
    await wait(page, () => document.querySelectorAll('link[rel="stylesheet"]').length === 1);
    save(root, "themes/default/assets/base.css", CSS);
    await wait(page, (wanted) => getComputedStyle(document.querySelector("h1")).color === wanted, old);
    assert.ok(await isKept(page), "the page was not loaded again");
  });

  test("what is wrong lies over the page until it is mended", async () => {
    for (const view of views) {
      await open(view);
      await mark(view.page);
    }
    save(root, KARAWANG, SOUND[KARAWANG].replace("west-java", "west-jawa"));
    for (const view of views) {
      await panel(view.page, true);
      const text = await view.page.locator("annals-problems .panel").innerText();
      assert.match(text, /1 error/);
      assert.match(text, /content\/participants\/karawang\.yaml:3:8/);
      assert.match(text, /did you mean 'west-java'/);
      expectNone((await checkAccessibility(view)).map((fault) => ({ page: view.name, ...fault })));
      await view.page.getByRole("button", { name: "Hide" }).click();
      await view.page.getByRole("button", { name: "Show" }).waitFor();
    }
    save(root, KARAWANG, SOUND[KARAWANG]);
    for (const { page } of views) {
      // The sound site is a new one, so the page is loaded again, and nothing lies over it.
      await wait(page, () => window.kept !== true);
      await panel(page, false);
    }
  });

  test("what is wrong from the start, and mended", async () => {
    const [{ page }] = views;
    const other = mkdtempSync(join(tmpdir(), "annals-serve-"));
    for (const [name, text] of Object.entries(SOUND)) save(other, name, text);
    save(other, "content/site.yaml", "title: [\n");
    const broken = await start(other);
    try {
      await page.goto(broken.url);
      await panel(page, true);
      assert.match(await page.locator("annals-problems .panel").innerText(), /content\/site\.yaml:\d/);
      save(other, "content/site.yaml", SOUND["content/site.yaml"]);
      await heading(page, "Karawang");
    } finally {
      broken.child.kill("SIGINT");
      rmSync(other, { recursive: true, force: true });
    }
  });
});
