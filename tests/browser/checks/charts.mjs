// Why: a chart is shown as two pictures and a table, and taken away as a file of numbers, a picture
// and a page to embed. Whoever checks one against another must find the same numbers.

import { readCsv } from "../lib/csv.mjs";
import { clip } from "../lib/problems.mjs";

/** Numbers are printed with a few decimals. */
const ROUNDING = 0.006;

/**
 * Rule `chart-values`: the marks of both pictures, the table, `chart.csv`, `chart.svg` and
 * `embed.html` of every chart on every page say the same.
 * @param {import("../lib/site.mjs").Site} site
 */
export function checkChartValues(site) {
  const problems = [];
  let charts = 0;
  for (const [path, { lang }] of site.pages) {
    if (path.endsWith("embed.html")) continue;
    for (const figure of site.text(path).match(/<figure class="chart-card[\s\S]*?<\/figure>/g) ?? []) {
      charts += 1;
      const id = /id="([^"]*)"/.exec(figure)?.[1] ?? "a chart";
      for (const fault of faults(site, path, lang, figure)) {
        problems.push({ page: path, rule: "chart-values", element: clip(`${id}: ${fault}`),
          remedy: "make table, files and pictures from the same values." });
      }
    }
  }
  return { problems, charts };
}

function* faults(site, path, lang, figure) {
  const pictures = figure.match(/<svg xmlns=[\s\S]*?<\/svg>/g) ?? [];
  if (pictures.length === 0) return;
  const [narrow, ...others] = pictures.map(marks);
  for (const other of others) yield* compare("the wide picture", other, "the narrow one", narrow);
  const csv = linked(site, path, figure, "csv");
  if (csv) {
    const table = readCsv(site.bytes(csv));
    yield* columns(csv, table, lang, figure, narrow);
  }
  const svg = linked(site, path, figure, "svg");
  if (svg) yield* compare(svg, marks(site.text(svg)), "the page", narrow);
  const embed = svg?.replace(/chart\.svg$/, "embed.html");
  if (embed && site.has(embed)) {
    for (const picture of site.text(embed).match(/<svg xmlns=[\s\S]*?<\/svg>/g) ?? []) {
      yield* compare(embed, marks(picture), "the page", narrow);
    }
  }
}

/** The file of a card that is downloaded as `.csv`, `.svg`. */
function linked(site, path, figure, ending) {
  const href = new RegExp(`href="([^"]*)" download="[^"]*\\.${ending}"`).exec(figure)?.[1];
  const found = href && site.follow(path, href);
  return found?.kind === "file" ? found.path : undefined;
}

/** What a picture says: "series category" → value. */
function marks(svg) {
  const found = new Map();
  for (const [tag] of svg.matchAll(/<[a-z]+ [^>]*data-v="[^>]*>/g)) {
    const value = (name) => new RegExp(`data-${name}="([^"]*)"`).exec(tag)?.[1];
    found.set(`${value("s")} ${value("c")}`, Number(value("v")));
    // A dot between two measures: the first is its place across.
    if (value("x") !== undefined) found.set(`0 ${value("c")}`, Number(value("x")));
  }
  return found;
}

function* compare(name, one, other, two) {
  for (const key of new Set([...one.keys(), ...two.keys()])) {
    if (one.get(key) !== two.get(key)) yield `${name} has ${one.get(key)} at ${key}, ${other} ${two.get(key)}`;
  }
}

/** Rows of the file against rows of the table and against the marks, panel by panel. */
function* columns(file, { header, rows }, lang, figure, drawn) {
  const lines = tableRows(figure);
  if (lines.length !== rows.length) yield `${rows.length} rows in ${file}, ${lines.length} in the table`;
  if (header.includes("record")) {
    if (drawn.size !== rows.length) yield `${drawn.size} marks for ${rows.length} dates`;
    return;
  }
  const leads = (/<thead>[\s\S]*?<\/thead>/.exec(figure)?.[0].match(/<th scope="col">/g) ?? []).length;
  const firsts = [];
  let first = 0;
  for (let lead = 0; lead < leads; lead += 1) {
    if (header[first + 1]?.endsWith("_label")) first += 1;
    firsts.push(first);
    first += 1;
  }
  const left = new Map(drawn);
  let [panel, start] = [0, 0];
  for (const [at, row] of rows.entries()) {
    if (leads > 1 && at > 0 && row[firsts[0]] !== rows[at - 1][firsts[0]]) [panel, start] = [panel + 1, at];
    for (const [series, cell] of row.slice(first).entries()) {
      const value = cell === "" ? undefined : Number(cell);
      const printed = number(lines[at]?.[series], lang);
      if (!same(value, printed)) yield `row ${at + 1} of ${file} has ${value}, the table ${printed}`;
      const key = `${panel * (header.length - first) + series} ${at - start}`;
      const mark = left.get(key);
      left.delete(key);
      if (mark !== value && !isBeside(figure, value)) yield `row ${at + 1} of ${file} has ${value}, the mark ${mark}`;
    }
  }
  if (left.size > 0) yield `marks without a row in ${file}: ${[...left.keys()].join(", ")}`;
}

/** A map has no mark for a place that lies elsewhere; the page names it below with its number. */
function isBeside(figure, value) {
  return value !== undefined && /class="chart chart-\w+"[^>]*>[\s\S]*class="c-land"/.test(figure)
    && (value === 0 || /<p class="chart-card__note">[^<]*\([\d.,]+\)/.test(figure));
}

/** The numbers in the rows of a card's table, as texts; a gap has none. */
function tableRows(figure) {
  const body = /<tbody>([\s\S]*?)<\/tbody>/.exec(figure)?.[1] ?? "";
  return body.split("</tr>").slice(0, -1)
    .map((row) => [...row.matchAll(/<td class="num">([\s\S]*?)<\/td>/g)].map(([, cell]) => cell.replace(/<[^>]*>/g, "").trim()));
}

/** A number as a language writes it. */
function number(text, lang) {
  if (!text || !/\d/.test(text)) return undefined;
  const plain = lang === "id" ? text.replaceAll(".", "").replace(",", ".") : text.replaceAll(",", "");
  return Number(plain.replace("\u2212", "-"));
}

function same(value, printed) {
  if (value === undefined || printed === undefined) return value === printed;
  return Math.abs(value - printed) <= ROUNDING;
}
