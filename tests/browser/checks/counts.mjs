// Why: a journalist counts. What a page says and lists must be what the downloads hold: the rows of
// a list, the members of a cohort, the recipients of an award in a year.

import { LANGUAGES } from "../lib/kinds.mjs";
import { readCsv } from "../lib/csv.mjs";

/** The rows of a download as objects. */
function table(site, set) {
  const { header, rows } = readCsv(site.bytes(`data/${set}.csv`));
  return rows.map((row) => Object.fromEntries(header.map((name, at) => [name, row[at]])));
}

/** How many of `rows` have each value of `key(row)`. */
function tally(rows, key) {
  const counts = new Map();
  for (const row of rows) counts.set(key(row), (counts.get(key(row)) ?? 0) + 1);
  return counts;
}

/** The pages of the list that begins at `folder`. */
function listPages(site, folder) {
  const pages = [`${folder}index.html`];
  for (let number = 2; site.has(`${folder}page/${number}/index.html`); number += 1) {
    pages.push(`${folder}page/${number}/index.html`);
  }
  return pages;
}

/** Records of a kind that the main part of some pages links to. */
function listed(site, pages, folder) {
  const pattern = new RegExp(`^${folder}([^/]+)/index\\.html$`);
  const ids = new Set();
  for (const path of pages) {
    const main = site.text(path).indexOf("<main");
    for (const ref of site.pages.get(path)?.refs ?? []) {
      if (ref.role !== "link" || ref.offset < main) continue;
      const target = site.follow(path, ref.value);
      const found = target.kind === "file" && pattern.exec(target.path);
      if (found) ids.add(found[1]);
    }
  }
  return ids;
}

/** The text of a page without the row that the script of a list fills: a template shows nothing. */
const shown = (site, path) => site.text(path).replace(/<template[^>]*>[\s\S]*?<\/template>/g, "");
const rows = (site, pages) => pages.reduce((sum, path) => sum + shown(site, path).split('<li class="row">').length - 1, 0);

/**
 * Rules `list-rows`, `cohort-members`, `cohort-count`, `edition-rows`, `edition-count`,
 * `facet-rows`: counts on pages and in downloads agree.
 * @param {import("../lib/site.mjs").Site} site
 */
export function checkCounts(site) {
  const problems = [];
  const expect = (page, rule, what, shown, held) => {
    if (shown === held) return;
    problems.push({ page, rule, element: `${what}: ${shown} on the page, ${held} in the downloads`, remedy: "show what the records hold." });
  };
  const data = Object.fromEntries(["participants", "participations", "cohorts", "winners", "editions", "sources"].map((set) => [set, table(site, set)]));
  for (const { prefix } of LANGUAGES) {
    for (const set of ["participants", "winners", "sources"]) {
      const pages = listPages(site, `${prefix}${set}/`);
      expect(pages[0], "list-rows", `rows of ${set}`, rows(site, pages), data[set].length);
    }
    cohorts(site, prefix, data, expect);
    editions(site, prefix, data, expect);
    for (const [year, count] of tally(data.winners, (row) => row.year)) {
      const pages = listPages(site, `${prefix}winners/by/year/${year}/`);
      expect(pages[0], "facet-rows", `winners of ${year}`, rows(site, pages), count);
    }
  }
  return problems;
}

function cohorts(site, prefix, data, expect) {
  const kinds = new Map(data.participants.map((row) => [row.id, row.kind]));
  for (const cohort of data.cohorts) {
    const page = `${prefix}cohorts/${cohort.id}/index.html`;
    const members = data.participations.filter((row) => row.cohort === cohort.id);
    const shown = listed(site, [page], `${prefix}participants/`);
    expect(page, "cohort-members", "members without a link",
      members.filter((row) => !shown.has(row.participant)).length, 0);
    const counted = cohort.intake_kinds === "" ? [] : cohort.intake_kinds.split(";");
    const onRecord = members.filter((row) => counted.length === 0 || counted.includes(kinds.get(row.participant)));
    expect(page, "cohort-count", "participations on record", Number(cohort.on_record), onRecord.length);
  }
}

function editions(site, prefix, data, expect) {
  const onRecord = tally(data.winners, (row) => `${row.award}-${row.year}`);
  for (const edition of data.editions) {
    const page = `${prefix}awards/${edition.award}/${edition.year}/index.html`;
    const held = onRecord.get(edition.id) ?? 0;
    expect(page, "edition-count", "recipients on record", Number(edition.on_record), held);
    expect(page, "edition-rows", "rows", rows(site, [page]), held);
  }
}
