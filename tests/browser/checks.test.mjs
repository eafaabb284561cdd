// The checks themselves: a sound site passes every one, and each fault is found by its name.

import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { checkAccessibility, checkCharts, checkWeight, launch, load, openState } from "./checks/browser.mjs";
import { checkChartValues } from "./checks/charts.mjs";
import { checkAgreement, checkPages, checkSyntax } from "./checks/downloads.mjs";
import { checkFeeds, checkManifest, checkReachable, checkRootFiles, checkSitemap } from "./checks/indexes.mjs";
import { checkAssets, checkIds, checkNames, checkReferences } from "./checks/links.mjs";
import { checkMarkup } from "./checks/markup.mjs";
import { checkPolicy } from "./checks/policy.mjs";
import { checkServed } from "./checks/served.mjs";
import { readCsv } from "./lib/csv.mjs";
import { BASE, manifest, soundSite, withManifest, writeSite } from "./lib/fixture.mjs";
import { byKind } from "./lib/kinds.mjs";
import { expectNone } from "./lib/problems.mjs";
import { headersFor, readHeaders, serve } from "./lib/server.mjs";
import { Site } from "./lib/site.mjs";

const REPORT = "reports/2022/index.html";
const SITE_CHECKS = [
  checkReferences, checkIds, checkAssets, checkNames, checkReachable, checkSitemap, checkFeeds,
  checkRootFiles, checkManifest, checkPolicy, checkSyntax, checkAgreement, checkPages,
];

/** Replaces a text in a file of the fixture, which must hold it. */
function edit(path, from, to) {
  return (files) => {
    const text = files.get(path);
    assert.ok(text?.includes(from), `${path} does not contain ${from}`);
    files.set(path, text.replace(from, to));
  };
}

/** Adds a piece to the report's text. */
const insert = (html) => edit(REPORT, "</main>", `${html}</main>`);

/** Runs `judge` on the sound site after a change to it. */
async function onSite(change, judge) {
  const files = soundSite();
  change(files);
  return judge(Site.of(withManifest(files)));
}

const rules = (problems) => [...new Set(problems.map(({ rule }) => rule))].sort();

