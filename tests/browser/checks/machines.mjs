// Why: search engines, reference managers and feed readers see only what a page says to them; what is
// wrong there no reader ever notices.

import { xmlTexts } from "../lib/html.mjs";
import { byKind } from "../lib/kinds.mjs";
import { Parser } from "htmlparser2";

/** What the main thing of each kind of page must say: types, and properties. */
const REQUIRED = {
  home: [["WebSite"], ["name", "url", "inLanguage", "about"]],
  report: [["Report"], ["name", "headline", "url", "inLanguage", "temporalCoverage", "license", "isPartOf"]],
  participant: [["AdministrativeArea", "GovernmentOrganization"], ["name", "url", "identifier"]],
  winner: [[], ["name", "url", "award"]],
  place: [["AdministrativeArea"], ["name", "url", "identifier", "geo"]],
  event: [["Event"], ["name", "url", "startDate"]],
  story: [["Article"], ["headline", "url", "inLanguage"]],
  source: [[], ["name", "publisher"]],
  chart: [["Dataset"], ["name", "description", "url", "license", "distribution", "creator"]],
  data: [["Dataset"], ["name", "description", "url", "license", "distribution", "creator", "temporalCoverage"]],
  press: [["Organization"], ["name"]],
  page: [["WebPage"], ["name", "url"]],
};

/** Every page, read for what it says to machines. */
export function readHeads(site) {
  return [...site.pages.values()]
    .filter((page) => !page.refresh && !page.noindex && page.path !== "404.html")
    .map((page) => ({ path: page.path, ...readHead(site.text(page.path)) }));
}

function readHead(text) {
  const head = { metas: new Map(), links: [], data: [], texts: new Map() };
  let open = null;
  const parser = new Parser({
    onopentag(tag, attributes) {
      if (tag === "meta") head.metas.set(attributes.property ?? attributes.name ?? "", attributes.content);
      if (tag === "link") head.links.push(attributes);
      if (tag === "script" && attributes.type === "application/ld+json") open = { text: "" };
      if ((attributes.class ?? "").includes("cite__text")) open = { text: "", id: attributes.id, tag };
    },
    ontext(part) { if (open) open.text += part; },
    onclosetag(tag) {
      if (open && tag === "script" && !open.id) head.data.push(open.text);
      if (open?.id && tag === open.tag) head.texts.set(open.id, open.text);
      if (open && (tag === "script" || tag === open.tag)) open = null;
    },
  });
  parser.end(text);
  return head;
}

/** Rules `linked-data`, `linked-data-misses`: JSON-LD parses and says what its kind of page must. */
export function checkLinkedData(site, heads) {
  const problems = [];
  const kinds = new Map(byKind(site).flatMap(({ kind, paths }) => paths.map((path) => [path, kind])));
  for (const { path, data } of heads) {
    let graph;
    try {
      graph = JSON.parse(data[0])["@graph"];
    } catch {
      problems.push(entry(path, "linked-data", "<script type=\"application/ld+json\">", "write one graph as JSON."));
      continue;
    }
    const [types, properties] = REQUIRED[kinds.get(path)] ?? [[], []];
    const main = graph[0];
    const own = [main["@type"]].flat();
    for (const type of types.filter((word) => !own.includes(word))) {
      problems.push(entry(path, "linked-data-misses", `@type ${own}`, `say that it is a ${type}.`));
    }
    for (const property of properties.filter((word) => isEmpty(main[word]))) {
      problems.push(entry(path, "linked-data-misses", own.join(), `say its '${property}'.`));
    }
    const crumbs = graph.find((node) => node["@type"] === "BreadcrumbList");
    const steps = crumbs?.itemListElement ?? [];
    const sound = steps.length > 1 && steps.every((step, at) => step.position === at + 1 && step.name && step.item);
    if (kinds.get(path) !== "home" && !sound) {
      problems.push(entry(path, "linked-data-misses", "BreadcrumbList", "tell the way to the page, step by step."));
    }
    for (const address of addresses(graph).filter((url) => site.base && url.startsWith(site.base))) {
      if (site.followOwn(address)?.kind !== "file") {
        problems.push(entry(path, "linked-data", address, "name a page or a file of the site."));
      }
    }
  }
  return problems;
}

const isEmpty = (value) => value === undefined || value === "" || (Array.isArray(value) && value.length === 0);

