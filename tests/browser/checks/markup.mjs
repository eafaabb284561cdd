// Why: the Nu HTML checker knows what the standard forbids and browsers forgive in silence.

import { spawn } from "node:child_process";
import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { clip } from "../lib/problems.mjs";

const JAR = createRequire(import.meta.url)("vnu-jar");

/**
 * The checker judges a policy in a meta element as if the file had no origin, so that it takes
 * every file of the site for foreign. The browser tests the policy for what it is.
 */
const OWN_FAULT = /Content Security Policy/;

/**
 * Runs the checker once over the files. Rules: `html-error`, `html-warning`.
 * @param {import("../lib/site.mjs").Site} site
 * @param {string[]} paths
 */
export async function checkMarkup(site, paths) {
  const files = new Map(paths.map((path) => [pathToFileURL(join(site.root, path)).pathname, path]));
  const output = await run(["-jar", JAR, "--format", "json", "--stdout", "--exit-zero-always",
    ...paths.map((path) => join(site.root, path))]);
  let messages;
  try {
    ({ messages } = JSON.parse(output));
  } catch {
    throw new Error(`the Nu HTML checker did not answer in JSON: ${clip(output)}`);
  }
  return messages.filter(isFault).map((message) => ({
    page: message.url ? files.get(new URL(message.url).pathname) ?? message.url : "?",
    rule: message.type === "info" ? "html-warning" : "html-error",
    element: `line ${message.lastLine ?? "?"}: ${clip(message.extract ?? "")}`,
    remedy: message.message,
  }));
}

function isFault({ type, subType, message }) {
  if (type === "info") return subType === "warning" && !OWN_FAULT.test(message);
  return true;
}

function run(args) {
  return new Promise((resolve, reject) => {
    const child = spawn("java", ["-Xss4m", ...args], { stdio: ["ignore", "pipe", "pipe"] });
    let out = "";
    let err = "";
    child.stdout.setEncoding("utf8").on("data", (part) => { out += part; });
    child.stderr.setEncoding("utf8").on("data", (part) => { err += part; });
    child.on("error", reject);
    child.on("close", (code) => {
      if (code === 0) resolve(out);
      else reject(new Error(`the Nu HTML checker ended with ${code}: ${clip(err, 1000)}`));
    });
  });
}