/** Faults that are found on disk: what the check says → how the site is broken. */
const FAULTS = {
  "broken-link": insert('<a href="../2031/">x</a>'),
  "broken-link for a folder without slash": insert('<a href="../2022">x</a>'),
  "broken-link to a picture": insert('<img src="no.png" alt="">'),
  "broken-link in srcset": insert('<img src="../../assets/dot.svg" srcset="no.png 2x" alt="">'),
  "broken-link by a redirect": insert('<meta http-equiv="refresh" content="0; url=no/">'),
  "missing-fragment": insert('<a href="#nowhere">x</a>'),
  "missing-fragment on another page": insert('<a href="../#nowhere">x</a>'),
  "missing-id": insert('<p aria-describedby="nowhere">x</p>'),
  "missing-id of a pattern": insert('<svg><path fill="url(#nowhere)"/></svg>'),
  "outside-link": insert('<a href="../../../">x</a>'),
  "absolute-link": insert('<a href="/reports/">x</a>'),
  "absolute-link to the own host": insert(`<a href="${BASE}reports/">x</a>`),
  "absolute-link from 404.html": edit("404.html", 'href="/"', 'href="./"'),
  "broken-link from 404.html": edit("404.html", 'href="/"', 'href="/no/"'),
  "foreign-asset": insert('<img src="https://elsewhere.example/a.png" alt="">'),
  "foreign-asset without scheme": insert('<img src="//elsewhere.example/a.png" alt="">'),
  "link-scheme": insert('<a href="javascript:void 0">x</a>'),
  "unpublished-address": edit(REPORT, `hreflang="en" href="${BASE}en/`, `hreflang="en" href="${BASE}no/`),
  "duplicate-id": insert('<p id="title">x</p>'),
  "broken-asset-reference": edit("assets/site.css", "dot.svg", "no.svg"),
  "broken-asset-reference to another host": edit("assets/site.css", '"dot.svg"', "https://elsewhere.example/a.svg"),
  "wrong-language": edit(REPORT, 'lang="id"', 'lang="en"'),
  "no-title": edit(REPORT, "<title>reports/2022/ (id)</title>", "<title></title>"),
  "duplicate-title": edit(REPORT, "<title>reports/2022/ (id)</title>", "<title>home (id)</title>"),
  "unreachable-page": (files) => {
    files.set("lost/index.html", files.get("about/index.html").replace("about/ (id)", "lost"));
    edit("sitemap.xml", "</urlset>", `<url><loc>${BASE}lost/</loc></url></urlset>`)(files);
  },
  "sitemap-address": edit("sitemap.xml", "</urlset>", `<url><loc>${BASE}no/</loc></url></urlset>`),
  "sitemap-misses": edit("sitemap.xml", `<url><loc>${BASE}reports/2022/</loc></url>`, ""),
  "sitemap-repeats": edit("sitemap.xml", "</urlset>", `<url><loc>${BASE}</loc></url></urlset>`),
  "feed-address": edit("feed.xml", `<link href="${BASE}reports/2022/"`, `<link href="${BASE}reports/2031/"`),
  "feed-address without entries": edit("feed.xml", /<entry>.*<\/entry>/.exec(soundSite().get("feed.xml"))[0], ""),
  "missing-file": (files) => files.delete("robots.txt"),
  "manifest-misses": (files) => files.set("manifest.json", manifest(new Map([...files].slice(1)))),
  "manifest-address": (files) => files.set("manifest.json", manifest(new Map([...files, ["no/index.html", ""]]))),
  "no-policy": (files) => files.set("_headers", "/*\n  X-Other: 1\n"),
  "lax-policy": edit("_headers", "style-src 'self'", "style-src 'self' 'unsafe-inline'"),
  "lax-policy with a gap": edit("_headers", "; base-uri 'none'", ""),
  "foreign-policy": edit("_headers", "img-src 'self'", "img-src 'self' cdn.example.com"),
  "blocked-inline": insert('<p style="color: red">x</p>'),
  "blocked-inline by a script": insert("<script>1;</script>"),
  "blocked-inline by a handler": insert('<p onclick="1">x</p>'),
  "missing-download": (files) => files.delete("data/milestones.csv"),
  "csv-syntax": edit("data/winners.csv", "\r\n", "\n"),
  "json-syntax": (files) => files.set("manifest.json", "{"),
  "formula-cell": edit("data/winners.csv", '"The ""best', '"=The ""best'),
  "row-count": edit("data/winners.json", "[", '[{"id": "other"},'),
  "row-ids": edit("data/winners.json", '"best-2022-alpha"', '"best-2022-beta"'),
  "page-without-row": (files) => {
    files.set("data/events.csv", "id,name\r\n");
    files.set("data/events.json", "[]");
  },
  "row-without-page": (files) => {
    files.set("data/events.csv", "id,name\r\nlaunch,x\r\nend,x\r\n");
    files.set("data/events.json", '[{"id": "launch"}, {"id": "end"}]');
  },
};

describe("checks on disk", () => {
  const all = (site) => SITE_CHECKS.flatMap((check) => check(site));
  test("a sound site passes", () => onSite(() => {}, (site) => expectNone(all(site))));
  for (const [name, fault] of Object.entries(FAULTS)) {
    test(`finds ${name}`, async () => {
      const found = await onSite(fault, all);
      assert.deepEqual(rules(found), [name.split(" ")[0]]);
      assert.ok(found.every(({ page, element, remedy }) => page && element && remedy));
      assert.throws(() => expectNone(found), /rule: {5}.*\n *page: {5}.*\n *element: {2}[^]*remedy: {3}/);
    });
  }
  describe("a chart whose parts differ", () => {
    const picture = (width, value) => `<svg xmlns="http://www.w3.org/2000/svg" class="chart chart-${width}">
      <rect class="c-bar" data-s="0" data-c="0" data-v="${value}"/></svg>`;
    const chart = ({ narrow = 1234, wide = 1234, cell = "1.234", csv = 1234, alone = 1234 }) => (files) => {
      files.set("reports/2022/chart.csv", `kind,kind_label,count\r\na,A,${csv}\r\n`);
      files.set("reports/2022/chart.svg", picture("wide", alone));
      insert(`<figure class="chart-card" id="chart-a">${picture("narrow", narrow)}${picture("wide", wide)}
        <table><thead><tr><th scope="col">Kind</th><th scope="col" class="num">Count</th></tr></thead>
        <tbody><tr><th scope="row">A</th><td class="num">${cell}</td></tr></tbody></table>
        <a href="chart.csv" download="a.csv">CSV</a><a href="chart.svg" download="a.svg">SVG</a></figure>`)(files);
    };
    const look = (parts) => onSite(chart(parts), (site) => rules(checkChartValues(site).problems));
    test("passes where they agree", async () => assert.deepEqual(await look({}), []));
    for (const part of [{ narrow: 1235 }, { wide: 1235 }, { cell: "1.235" }, { csv: 1235 }, { alone: 1235 }]) {
      test(`finds ${Object.keys(part)}`, async () => assert.deepEqual(await look(part), ["chart-values"]));
    }
  });
  test("a style allowed by its hash is not blocked", async () => {
    const style = insert("<style>p { margin: 0 }</style>");
    const hash = await onSite(style, (site) => site.pages.get(REPORT).inline[0].hash);
    await onSite((files) => {
      style(files);
      edit("_headers", "style-src 'self'", `style-src 'self' '${hash}'`)(files);
    }, (site) => expectNone(all(site)));
  });
  test("a kind without a page is noticed", () => onSite((files) => files.delete("en/stories/first/index.html"), (site) => {
    const missing = byKind(site).filter(({ paths }) => paths.length === 0);
    assert.deepEqual(missing, [{ kind: "story", lang: "en", paths: [] }]);
  }));
});

