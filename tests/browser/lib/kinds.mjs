// Why: every kind of page is checked in every language, and a kind that went missing is a failure,
// not a check that was quietly left out. The list follows the site map.

/** The languages of the sample programme; the first lives at the root. */
export const LANGUAGES = [
  { tag: "id", prefix: "" },
  { tag: "en", prefix: "en/" },
];

const RECORDS = [
  ["reports", "report"],
  ["cohorts", "cohort"],
  ["participants", "participant"],
  ["winners", "winner"],
  ["awards", "award"],
  ["dimensions", "dimension"],
  ["places", "place"],
  ["events", "event"],
  ["stories", "story"],
  ["sources", "source"],
  ["charts", "chart"],
];
const SINGLE = ["figures", "corrections", "press", "data", "search"];
const RESERVED = [...RECORDS.map(([list]) => list), ...SINGLE, "assets", "media",
  ...LANGUAGES.map(({ tag }) => tag)];

/** Every kind of page: its name, and the addresses it has below a language's root. */
export const KINDS = [
  { name: "home", pattern: /^$/ },
  ...RECORDS.flatMap(([list, record]) => [
    { name: list, pattern: new RegExp(`^${list}/$`) },
    { name: record, pattern: new RegExp(`^${list}/(?!by/|page/)[^/]+/$`) },
  ]),
  { name: "edition", pattern: /^awards\/[^/]+\/\d{4}\/$/ },
  { name: "winners by facet", pattern: /^winners\/by\/[^/]+\/[^/]+\/$/ },
  { name: "participants by facet", pattern: /^participants\/by\/[^/]+\/[^/]+\/$/ },
  ...SINGLE.map((name) => ({ name, pattern: new RegExp(`^${name}/$`) })),
  { name: "page", pattern: new RegExp(`^(?!(?:${RESERVED.join("|")})/).+/$`) },
];

/**
 * The addresses of each kind in each language: `[{kind, lang, paths}]`, paths of files
 * (`en/reports/index.html`) sorted from the largest to the smallest, possibly none.
 * @param {import("./site.mjs").Site} site
 */
export function byKind(site) {
  const groups = [];
  for (const { tag, prefix } of LANGUAGES) {
    const others = LANGUAGES.filter((other) => other.prefix !== prefix && other.prefix !== "");
    for (const { name, pattern } of KINDS) {
      const paths = [...site.pages.values()]
        .filter((page) => !page.refresh && page.path.endsWith("index.html"))
        .map((page) => page.path)
        .filter((path) => path.startsWith(prefix))
        .filter((path) => prefix !== "" || !others.some((other) => path.startsWith(other.prefix)))
        .filter((path) => pattern.test(path.slice(prefix.length, -"index.html".length)))
        .sort((a, b) => site.size(b) - site.size(a) || (a < b ? -1 : 1));
      groups.push({ kind: name, lang: tag, paths });
    }
  }
  return groups;
}
