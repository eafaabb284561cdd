// Why: a report that links into nothing loses its reader. Every reference of every page, style
// sheet and picture is followed on disk.

import { cssUrls, xmlAttributes } from "../lib/html.mjs";
import { LANGUAGES } from "../lib/kinds.mjs";
import { clip } from "../lib/problems.mjs";

const SCHEMES = new Set(["http:", "https:", "mailto:", "tel:"]);
/** Roles that name the page's own published address and so may be absolute. */
const ABSOLUTE = new Set(["canonical", "alternate"]);

/**
 * Every reference of every page. Rules: `broken-link`, `missing-fragment`, `missing-id`,
 * `outside-link`, `absolute-link`, `foreign-asset`, `link-scheme`, `unpublished-address`.
 * @param {import("../lib/site.mjs").Site} site
 * @returns {import("../lib/problems.mjs").Problem[]}
 */
export function checkReferences(site) {
  const problems = [];
  for (const page of site.pages.values()) {
    for (const ref of page.refs) {
      const found = checkReference(site, page, ref);
      if (!found) continue;
      const [rule, remedy] = found;
      problems.push(at(site, page, ref.offset, rule, remedy));
    }
  }
  return problems;
}

/** A problem whose element is looked up when it is shown: a broken menu is a problem on every page. */
function at(site, page, offset, rule, remedy) {
  return { page: page.path, rule, remedy, get element() { return site.excerpt(page.path, offset); } };
}

function checkReference(site, page, ref) {
  if (ref.role === "id") {
    if (page.ids.has(ref.value)) return null;
    return ["missing-id", `${ref.attr} names the id '${ref.value}', which is not on the page: add it or drop the attribute.`];
  }
  if (ABSOLUTE.has(ref.role)) return checkPublished(site, ref);
  const own = site.followOwn(ref.value);
  if (own && page.path !== "404.html") {
    return ["absolute-link", `'${ref.value}' names the site's own host: write it relative to the page, so that the site works anywhere.`];
  }
  if (page.path === "404.html" && site.base !== null) return checkNotFoundPage(site, page, ref);
  if (/^\/(?!\/)/.test(ref.value)) {
    return ["absolute-link", `'${ref.value}' starts at the host's root and breaks below a sub-path: write it relative to the page.`];
  }
  return checkTarget(page, ref, site.follow(page.path, ref.value), site);
}

/** `404.html` is answered at any depth, so its links begin at the published base's path. */
function checkNotFoundPage(site, page, ref) {
  if (ref.value.startsWith("#")) return checkTarget(page, ref, site.follow(page.path, ref.value), site);
  const base = new URL(site.base);
  if (/^\/(?!\/)/.test(ref.value)) {
    const target = site.followOwn(new URL(ref.value, base).href);
    return checkTarget(page, ref, target ?? { kind: "outside" }, site);
  }
  if (/^[a-z][a-z0-9+.-]*:|^\/\//i.test(ref.value)) {
    return checkTarget(page, ref, site.followOwn(ref.value) ?? site.follow(page.path, ref.value), site);
  }
  return ["absolute-link", `'${ref.value}' is relative, but 404.html is answered at any depth: begin it with ${base.pathname}.`];
}

function checkPublished(site, ref) {
  const target = site.followOwn(ref.value);
  if (!target) {
    return ["unpublished-address", `${ref.role} must be absolute and begin with the site's base URL (${site.base ?? "none is stated on the home page"}).`];
  }
  return target.kind === "file" ? null
    : ["unpublished-address", `'${ref.value}' is ${target.path} on disk, which does not exist: name a page of the site.`];
}

function checkTarget(page, ref, target, site) {
  switch (target.kind) {
    case "invalid":
      return ["broken-link", `'${ref.value}' is not a URL: mend or remove it.`];
    case "outside":
      return ["outside-link", `'${ref.value}' leads out of the site's folder: it has too many '../'.`];
    case "missing":
      return ["broken-link", `there is no file ${target.path}: mend the link (a folder's link ends with '/') or write the file.`];
    case "foreign":
      return checkForeign(ref, target.url);
    default:
      return checkFragment(page, ref, target, site);
  }
}

