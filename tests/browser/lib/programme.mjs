// Why: the browsers promise to be right and quick with ten thousand winners, which the sample does
// not have. This invents a programme of that size: the same one in every run.

import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const ROOT = fileURLToPath(new URL("../../..", import.meta.url));
const YEARS = Array.from({ length: 10 }, (_, at) => 2016 + at);
const DIMENSIONS = ["education", "health", "environment", "enterprise", "technology", "culture"];
const SECTORS = ["public", "school", "university", "company", "cooperative", "foundation", "community"];
const SYLLABLES = ["ba", "ka", "ri", "tan", "su", "mer", "lo", "ni", "pra", "dit", "wi", "se", "gun", "hal",
  "ing", "or", "ta", "mu", "fen", "de", "la", "go", "ver", "pen", "al", "je", "ma", "rang", "bo", "yu", "ti", "pu"];

/** Numbers that only look random (mulberry32). */
function numbers(seed) {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * below);
  };
}

/** The files of a programme with so many winners: path → text. */
function invent(count) {
  const random = numbers(7);
  const pick = (list) => list[random(list.length)];
  const chance = (percent) => random(100) < percent;
  const word = (least, most) => Array.from({ length: least + random(most - least + 1) }, () => pick(SYLLABLES)).join("");
  const capital = (text) => text[0].toUpperCase() + text.slice(1);
  // Few words are frequent, as in a language.
  const vocabulary = Array.from({ length: 3000 }, () => word(1, 4));
  const common = () => vocabulary[Math.floor(3000 ** (random(10_000) / 10_000)) - 1];
  const sentence = (length) => `${capital(Array.from({ length }, common).join(" "))}.`;
  const names = new Set();
  const name = () => {
    for (;;) {
      const made = `${capital(word(2, 3))} ${capital(word(2, 3))}`;
      const spelt = chance(3) ? made.replace("a", "â") : chance(3) ? made.replace("rang", "’rang") : made;
      if (!names.has(spelt) && names.add(spelt)) return spelt;
    }
  };
  const list = (items) => items.map((item) => `- ${JSON.stringify(item)}\n`).join("");
  const places = Array.from({ length: 38 }, (_, at) => ({ id: `p${at}`, name: name(), kind: "province" }));
  const awards = Array.from({ length: 12 }, (_, at) => ({
    id: `award-${at}`, name: `Penghargaan ${name()}`,
    ...(at < DIMENSIONS.length && { dimension: DIMENSIONS[at] }),
    editions: YEARS.map((year) => ({ year })), sources: ["register"],
  }));
  const participants = Array.from({ length: count * 0.4 }, (_, at) => {
    const region = chance(80);
    const own = name();
    return {
      id: `${own.normalize("NFD").replace(/[^\w ]/g, "").toLowerCase().replace(" ", "-")}`,
      name: `${region ? "Kabupaten" : "Lembaga"} ${own}`,
      kind: region ? "region" : "institution", place: pick(places).id, code: `${at}`,
      cohorts: [...new Set([pick(YEARS), ...(chance(30) ? [pick(YEARS)] : [])])].sort()
        .map((cohort) => ({ cohort, certainty: pick(["listed", "listed", "single-mention", "doubtful"]) })),
      dimensions: [...new Set([pick(DIMENSIONS), pick(DIMENSIONS)])],
      fields: { ...(chance(90) && { sector: pick(SECTORS) }) }, sources: ["register"],
    };
  });
  const taken = new Set();
  const winners = [];
  while (winners.length < count) {
    const { id: participant } = pick(participants);
    const { id: award } = pick(awards);
    const year = YEARS[Math.floor(10 * Math.sqrt(random(10_000) / 10_000))];
    const key = `${award} ${year} ${participant}`;
    if (taken.has(key)) continue;
    taken.add(key);
    winners.push({
      award, year, participant, sources: ["register", ...(chance(40) ? ["gazette"] : [])],
      ...(chance(30) && { distinction: pick(["Emas", "Perak", "=Perunggu"]) }),
      ...(chance(35) && { citation: `${sentence(12)} *${common()}* & ${common()}` }),
      fields: { ...(chance(50) && { theme: pick(["air", "jalan", "pasar", "hutan"]) }) },
    });
  }
  const source = (id) => ({ id, title: `Source ${id}`, publisher: "Ministry", date: 2016, type: "dataset", url: `https://example.org/${id}` });
  const bare = "<!DOCTYPE html><html lang=\"{{ frame.lang }}\"><title>{{ frame.full_title }}</title>\n";
  return {
    "content/site.yaml": "title: An invented programme\nlanguages: [id]\nlicence: CC-BY-4.0\ntheme: bare\n",
    "content/programme.yaml": [
      "name: An invented programme",
      "participant_kinds: [{id: region, name: Kabupaten}, {id: institution, name: Lembaga}]",
      `dimensions: [${DIMENSIONS.map((id) => `{id: ${id}, name: ${id}}`).join(", ")}]`,
      "fields:",
      `  participants: {sector: {type: category, label: Sektor, facet: true, values: {${SECTORS.map((id) => `${id}: ${id}`).join(", ")}}}}`,
      "  winners: {theme: {type: category, label: Tema, facet: true, values: {air: Air, jalan: Jalan, pasar: Pasar, hutan: Hutan}}}",
      "",
    ].join("\n"),
    "content/places/all.yaml": list(places.map((place) => ({ ...place, sources: ["register"] }))),
    "content/cohorts/all.yaml": list(YEARS.map((year) => ({ id: `${year}`, year, name: `Angkatan ${year}`, sources: ["register"] }))),
    "content/sources/all.yaml": list([source("register"), source("gazette")]),
    "content/participants/all.yaml": list(participants),
    ...Object.fromEntries(awards.map((award) => [`content/awards/${award.id}.yaml`, JSON.stringify(award)])),
    ...Object.fromEntries(YEARS.map((year) => [`content/winners/${year}.yaml`, list(winners.filter((winner) => winner.year === year))])),
    // What this programme is not made for is quick to write.
    ...Object.fromEntries(["winner", "participant", "winners-by", "participants-by", "place", "edition", "award", "cohort"]
      .map((page) => [`themes/bare/templates/${page}.html`, bare])),
  };
}

/** The program under test; `ANNALS` names it. */
const annals = process.env.ANNALS || join(ROOT, "target/debug/annals");

/**
 * Builds the site of an invented programme into a new folder, which `remove` takes away.
 * @param {number} winners how many it has
 * @param {string[]} [more] arguments of the build
 */
export function buildProgramme(winners, ...more) {
  const folder = mkdtempSync(join(tmpdir(), "annals-browse-"));
  const remove = () => rmSync(folder, { recursive: true, force: true });
  try {
    for (const [path, text] of Object.entries(invent(winners))) {
      mkdirSync(dirname(join(folder, "in", path)), { recursive: true });
      writeFileSync(join(folder, "in", path), text);
    }
    const output = join(folder, "out");
    execFileSync(annals, ["build", "--quiet", "--root", join(folder, "in"), "--output", output, ...more], { stdio: "pipe" });
    return { output, remove };
  } catch (error) {
    remove();
    throw new Error(`the site does not build:\n${String(error.stderr ?? error).slice(0, 4000)}`);
  }
}
