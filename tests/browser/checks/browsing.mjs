// Why: a browser of a list is right when it agrees with what the downloads say. This is that other
// answer, made by hand from the CSV, and what a reader sees, read from the page.

import { readCsv } from "../lib/csv.mjs";

/** What a list is narrowed by: the facet's key → the values that a row of the CSV has. */
export const WINNER_FACETS = {
  year: (row) => [row.year],
  award: (row) => [row.award],
  dimension: (row) => [row.dimension],
  kind: (row) => [row.kind],
  province: (row) => [row.place],
  theme: (row) => [row.theme],
  sector: (row, participants) => [participants.get(row.participant)?.sector],
};

/** Rows of a set as objects, by id. @returns {Map<string, Record<string, string>>} */
export function rowsOf(site, set) {
  const { header, rows } = readCsv(site.bytes(`data/${set}.csv`));
  return new Map(rows.map((row) => [row[0], Object.fromEntries(row.map((cell, at) => [header[at], cell]))]));
}

/** For each facet and value, the ids that have it: `Map<facet, Map<value, Set<id>>>`. */
export function groups(rows, facets, participants) {
  const all = new Map();
  for (const [key, values] of Object.entries(facets)) {
    const group = new Map();
    for (const [id, row] of rows) {
      for (const value of values(row, participants).filter(Boolean)) {
        if (!group.has(value)) group.set(value, new Set());
        group.get(value).add(id);
      }
    }
    all.set(key, group);
  }
  return all;
}

/** What has all of two sets. */
export function both(a, b) {
  const [few, many] = a.size < b.size ? [a, b] : [b, a];
  return new Set([...few].filter((id) => many.has(id)));
}

/**
 * Runs in the page: makes each selection (`[[facet, value], …]`) by its boxes, and tells what is
 * then seen: how many, the ids of the rows, the count of every value.
 */
export async function trySelections(selections) {
  history.pushState = () => {}; // browsers slow down those who make thousands of addresses
  const boxes = new Map();
  for (const group of document.querySelectorAll("[data-facet]")) {
    for (const box of group.querySelectorAll("input")) boxes.set(`${group.dataset.facet} ${box.value}`, box);
  }
  const seen = [];
  for (const selection of selections) {
    for (const box of boxes.values()) box.checked = false;
    for (const pair of selection) boxes.get(pair.join(" ")).checked = true;
    boxes.values().next().value.dispatchEvent(new Event("change", { bubbles: true }));
    for (let turn = 0; turn < 5; turn += 1) await null;
    seen.push({
      heading: document.querySelector(".result").textContent,
      ids: [...document.querySelectorAll(".rows:not([hidden]) a.name")].map((link) => link.getAttribute("href").replace(/\/.*/, "")),
      counts: Object.fromEntries([...boxes].map(([key, box]) => [key, box.closest("label").querySelector(".facet__n").textContent])),
    });
  }
  return seen;
}
