// Why: every check looks at the same built site. It is read once, all pages tokenised, and the
// question 'which file answers this address' has one answer, here.

import { readFileSync, readdirSync, statSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { readPage } from "./html.mjs";

/** Stands for the site's place on any host; ten folders deep, so that `../` cannot hide at a root. */
const ANCHOR = `http://site.invalid/${"~/".repeat(10)}`;

export class Site {
  /** @type {Map<string, import("./html.mjs").Page>} */
  pages = new Map();
  #sizes;
  #read;

  /**
   * @param {Map<string, number>} sizes paths of all files and their lengths in bytes
   * @param {(path: string) => Buffer} read
   * @param {string | null} root the folder, unless the site is in memory
   */
  constructor(sizes, read, root = null) {
    this.root = root;
    this.#sizes = sizes;
    this.#read = read;
    for (const path of this.files.filter((file) => file.endsWith(".html"))) {
      this.pages.set(path, readPage(path, this.text(path)));
    }
    const canonical = this.pages.get("index.html")?.refs.find((ref) => ref.role === "canonical");
    /** Where the site will be published, as its home page says; `null` when it does not. */
    this.base = canonical ? new URL(canonical.value).href : null;
  }

  /** Reads the site in a folder. @param {string} root */
  static open(root) {
    const sizes = new Map();
    for (const entry of readdirSync(root, { recursive: true, withFileTypes: true })) {
      if (!entry.isFile()) continue;
      const path = join(entry.parentPath ?? entry.path, entry.name);
      sizes.set(relative(root, path).split(sep).join("/"), statSync(path).size);
    }
    return new Site(new Map([...sizes].sort()), (path) => readFileSync(join(root, path)), root);
  }

  /** A site in memory: path → text. @param {Map<string, string>} files */
  static of(files) {
    const bytes = new Map([...files].sort().map(([path, text]) => [path, Buffer.from(text)]));
    return new Site(new Map([...bytes].map(([path, { length }]) => [path, length])), (path) => bytes.get(path));
  }

  /** Paths of all files, sorted. */
  get files() {
    return [...this.#sizes.keys()];
  }

  has(path) {
    return this.#sizes.has(path);
  }

  size(path) {
    return this.#sizes.get(path);
  }

  text(path) {
    return this.#read(path).toString("utf8");
  }

  bytes(path) {
    return this.#read(path);
  }

  /**
   * Follows a reference from a file of the site.
   * @returns {{kind: "file", path: string, fragment: string}
   *   | {kind: "missing", path: string} | {kind: "outside"} | {kind: "foreign", url: URL}
   *   | {kind: "invalid"}}
   */
  follow(from, value) {
    let url;
    try {
      url = new URL(value, ANCHOR + encodeURI(from));
    } catch {
      return { kind: "invalid" };
    }
    if (url.origin !== new URL(ANCHOR).origin) return { kind: "foreign", url };
    if (!url.href.startsWith(ANCHOR)) return { kind: "outside" };
    return this.#locate(url.href.slice(ANCHOR.length));
  }

  /** Follows an address that begins with the published base; `null` when it does not. */
  followOwn(value) {
    if (this.base === null || !URL.canParse(value)) return null;
    const { href } = new URL(value);
    return href.startsWith(this.base) ? this.#locate(href.slice(this.base.length)) : null;
  }

  #locate(address) {
    const [beforeFragment, ...fragment] = address.split("#");
    const path = decode(beforeFragment.split("?")[0]);
    const file = path === "" || path.endsWith("/") ? `${path}index.html` : path;
    if (!this.has(file)) return { kind: "missing", path: file };
    return { kind: "file", path: file, fragment: decode(fragment.join("#")) };
  }

  /** The element at an offset of a page, with its line: `line 12: <a href="…">`. */
  excerpt(path, offset) {
    const text = this.text(path);
    const line = text.slice(0, offset).split("\n").length;
    const end = text.indexOf(">", offset);
    const element = text.slice(offset, end < 0 ? offset + 200 : end + 1).replace(/\s+/g, " ");
    return `line ${line}: ${element.length > 200 ? `${element.slice(0, 199)}…` : element}`;
  }
}

function decode(part) {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

/** The site under test: the folder named by the environment variable `SITE`. */
export function openUnderTest() {
  const root = process.env.SITE;
  if (!root) throw new Error("Set SITE to the folder of a built site, as `make test-browser` does.");
  return Site.open(root);
}