/** Every address in a graph but the names of things. */
function addresses(value, key = "") {
  if (Array.isArray(value)) return value.flatMap((item) => addresses(item, key));
  if (value && typeof value === "object") {
    return Object.entries(value).flatMap(([name, inner]) => addresses(inner, name));
  }
  return ["url", "item", "contentUrl", "image"].includes(key) ? [value] : [];
}

/** Rule `card`: the picture beside a link is a PNG of the size that is said, on the site itself. */
export function checkCards(site, heads) {
  const problems = [];
  for (const { path, metas } of heads) {
    const address = metas.get("og:image");
    const target = address && site.followOwn(address);
    if (target?.kind !== "file") {
      problems.push(entry(path, "card", `og:image ${address}`, "name a picture of the site by its whole address."));
      continue;
    }
    const bytes = site.bytes(target.path);
    const size = [bytes.readUInt32BE(16), bytes.readUInt32BE(20)].join(" × ");
    const said = [metas.get("og:image:width"), metas.get("og:image:height")].join(" × ");
    if (bytes.subarray(1, 4).toString() !== "PNG" || size !== "1200 × 630" || said !== size) {
      problems.push(entry(path, "card", `${target.path}: ${size}, said ${said}`, "draw it as PNG of 1200 × 630 and say so."));
    }
    for (const name of ["og:title", "og:type", "og:url", "og:site_name", "og:image:alt", "twitter:card"]) {
      if (!metas.get(name)) problems.push(entry(path, "card", name, "say it, or readers show a bare address."));
    }
  }
  return problems;
}

/** Rule `hreflang`: translations name each other, themselves, and one for everybody else. */
export function checkTranslations(site, heads) {
  const problems = [];
  const told = new Map(heads.map(({ path, links }) => [path, links.filter(({ hreflang }) => hreflang)]));
  for (const [path, links] of told) {
    const own = site.pages.get(path).lang;
    const targets = new Map(links.map(({ hreflang, href }) => [hreflang, site.followOwn(href)?.path]));
    if (targets.get(own) !== path || !targets.has("x-default")) {
      problems.push(entry(path, "hreflang", own, "name the page itself by its language, and one as x-default."));
    }
    for (const [lang, target] of targets) {
      const back = told.get(target)?.some(({ hreflang, href }) => hreflang === own && site.followOwn(href)?.path === path);
      if (lang !== "x-default" && !back) {
        problems.push(entry(path, "hreflang", `${lang}: ${target}`, "a translation must name this page in return."));
      }
    }
  }
  return problems;
}

/** Rule `feed`: what RFC 4287 demands of a feed, and of each of its entries. */
export function checkAtom(site) {
  const problems = [];
  for (const file of site.files.filter((path) => path.endsWith("feed.xml"))) {
    const fault = (element, remedy) => problems.push(entry(file, "feed", element, remedy));
    const feed = readAtom(site.text(file));
    if (feed.namespace !== "http://www.w3.org/2005/Atom") fault("<feed>", "name Atom's namespace.");
    const ids = new Set();
    for (const item of [feed.head, ...feed.entries]) {
      const name = item === feed.head ? "<feed>" : `<entry> ${item.title?.[0]}`;
      for (const one of ["id", "title", "updated"]) {
        if (item[one]?.length !== 1 || item[one][0].trim() === "") fault(name, `give it exactly one <${one}>.`);
      }
      if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(Z|[+-]\d\d:\d\d)$/.test(item.updated?.[0]) || Number.isNaN(Date.parse(item.updated?.[0]))) {
        fault(`${name} <updated>${item.updated?.[0]}`, "write a whole moment of RFC 3339.");
      }
      if (!URL.canParse(item.id?.[0]) || ids.has(item.id[0])) fault(`${name} <id>`, "write an address that no other entry has.");
      ids.add(item.id?.[0]);
      if (!item.links.some(({ rel = "alternate" }) => rel === "alternate")) fault(name, "link to its page.");
    }
    if (!feed.head.authors) fault("<feed>", "say whose it is, or each entry must.");
    const self = feed.head.links.find(({ rel }) => rel === "self")?.href;
    if (!self || site.followOwn(self)?.path !== file) fault("<link rel=\"self\">", "name the feed's own address.");
    const moments = feed.entries.map(({ updated }) => updated?.[0]);
    if (moments.some((moment, at) => at > 0 && moment > moments[at - 1])) fault("<entry>", "put the newest first.");
    if (feed.entries.length > 0 && feed.head.updated?.[0] !== moments[0]) fault("<updated>", "is that of the newest entry.");
  }
  return problems;
}