describe("checks below a sub-path", () => {
  const sample = [REPORT, "en/index.html"];
  test("a sound site passes", () => onSite(() => {}, async (site) => {
    expectNone((await checkServed(site, sample, "/a/b/")).problems);
  }));
  const faults = {
    "served-outside": insert('<a href="/reports/">x</a>'),
    "served-status": insert('<a href="../no/">x</a>'),
    "served-status for a folder without slash": insert('<a href="../2022">x</a>'),
  };
  for (const [name, fault] of Object.entries(faults)) {
    test(`finds ${name}`, () => onSite(fault, async (site) => {
      assert.deepEqual(rules((await checkServed(site, sample, "/a/b/")).problems), [name.split(" ")[0]]);
    }));
  }
});

describe("checks in the browser", () => {
  let browser;
  before(async () => { browser = await launch(); });
  after(() => browser?.close());

  async function look(fault, state) {
    return onSite(fault, async (site) => {
      const server = await serve(site);
      const view = await openState(browser, state);
      try {
        return [...await load(view, `${server.url}reports/2022/`), ...await checkAccessibility(view)];
      } finally {
        await view.close();
        await server.close();
      }
    });
  }

  const phone = { width: 320, height: 640, colorScheme: "light" };
  const dark = { width: 1280, height: 800, colorScheme: "dark" };
  for (const state of [phone, dark]) {
    test(`a sound page passes at ${state.width} px`, async () => assert.deepEqual(await look(() => {}, state), []));
  }
  const faults = {
    "console": [phone, (files) => files.set("assets/site.js", "console.warn('x');")],
    "script-error": [phone, (files) => files.set("assets/site.js", "throw new Error('x');")],
    "console by the policy": [phone, insert('<p style="color: red">x</p>')],
    "console,foreign-request": [phone, (files) => {
      edit("_headers", "img-src 'self'", "img-src *")(files);
      insert('<img src="http://elsewhere.example/a.png" alt="" loading="lazy" width="1" height="1">')(files);
    }, ["console", "failed-request", "foreign-request"]],
    "missing-resource": [phone, insert('<img src="no.png" alt="x" width="9" height="9">'), ["broken-image", "console", "missing-resource"]],
    "horizontal-scroll": [phone, insert('<p><img src="../../assets/dot.svg" alt="" width="400" height="1"></p>')],
    "horizontal-scroll that is cut": [phone, (files) => {
      insert('<p><img src="../../assets/dot.svg" alt="" width="400" height="1"></p>')(files);
      edit("assets/site.css", "margin: 1rem", "margin: 1rem; overflow-x: hidden")(files);
    }],
    "unstyled": [dark, (files) => files.set("assets/site.css", "/* nothing */"), ["axe/target-size", "unstyled"]],
    "small-chart-text": [phone, insert('<svg role="img" aria-label="x" width="100" height="20" viewBox="0 0 400 80"><text y="40">small</text></svg>')],
    "chart-contrast": [dark, insert('<svg role="img" aria-label="x" width="100" height="20"><text y="14" fill="#345">faint</text></svg>')],
    "chart-contrast on a mark": [phone, insert('<svg role="img" aria-label="x" width="100" height="20"><rect width="100" height="20" fill="#333"/><text y="14" fill="#111">faint</text></svg>')],
    "layout-shift": [phone, (files) => {
      files.set("assets/site.js", "requestAnimationFrame(() => requestAnimationFrame(() => document.querySelector('h1').before(Object.assign(document.createElement('p'), {textContent: 'x'}))));");
    }],
    "axe/color-contrast in the dark": [dark, edit("assets/site.css", "--ink: #eee", "--ink: #333")],
    "axe/image-alt": [phone, insert('<img src="../../assets/dot.svg" width="9" height="9">')],
    "axe/heading-order": [phone, insert("<h4>x</h4>")],
    "axe/button-name in a folded part": [phone, insert("<details><summary>x</summary><button></button></details>")],
    "axe/target-size": [phone, (files) => {
      insert('<p><button class="t">a</button><button class="t">b</button></p>')(files);
      files.set("assets/site.css", `${files.get("assets/site.css")}.t { width: 10px; height: 10px; padding: 0; border: 0; font-size: 8px; color: #000; background: #fff; }`);
    }],
  };
  for (const [name, [state, fault, expected]] of Object.entries(faults)) {
    test(`finds ${name}`, async () => {
      assert.deepEqual(rules(await look(fault, state)), expected ?? [name.split(" ")[0]]);
    });
  }

  test("text on a mark of its own passes", async () => {
    const chart = insert('<svg role="img" aria-label="x" width="100" height="20"><rect width="100" height="20" fill="#333"/><text y="14" fill="#eee">clear</text></svg>');
    assert.deepEqual(await look(chart, phone), []);
  });

  test("finds chart-overlap, upright and turned, and passes lines of one text", async () => {
    const chart = (texts) => insert(`<svg role="img" aria-label="x" width="200" height="100"><g font-size="12">${texts}</g></svg>`);
    const overlaps = (texts) => onSite(chart(texts), async (site) => {
      const server = await serve(site);
      const view = await openState(browser, { ...phone, width: 360 });
      try {
        return rules(await checkCharts(view, `${server.url}reports/2022/`));
      } finally {
        await view.close();
        await server.close();
      }
    });
    assert.deepEqual(await overlaps('<text y="20">first</text><text y="35">second</text><text x="60" y="20">third</text>'), []);
    assert.deepEqual(await overlaps('<text y="20">first</text><text x="8" y="24">second</text>'), ["chart-overlap"]);
    assert.deepEqual(await overlaps('<text y="50">across</text><text transform="translate(15 80) rotate(-90)">upright text</text>'), ["chart-overlap"]);
  });

  test("weighs the home page", () => onSite(() => {}, async (site) => {
    const server = await serve(site);
    const weigh = (budget) => checkWeight(browser, site, server, "index.html", budget);
    const sound = await weigh({ total: 10_000, script: 100 });
    assert.deepEqual(sound.problems, []);
    assert.ok(sound.total > 500 && sound.script > 10);
    assert.deepEqual(rules((await weigh({ total: 500, script: 10 })).problems), ["page-weight", "script-weight"]);
    await server.close();
  }));
});

