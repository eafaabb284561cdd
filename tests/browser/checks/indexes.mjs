// Why: search engines, feed readers and hosts learn of pages from lists; a list that disagrees
// with the pages sends them astray.

import { xmlAttributes, xmlTexts } from "../lib/html.mjs";

/** Pages that no list has to name. */
const unlisted = (page) => page.refresh || page.noindex || page.path === "404.html";

/**
 * Rules `sitemap-address`, `sitemap-repeats`, `sitemap-misses`.
 * @param {import("../lib/site.mjs").Site} site
 */
export function checkSitemap(site) {
  const file = "sitemap.xml";
  if (!site.has(file)) return [missing(file, "the site writes no sitemap.xml")];
  const xml = site.text(file);
  const problems = [];
  const listed = new Set();
  for (const address of xmlTexts(xml, "loc")) {
    const target = site.followOwn(address);
    if (target?.kind !== "file") {
      problems.push(entry(file, "sitemap-address", `<loc>${address}</loc>`,
        `no file answers this address below ${site.base}: list pages that exist.`));
    } else if (listed.has(target.path)) {
      problems.push(entry(file, "sitemap-repeats", `<loc>${address}</loc>`, "list every page once."));
    } else {
      listed.add(target.path);
    }
  }
  for (const { value } of xmlAttributes(xml, "href")) {
    if (site.followOwn(value)?.kind !== "file") {
      problems.push(entry(file, "sitemap-address", `href="${value}"`, "name a translation that exists."));
    }
  }
  for (const page of site.pages.values()) {
    if (unlisted(page) || listed.has(page.path)) continue;
    problems.push(entry(page.path, "sitemap-misses", "the page", "list it in sitemap.xml or mark it noindex."));
  }
  return problems;
}

/** Rule `feed-address`: every link of every Atom feed leads to a page, and the feed has entries; only
 * that of corrections may wait for its first. */
export function checkFeeds(site) {
  const feeds = site.files.filter((path) => path.endsWith("feed.xml"));
  if (!feeds.includes("feed.xml")) return [missing("feed.xml", "the site writes no feed.xml")];
  const problems = [];
  for (const file of feeds) {
    const xml = site.text(file);
    if (!/<entry[\s>]/.test(xml) && !file.endsWith("corrections/feed.xml")) {
      problems.push(entry(file, "feed-address", "<feed>", "the feed is empty: give it entries."));
    }
    for (const { tag, value } of xmlAttributes(xml, "href")) {
      const target = site.followOwn(value);
      const sound = target?.kind === "file"
        && (target.fragment === "" || (site.pages.get(target.path)?.ids.has(target.fragment) ?? false));
      if (!sound) {
        problems.push(entry(file, "feed-address", `<${tag} href="${value}">`,
          `nothing answers this address below ${site.base}: link to a page of the site.`));
      }
    }
  }
  return problems;
}

/** Rule `unreachable-page`: every page is found by following links from the home page. */
export function checkReachable(site) {
  const seen = new Set(["index.html"]);
  const queue = ["index.html"];
  while (queue.length > 0) {
    const from = queue.pop();
    for (const ref of site.pages.get(from)?.refs ?? []) {
      if (ref.role !== "link") continue;
      const target = site.follow(from, ref.value);
      if (target.kind !== "file" || seen.has(target.path)) continue;
      seen.add(target.path);
      queue.push(target.path);
    }
  }
  return [...site.pages.values()]
    .filter((page) => !unlisted(page) && !seen.has(page.path))
    .map((page) => entry(page.path, "unreachable-page", "the page",
      "no chain of links leads here from the home page: link to it."));
}

/** Rules `manifest-address`, `manifest-misses`: the manifest lists every file but itself. */
export function checkManifest(site) {
  const file = "manifest.json";
  let urls;
  try {
    ({ urls } = JSON.parse(site.text(file)));
  } catch {
    return []; // missing or no JSON: other rules say so
  }
  const listed = new Set(Object.keys(urls ?? {}).map((url) => decodeURI(url).replace(/^\//, "").replace(/(^|\/)$/, "$1index.html")));
  return [
    ...[...listed].filter((path) => !site.has(path))
      .map((path) => entry(file, "manifest-address", path, "the manifest lists what was written and nothing else.")),
    ...site.files.filter((path) => path !== file && !listed.has(path))
      .map((path) => entry(path, "manifest-misses", "the file", "list it in manifest.json.")),
  ];
}

/** Rule `missing-file`: what hosts and readers expect at a site's root. */
export function checkRootFiles(site) {
  return ["404.html", "robots.txt", "manifest.json", ".nojekyll", "_headers"]
    .filter((file) => !site.has(file))
    .map((file) => missing(file, `the site writes no ${file}`));
}

function entry(page, rule, element, remedy) {
  return { page, rule, element, remedy };
}

function missing(file, element) {
  return entry(file, "missing-file", element, "write it with every build.");
}