function checkForeign(ref, url) {
  if (url.protocol === "data:" && ref.role === "asset") return null;
  if (!SCHEMES.has(url.protocol)) {
    return ["link-scheme", `'${clip(url.href, 80)}' has the scheme ${url.protocol} which browsers run or block: only http, https, mailto and tel are allowed.`];
  }
  if (ref.role === "asset") {
    return ["foreign-asset", `'${url.href}' would be asked of another host: copy the file into the site.`];
  }
  return null;
}

function checkFragment(page, ref, target, site) {
  const id = target.fragment.split(":~:")[0];
  if (id === "" || id === "top") return null;
  // A selection of a list's browser (`#province=bali`), which its script reads and no element bears.
  if (/^[\w-]+=/.test(id) && site.text(target.path).includes("data-browse")) return null;
  const found = target.path.endsWith(".html") ? site.pages.get(target.path).ids.has(id)
    : target.path.endsWith(".svg") ? svgIds(site, target.path).has(id)
    : true; // a fragment of a PDF or text file is the reader's own affair
  return found ? null
    : ["missing-fragment", `${target.path === page.path ? "this page" : target.path} has no element with id '${id}': mend the link or give the element its id.`];
}

/** Ids of pictures, by site. */
const svgCache = new WeakMap();

function svgIds(site, path) {
  if (!svgCache.has(site)) svgCache.set(site, new Map());
  const known = svgCache.get(site);
  if (!known.has(path)) known.set(path, new Set(xmlAttributes(site.text(path), "id").map(({ value }) => value)));
  return known.get(path);
}

/** Rule `duplicate-id`: an id stands once on a page. */
export function checkIds(site) {
  return [...site.pages.values()].flatMap((page) => page.duplicates.map(({ id, offset }) => (
    at(site, page, offset, "duplicate-id", `the id '${id}' stands more than once on the page: make it unique.`))));
}

/** Rule `broken-asset-reference`: style sheets and pictures refer to files of the site. */
export function checkAssets(site) {
  const problems = [];
  for (const path of site.files) {
    const values = path.endsWith(".css") ? cssUrls(site.text(path)).map((value) => `url(${value})`)
      : path.endsWith(".svg") ? svgReferences(site.text(path)) : [];
    for (const element of values) {
      const value = /\((.*)\)$/.exec(element)[1];
      const target = site.follow(path, value);
      if (target.kind === "file" && !value.startsWith("/")) continue;
      if (target.kind === "foreign" && element.startsWith("a(")) continue;
      problems.push({
        page: path,
        rule: "broken-asset-reference",
        element: clip(element),
        remedy: "name a file of the site, relative to this file.",
      });
    }
  }
  return problems;
}

function svgReferences(svg) {
  return [...xmlAttributes(svg, "href"), ...xmlAttributes(svg, "xlink:href"), ...xmlAttributes(svg, "src")]
    .filter(({ value }) => !value.startsWith("#") && !value.startsWith("data:"))
    .map(({ tag, value }) => `${tag}(${value})`);
}

/** Rules `wrong-language`, `no-title`, `duplicate-title`: what names a page in a list of tabs. */
export function checkNames(site) {
  const problems = [];
  const titles = new Map();
  for (const page of site.pages.values()) {
    if (page.refresh) continue;
    const language = LANGUAGES.find(({ prefix }) => prefix !== "" && page.path.startsWith(prefix)) ?? LANGUAGES[0];
    if (page.lang !== language.tag) {
      problems.push({
        page: page.path, rule: "wrong-language", element: `<html lang="${page.lang}">`,
        remedy: `pages at this address are in '${language.tag}': say so.`,
      });
    }
    const key = `${language.tag}\0${page.title}`;
    const first = titles.get(key);
    if (page.title === "" || first) {
      problems.push({
        page: page.path, rule: page.title === "" ? "no-title" : "duplicate-title",
        element: `<title>${page.title}</title>`,
        remedy: first ? `${first} has the same title: tell the two apart.` : "give the page a title.",
      });
    } else if (!page.noindex) {
      titles.set(key, page.path);
    }
  }
  return problems;
}