test("the Nu HTML checker finds errors and warnings, and passes a sound page", async () => {
  const files = soundSite();
  insert("<p><div>x</div></p>")(files);
  edit("about/index.html", "</main>", "<section><p>x</p></section></main>")(files);
  const { root, remove } = writeSite(files);
  try {
    const found = await checkMarkup(Site.open(root), ["index.html", REPORT, "about/index.html", "404.html"]);
    assert.deepEqual([...new Set(found.map(({ page, rule }) => `${page} ${rule}`))].sort(),
      ["about/index.html html-warning", `${REPORT} html-error`]);
  } finally {
    remove();
  }
});

describe("readers", () => {
  const read = (text) => readCsv(Buffer.from(text));
  test("CSV as RFC 4180 says", () => {
    assert.deepEqual(read('a,b\r\n"x ""y"", z","1\n2"\r\n,\r\n'),
      { header: ["a", "b"], rows: [['x "y", z', "1\n2"], ["", ""]] });
    for (const bad of ["", "a,b\n", "a,b", 'a\r\n"x\r\n', 'a\r\nx"y\r\n', 'a\r\n"x"y\r\n', "a,b\r\n1\r\n", "a,a\r\n", "a,\r\n"]) {
      assert.throws(() => read(bad), /^Error: line \d+: /, JSON.stringify(bad));
    }
    assert.throws(() => readCsv(Buffer.from([0x61, 0xff, 0x0d, 0x0a])), TypeError);
  });
  test("headers by path", () => {
    const found = readHeaders("# c\n/*\n  A: 1\n/x/:id/\n  B: 2\n  A: 3\n");
    assert.deepEqual([...headersFor(found, "/x/y/")], [["a", "1, 3"], ["b", "2"]]);
    assert.deepEqual([...headersFor(found, "/x/")], [["a", "1"]]);
    assert.throws(() => readHeaders("  A: 1\n"));
  });
});
