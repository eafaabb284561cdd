// Why: links that are right on a disk may still break on a host below a sub-path.

import { serve } from "../lib/server.mjs";

const LANES = 16;

/**
 * Serves the site below a sub-path and asks for the given pages, everything they refer to and all
 * assets. Rules: `served-status` (not 200), `served-outside` (a link that leaves the sub-path).
 * @param {import("../lib/site.mjs").Site} site
 * @param {string[]} sample paths of pages
 * @param {string} prefix
 */
export async function checkServed(site, sample, prefix) {
  const server = await serve(site, prefix);
  try {
    const problems = [];
    const asked = collect(site, sample, server.url, problems);
    const queue = [...asked];
    const lane = async () => {
      for (let next = queue.pop(); next; next = queue.pop()) {
        const [url, from] = next;
        const response = await fetch(url, { method: "HEAD", redirect: "manual" });
        if (response.status === 200) continue;
        problems.push({
          page: from.page,
          rule: "served-status",
          element: `${from.value} → ${url}: status ${response.status}`,
          remedy: response.status === 301 ? "end a folder's link with '/'." : `no file answers below ${prefix}: mend the link.`,
        });
      }
    };
    await Promise.all(Array.from({ length: LANES }, lane));
    return { problems, asked: asked.size };
  } finally {
    await server.close();
  }
}

/** Every address to ask for, with the first page that names it. */
function collect(site, sample, base, problems) {
  const asked = new Map();
  const add = (url, page, value) => {
    if (!asked.has(url)) asked.set(url, { page, value });
  };
  for (const path of site.files.filter((file) => file.startsWith("assets/"))) {
    add(new URL(path, base).href, path, path);
  }
  for (const page of site.pages.values()) {
    const sampled = sample.includes(page.path);
    const address = new URL(page.path.replace(/index\.html$/, ""), base).href;
    if (sampled) add(address, page.path, "the page itself");
    if (page.path === "404.html") continue; // its links begin at the published base
    for (const ref of page.refs) {
      if (!(ref.role === "asset" || (sampled && ref.role === "link"))) continue;
      const url = new URL(ref.value, address);
      url.hash = "";
      if (url.origin !== new URL(base).origin) continue;
      if (url.href.startsWith(base)) {
        add(url.href, page.path, ref.value);
      } else {
        problems.push({
          page: page.path, rule: "served-outside", element: `${ref.value} → ${url}`,
          remedy: "the link leaves the folder the site is served from: write it relative to the page.",
        });
      }
    }
  }
  return asked;
}
