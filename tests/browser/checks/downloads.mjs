// Why: the downloads are what others compute with. They must be read by any program, agree with
// each other, and agree with the pages.

import { LANGUAGES } from "../lib/kinds.mjs";
import { readCsv } from "../lib/csv.mjs";
import { clip } from "../lib/problems.mjs";

/** The data sets every site offers, with the folder of their records' pages. */
export const SETS = {
  participants: "participants", participations: null, cohorts: "cohorts", awards: "awards",
  editions: null, winners: "winners", events: "events", milestones: null, places: "places",
  sources: "sources", figures: null, corrections: null,
};

/**
 * Rules `missing-download`, `csv-syntax`, `json-syntax`, `formula-cell`.
 * @param {import("../lib/site.mjs").Site} site
 */
export function checkSyntax(site) {
  const problems = [];
  for (const set of Object.keys(SETS)) {
    for (const file of [`data/${set}.csv`, `data/${set}.json`]) {
      if (!site.has(file)) problems.push(problem(file, "missing-download", "the file", "every data set has a CSV and a JSON."));
    }
  }
  for (const file of site.files) {
    try {
      if (file.endsWith(".csv")) problems.push(...formulas(file, readCsv(site.bytes(file))));
      if (file.endsWith(".json") || file.endsWith(".geojson")) JSON.parse(site.text(file));
    } catch (error) {
      const rule = file.endsWith(".csv") ? "csv-syntax" : "json-syntax";
      problems.push(problem(file, rule, error.message, rule === "csv-syntax" ? "write it as RFC 4180 says." : "write valid JSON."));
    }
  }
  return problems;
}

/** Cells that a spreadsheet would run. Numbers may begin with a sign. */
function formulas(file, { header, rows }) {
  const problems = [];
  rows.forEach((row, at) => row.forEach((cell, column) => {
    if (!/^[=+\-@\t\r]/.test(cell) || /^[+-]?\d+([.,]\d+)?$/.test(cell)) return;
    problems.push(problem(file, "formula-cell", `row ${at + 2}, ${header[column]}: ${clip(cell, 80)}`,
      "a spreadsheet would run this text: guard it with a leading apostrophe."));
  }));
  return problems;
}

/** Rules `row-count`, `row-ids`: the CSV and the JSON of a data set hold the same records. */
export function checkAgreement(site) {
  const problems = [];
  for (const set of Object.keys(SETS)) {
    const table = tryRead(() => readCsv(site.bytes(`data/${set}.csv`)));
    const records = tryRead(() => jsonRecords(JSON.parse(site.text(`data/${set}.json`))));
    if (!table || !records) continue; // checkSyntax says why
    const file = `data/${set}.json`;
    if (table.rows.length !== records.length) {
      problems.push(problem(file, "row-count", `${records.length} records, but ${table.rows.length} rows of CSV`,
        "write both from the same list."));
      continue;
    }
    const column = table.header.indexOf("id");
    if (column < 0) continue;
    const at = table.rows.findIndex((row, index) => row[column] !== String(records[index].id));
    if (at >= 0) {
      problems.push(problem(file, "row-ids", `record ${at + 1} is ${records[at].id}, but row ${at + 2} of the CSV is ${table.rows[at][column]}`,
        "write both in the same order."));
    }
  }
  return problems;
}

/** The records of a JSON download: a list, or the one list that a mapping holds. */
function jsonRecords(json) {
  if (Array.isArray(json)) return json;
  const lists = Object.values(json ?? {}).filter(Array.isArray);
  if (lists.length !== 1) throw new Error("expected one list of records");
  return lists[0];
}

/** Rules `page-without-row`, `row-without-page`: each record of a download has its page, and no more. */
export function checkPages(site) {
  const problems = [];
  for (const [set, folder] of Object.entries(SETS)) {
    const table = tryRead(() => readCsv(site.bytes(`data/${set}.csv`)));
    if (!table || folder === null) continue;
    const column = table.header.indexOf("id");
    if (column < 0) {
      problems.push(problem(`data/${set}.csv`, "csv-syntax", table.header.join(","), "give the records a column 'id'."));
      continue;
    }
    const ids = new Set(table.rows.map((row) => row[column]));
    for (const { prefix } of LANGUAGES) {
      const pages = recordPages(site, `${prefix}${folder}/`);
      for (const id of ids) {
        if (!pages.has(id)) problems.push(problem(`data/${set}.csv`, "row-without-page", id, `write ${prefix}${folder}/${id}/.`));
      }
      for (const id of pages) {
        if (!ids.has(id)) problems.push(problem(`${prefix}${folder}/${id}/index.html`, "page-without-row", id, `data/${set}.csv lacks it.`));
      }
    }
  }
  return problems;
}

function recordPages(site, folder) {
  const ids = new Set();
  for (const page of site.pages.values()) {
    if (page.refresh || !page.path.startsWith(folder)) continue;
    const [id, file, ...deeper] = page.path.slice(folder.length).split("/");
    if (file === "index.html" && deeper.length === 0) ids.add(id);
  }
  return ids;
}

function tryRead(read) {
  try {
    return read();
  } catch {
    return null;
  }
}

function problem(page, rule, element, remedy) {
  return { page, rule, element, remedy };
}
