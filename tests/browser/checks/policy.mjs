// Why: a strict Content-Security-Policy is a promise about every page; one inline style or script
// breaks it, and only on the page that has it.

import { clip } from "../lib/problems.mjs";
import { headersFor, readHeaders } from "../lib/server.mjs";

/** Sources that make a policy worthless. */
const LAX = ["'unsafe-inline'", "'unsafe-eval'", "'unsafe-hashes'", "*", "http:", "https:"];

/**
 * Rules `no-policy`, `lax-policy`, `foreign-policy`, `blocked-inline` over all pages.
 * @param {import("../lib/site.mjs").Site} site
 */
export function checkPolicy(site) {
  const rules = site.has("_headers") ? readHeaders(site.text("_headers")) : [];
  const problems = [];
  const judged = new Set();
  for (const page of site.pages.values()) {
    const sent = headersFor(rules, `/${page.path.replace(/index\.html$/, "")}`).get("content-security-policy");
    const policies = [...(sent ? sent.split(/,\s*/) : []), ...page.policies].map(readPolicy);
    if (policies.length === 0) {
      problems.push(problem(page, "no-policy", "_headers", "send a Content-Security-Policy for every page."));
      continue;
    }
    for (const policy of policies) {
      const key = JSON.stringify([...policy]);
      if (!judged.has(key)) problems.push(...judge(page, policy));
      judged.add(key);
    }
    problems.push(...blocked(site, page, policies));
  }
  return problems;
}

function readPolicy(text) {
  const directives = new Map();
  for (const part of text.split(";").map((piece) => piece.trim()).filter(Boolean)) {
    const [name, ...sources] = part.split(/\s+/);
    if (!directives.has(name.toLowerCase())) directives.set(name.toLowerCase(), sources);
  }
  return directives;
}

function judge(page, policy) {
  const problems = [];
  for (const name of ["default-src", "base-uri", "form-action"]) {
    if (!policy.has(name)) {
      problems.push(problem(page, "lax-policy", `no ${name}`, `state ${name}: without it the policy leaves a gap.`));
    }
  }
  for (const [name, sources] of policy) {
    for (const source of sources) {
      const element = `${name} ${source}`;
      if (LAX.includes(source.toLowerCase())) {
        problems.push(problem(page, "lax-policy", element, "name files or hashes instead."));
      } else if (/^[a-z*][\w*.-]*\.[a-z]+/i.test(source) || source.includes("://")) {
        problems.push(problem(page, "foreign-policy", element, "no page may ask another host."));
      }
    }
  }
  return problems;
}

function blocked(site, page, policies) {
  const problems = [];
  for (const piece of page.inline) {
    const directive = { script: "script-src", handler: "script-src" }[piece.kind] ?? "style-src";
    const allowed = ["script", "style"].includes(piece.kind) && policies.every((policy) => {
      const sources = policy.get(directive) ?? policy.get("default-src");
      return sources === undefined || sources.includes(`'${piece.hash}'`);
    });
    if (!allowed) {
      problems.push(problem(page, "blocked-inline", `${site.excerpt(page.path, piece.offset)} ${clip(piece.text, 80)}`,
        `the policy blocks this ${piece.kind}: move it to a file of its own, or allow '${piece.hash}' in ${directive}.`));
    }
  }
  return problems;
}

function problem(page, rule, element, remedy) {
  return { page: page.path, rule, element, remedy };
}
