// Why: a failing check must tell the person who reads the log where to look and what to do.
// A problem is data; only `expectNone` turns problems into a failing test.

/**
 * @typedef {object} Problem
 * @property {string} page    path of the page or file, from the site's root
 * @property {string} rule    kebab-case name of what was broken
 * @property {string} element the element, line or value at fault
 * @property {string} remedy  what to do about it
 */

/** How many different faults a failing test prints. */
const SHOWN = 25;
/** How many places of one fault it prints. */
const PLACES = 3;

/**
 * Fails the running test when there is a problem. Problems with one rule and one remedy are one
 * fault, shown with its first places: a wrong link in the menu is not told once a page.
 * @param {Problem[]} problems
 */
export function expectNone(problems) {
  if (problems.length === 0) return;
  const faults = new Map();
  for (const problem of problems) {
    const key = `${problem.rule}\0${problem.remedy}`;
    if (!faults.has(key)) faults.set(key, []);
    faults.get(key).push(problem);
  }
  const counts = new Map();
  for (const { rule } of problems) counts.set(rule, (counts.get(rule) ?? 0) + 1);
  const summary = [...counts].map(([rule, count]) => `${rule} × ${count}`).join(", ");
  const shown = [...faults.values()].slice(0, SHOWN).map(format);
  if (faults.size > SHOWN) shown.push(`  … and ${faults.size - SHOWN} more faults`);
  const error = new Error(`${problems.length} problem(s): ${summary}\n\n${shown.join("\n\n")}\n`);
  error.stack = error.message; // where the check stands is of no use to whoever mends the page
  throw error;
}

/** @param {Problem[]} places */
function format(places) {
  const indent = (text) => text.trim().replace(/\n\s*/g, "\n            ");
  const lines = [`  rule:     ${places[0].rule}`];
  for (const { page, element } of places.slice(0, PLACES)) {
    lines.push(`  page:     ${page}`, `  element:  ${indent(element)}`);
  }
  if (places.length > PLACES) lines.push(`            … and ${places.length - PLACES} more places`);
  lines.push(`  remedy:   ${indent(places[0].remedy)}`);
  return lines.join("\n");
}

/** Shortens a text for a message. @param {string} text @param {number} [length] */
export function clip(text, length = 240) {
  const flat = text.replace(/\s+/g, " ").trim();
  return flat.length > length ? `${flat.slice(0, length - 1)}…` : flat;
}