function readAtom(xml) {
  const feed = { namespace: "", head: { links: [] }, entries: [] };
  const path = [];
  const parser = new Parser({
    onopentag(tag, attributes) {
      path.push(tag);
      if (tag === "feed") feed.namespace = attributes.xmlns;
      if (tag === "entry") feed.entries.push({ links: [] });
      if (tag === "link") (feed.entries.at(-1) ?? feed.head).links.push(attributes);
      const item = feed.entries.at(-1) ?? feed.head;
      if (tag === "author") item.authors = (item.authors ?? 0) + 1;
      else if (path.length === (feed.entries.length > 0 ? 3 : 2)) (item[tag] ??= []).push("");
    },
    ontext(part) {
      const item = feed.entries.at(-1) ?? feed.head;
      const texts = item[path.at(-1)];
      if (Array.isArray(texts) && texts.length > 0 && path.at(-1) !== "links") texts[texts.length - 1] += part;
    },
    onclosetag() { path.pop(); },
  }, { xmlMode: true });
  parser.end(xml);
  return feed;
}

/** Rule `citation`: every citation of a page is what its format says, and all say the same. */
export function checkCitations(heads) {
  const problems = [];
  let seen = 0;
  for (const { path, texts, links } of heads) {
    if (!texts.has("cite.bib")) continue;
    seen += 1;
    const fault = (name, remedy) => problems.push(entry(path, "citation", name, remedy));
    const canonical = links.find(({ rel }) => rel === "canonical")?.href;
    const bib = readBibtex(texts.get("cite.bib"));
    const ris = readRis(texts.get("cite.ris"));
    let csl = [];
    try {
      csl = JSON.parse(texts.get("cite.json"));
    } catch {
      fault("CSL-JSON", "write JSON.");
    }
    const [item] = csl;
    if (!bib) fault("BibTeX", "close every brace and end every field with a comma.");
    if (!ris) fault("RIS", "begin with TY, end with ER, one field a line.");
    if (!bib || !ris || !item) continue;
    const urls = new Set([bib.url, ris.UR?.[0], item.URL]);
    const years = new Set([bib.year, ris.PY?.[0], String(item.issued?.["date-parts"]?.[0]?.[0])]);
    if (urls.size !== 1 || years.size !== 1) fault(`${[...urls]} ${[...years]}`, "all formats must name one address and one year.");
    if (ris.TI?.[0] !== item.title) fault(`${ris.TI} / ${item.title}`, "all formats must name one title.");
    if (!/press\/index\.html$/.test(path) && canonical && bib.url !== canonical) fault(bib.url, `cite the page by ${canonical}.`);
    for (const [name, value] of [["type", item.type], ["author", item.author?.[0]?.literal], ["title", bib.title], ["LA", ris.LA?.[0]]]) {
      if (!value) fault(name, "must be stated.");
    }
  }
  if (seen === 0) problems.push(entry("the site", "citation", "no page", "cite every page of a record."));
  return problems;
}

/** The fields of the one entry of a BibTeX text; `null` where it is none. */
export function readBibtex(text) {
  const head = /^\s*@(\w+)\{([A-Za-z][A-Za-z0-9-]*),\n/.exec(text);
  if (!head) return null;
  const fields = {};
  let at = head[0].length;
  for (let field; (field = /^ {2}(\w+) = \{/.exec(text.slice(at)));) {
    let depth = 1;
    let end = at + field[0].length;
    for (; end < text.length && depth > 0; end += 1) {
      if (text[end] === "\\") end += 1;
      else if (text[end] === "{") depth += 1;
      else if (text[end] === "}") depth -= 1;
    }
    fields[field[1]] = text.slice(at + field[0].length, end - 1);
    if (text.slice(end, end + 2) !== ",\n") return null;
    at = end + 2;
  }
  return /^\}\s*$/.test(text.slice(at)) ? fields : null;
}

/** The fields of an RIS text by tag; `null` where it is none. */
export function readRis(text) {
  const lines = text.trimStart().split(/\r?\n/).filter((line) => line.trim() !== "");
  if (!lines[0]?.startsWith("TY  - ") || !/^ER {2}- ?$/.test(lines.at(-1))) return null;
  const fields = {};
  for (const line of lines) {
    const found = /^([A-Z][A-Z0-9]) {2}- ?(.*)$/.exec(line);
    if (!found) return null;
    (fields[found[1]] ??= []).push(found[2]);
  }
  return fields;
}

/** The titles of a feed's entries. */
export const entryTitles = (xml) => xmlTexts(xml, "title").slice(1);

function entry(page, rule, element, remedy) {
  return { page, rule, element, remedy };
}
