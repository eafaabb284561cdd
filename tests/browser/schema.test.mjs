// What editors are given: schemas that accept the sample and reject mistakes, and settings by which
// the YAML language server completes ids.

import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { readFileSync, readdirSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { after, before, describe, test } from "node:test";
import Ajv2020 from "ajv/dist/2020.js";
import { parse } from "yaml";

/** A copy of the sample's folder in which `annals schema` has run. */
const SOURCE = process.env.SOURCE;
const require = createRequire(import.meta.url);

const read = (path) => readFileSync(join(SOURCE, path), "utf8");
const kinds = () => readdirSync(join(SOURCE, "schema")).flatMap((name) => name.match(/^(.*)\.schema\.json$/)?.[1] ?? []);

/** The records of a kind: YAML files, and the front matter of prose in its first language. */
function files(kind) {
  const folder = join("content", kind);
  return readdirSync(join(SOURCE, folder), { recursive: true })
    .filter((name) => /\.ya?ml$/.test(name) || /^[^.]+\.md$/.test(name))
    .map((name) => join(folder, name));
}

function load(path) {
  const text = read(path);
  return parse(path.endsWith(".md") ? text.split(/^---$/m)[1] : text);
}

describe("schemas", { skip: SOURCE ? false : "SOURCE names no folder of the sample" }, () => {
  const validators = new Map();
  before(() => {
    const ajv = new Ajv2020({ allErrors: true, strictTypes: false, strictRequired: false, allowUnionTypes: true });
    for (const kind of kinds()) validators.set(kind, ajv.compile(JSON.parse(read(`schema/${kind}.schema.json`))));
  });

  const faults = (kind, value) => {
    const validate = validators.get(kind);
    return validate(value) ? [] : validate.errors.map((error) => `${error.instancePath} ${error.message}`);
  };

  test("accept the sample", () => {
    assert.equal(validators.size, 13);
    let seen = 0;
    for (const kind of validators.keys()) {
      for (const path of readdirSync(join(SOURCE, "content")).includes(kind) ? files(kind) : []) {
        const value = load(path);
        seen += Array.isArray(value) ? value.length : 1;
        assert.deepEqual(faults(kind, value), [], path);
      }
    }
    assert.ok(seen > 700, `${seen} records`);
  });

  const city = { id: "a-city", name: "A", kind: "kota" };
  const mistakes = {
    "a field with a typing error": ["participants", { ...city, summry: "…" }],
    "a field that is missing": ["participants", { id: "a-city", name: "A" }],
    "an unknown kind": ["participants", { ...city, kind: "town" }],
    "an unknown cohort": ["participants", { ...city, cohorts: [2022, 2042] }],
    "an unknown source": ["participants", { ...city, sources: ["nobody"] }],
    "a language that the site has not": ["participants", { ...city, name: { id: "A", de: "A" } }],
    "a status of its own": ["participants", { ...city, cohorts: [{ cohort: 2022, status: "maybe" }] }],
    "a custom field that nobody declared": ["participants", { ...city, fields: { size: 3 } }],
    "a custom field of another type": ["participants", { ...city, fields: { population: "many" } }],
    "a list of records without ids": ["participants", [{ name: "A", kind: "kota" }]],
    "a year in words": ["cohorts", { id: "c", name: "C", year: "last year" }],
    "a number with separators": ["cohorts", { id: "c", name: "C", year: 2022, intake: "12.500" }],
    "a date in words": ["events", { id: "e", name: "E", kind: "forum", date: "17 May 2022" }],
    "a date that no calendar has": ["events", { id: "e", name: "E", kind: "forum", date: "2022-13-01" }],
    "an event of another kind": ["events", { id: "e", name: "E", kind: "party", date: 2022 }],
    "an address without https": ["sources", { id: "s", title: "S", publisher: "P", type: "news", url: "www.example.org" }],
    "an image without a text": ["places", { id: "p", name: "P", kind: "province", image: { file: "a.jpg" } }],
    "an unknown mark": ["charts", { id: "c", title: "C", data: "winners", mark: "pie" }],
    "an unknown data set": ["charts", { id: "c", title: "C", data: "winer", mark: "bar" }],
    "a share without its whole": ["winners", { award: "smart-branding", year: 2021, name: "A", share: "half" }],
    "an embargo in words": ["winners", { award: "smart-branding", year: 2021, name: "A", embargo: "soon" }],
    "a check that counts nothing": ["figures", { id: "f", label: "F", check: { data: "winners" } }],
  };
  for (const [name, [kind, value]] of Object.entries(mistakes)) {
    test(`reject ${name}`, () => assert.notDeepEqual(faults(kind, value), []));
  }

  test("accept what has no mistake", () => {
    assert.deepEqual(faults("participants", city), []);
    assert.deepEqual(faults("participants", [{ ...city, cohorts: [2022, "2021", { cohort: 2023, status: "signed" }] }]), []);
    assert.deepEqual(faults("figures", { id: "f", label: "F", check: { data: "winners", value: "count()" } }), []);
  });

  test("the YAML language server completes a cohort's id and underlines a mistake", { timeout: 60_000 }, async () => {
    const server = new Server();
    try {
      const settings = JSON.parse(read(".vscode/settings.json"));
      await server.start(settings);
      const wrong = server.open("content/participants/wrong.yaml", "name: A\nkind: kta\n");
      const problems = await server.problems(wrong, (found) => found.length > 0);
      assert.deepEqual(problems.map((problem) => problem.range.start.line), [1]);
      assert.match(problems[0].message, /kota/);
      const uri = server.open("content/participants/new.yaml", "name: A\nkind: kota\ncohorts:\n  - \n");
      const place = { textDocument: { uri }, position: { line: 3, character: 4 } };
      const answer = await server.ask("textDocument/completion", place);
      const labels = (answer.items ?? answer).map((item) => item.label);
      assert.ok(labels.includes("2023"), labels.join(", "));
    } finally {
      await server.stop();
    }
  });
});

/** The YAML language server, spoken to as an editor does (Language Server Protocol 3.17). */
class Server {
  #child;
  #next = 1;
  #waiting = new Map();
  #published = new Map();
  #heard = [];
  #settings;

  async start(settings) {
    this.#settings = settings;
    this.#child = spawn(process.execPath, [require.resolve("yaml-language-server/bin/yaml-language-server"), "--stdio"]);
    let rest = Buffer.alloc(0);
    this.#child.stdout.on("data", (data) => {
      rest = Buffer.concat([rest, data]);
      for (;;) {
        const end = rest.indexOf("\r\n\r\n");
        const length = end < 0 ? NaN : Number(/Content-Length: (\d+)/i.exec(rest.subarray(0, end))[1]);
        if (!(rest.length >= end + 4 + length)) return;
        this.#hear(JSON.parse(rest.subarray(end + 4, end + 4 + length)));
        rest = rest.subarray(end + 4 + length);
      }
    });
    const root = pathToFileURL(SOURCE).href;
    await this.ask("initialize", {
      processId: process.pid, rootUri: root, workspaceFolders: [{ uri: root, name: "site" }],
      capabilities: { workspace: { configuration: true, workspaceFolders: true }, textDocument: { completion: {}, publishDiagnostics: {} } },
    });
    this.#send({ method: "initialized", params: {} });
    this.#send({ method: "workspace/didChangeConfiguration", params: { settings: this.#sections() } });
  }

  /** Settings as the server asks for them: sections of a tree. */
  #sections() {
    const tree = { yaml: {} };
    for (const [key, value] of Object.entries(this.#settings)) {
      if (key.startsWith("yaml.")) tree.yaml[key.slice(5)] = value;
    }
    tree.yaml.format = { enable: false };
    tree.yaml.schemaStore = { enable: false };
    tree.yaml.validate = true;
    tree.yaml.completion = true;
    return tree;
  }

  #hear(message) {
    if (message.method === "workspace/configuration") {
      const tree = this.#sections();
      const result = message.params.items.map((item) => tree[item.section] ?? {});
      this.#send({ id: message.id, result });
    } else if (message.method === "textDocument/publishDiagnostics") {
      this.#published.set(message.params.uri, message.params.diagnostics);
      this.#heard.splice(0).forEach((wake) => wake());
    } else if (message.method && message.id !== undefined) {
      this.#send({ id: message.id, result: null });
    } else if (message.id !== undefined) {
      this.#waiting.get(message.id)?.(message);
    }
  }

  #send(message) {
    const text = JSON.stringify({ jsonrpc: "2.0", ...message });
    this.#child.stdin.write(`Content-Length: ${Buffer.byteLength(text)}\r\n\r\n${text}`);
  }

  async ask(method, params) {
    const id = this.#next++;
    const answer = new Promise((resolve) => this.#waiting.set(id, resolve));
    this.#send({ id, method, params });
    const { result, error } = await answer;
    if (error) throw new Error(error.message);
    return result;
  }

  open(path, text) {
    const uri = pathToFileURL(join(SOURCE, path)).href;
    this.#send({ method: "textDocument/didOpen", params: { textDocument: { uri, languageId: "yaml", version: 1, text } } });
    return uri;
  }

  async problems(uri, enough) {
    for (;;) {
      const found = this.#published.get(uri) ?? [];
      if (enough(found)) return found;
      await new Promise((resolve) => this.#heard.push(resolve));
    }
  }

  async stop() {
    this.#child.kill();
  }
}
