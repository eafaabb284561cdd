// The browser of a list, which is complete without it; what it searches is loaded when first used.
(() => {
  "use strict";
  const root = document.querySelector("[data-browse]");
  if (!root) return;
  const { dataset: data } = root;
  const { lang } = document.documentElement;
  const one = (selector) => root.querySelector(selector);
  const make = (tag, properties, ...children) => {
    const element = Object.assign(document.createElement(tag), properties);
    element.append(...children);
    return element;
  };
  const format = new Intl.NumberFormat(lang);
  const number = (n) => format.format(n);
  const either = new Intl.ListFormat(lang, { type: "disjunction" });
  const bold = (text) => make("b", {}, text);
  const fill = (pattern, values) =>
    pattern.split(/\{(\w+)\}/).flatMap((part, at) => (at % 2 ? values[part] : part));

  const [input, sort, heading, status] = ["#browse-q", "#browse-sort", ".result", "[role=status]"].map(one);
  const [chips, none, more, shown, found] =
    ["[data-chips]", "[data-none]", "[data-more]", "[data-shown]", "[data-found]"].map(one);
  const fixed = root.querySelectorAll("[data-fixed]");
  const complete = [...heading.childNodes];
  const row = one("template").content.firstElementChild;
  const slots = [...row.querySelectorAll("*")].map((element) => {
    const own = { ...element.dataset };
    for (const key in own) delete element.dataset[key];
    return own;
  });
  const first = one("ol.rows");
  const list = first.cloneNode(false);
  list.hidden = true;
  first.after(list);

  // Links of facets become boxes.
  const facets = [...root.querySelectorAll("[data-facet]")].map((group) => {
    const title = group.querySelector("h2").textContent;
    group.role = "group";
    group.ariaLabel = title;
    const options = [...group.querySelectorAll("a.facet")].map((link) => {
      const box = make("input", { type: "checkbox", className: "facet__box", value: link.dataset.value });
      const label = make("label", { className: "facet" }, box, ...link.childNodes);
      link.replaceWith(label);
      const [name, count] = ["name", "n"].map((part) => label.querySelector(`.facet__${part}`));
      return { box, label, name: name.textContent, count };
    });
    return { key: group.dataset.facet, title, sentence: group.dataset.sentence, options };
  });
  const fold = one(".facets");
  const panel = one("[role=navigation]");
  if (panel) panel.role = "group";

  let columns;
  let options;
  let ids;
  let searched;
  let loading;
  const ready = () => {
    loading ??= Promise.all(data.browse.split(" ").map(annals.load)).then(unpack);
    loading.catch(() => { loading = undefined; });
    return loading;
  };
  function unpack(parts) {
    columns = {};
    options = {};
    ids = parts.flatMap((part) => part.ids);
    for (const part of parts) {
      const local = [];
      for (const { key, facet, of, at, values, codes, steps } of part.columns) {
        let sum = 0;
        const own = steps ? steps.map((step) => (sum += step))
          : !codes ? values.map((_, code) => code)
            : of === undefined ? codes : local[of].map((code) => codes[code]);
        local.push(own);
        const column = ((facet ? options : columns)[key] ??= { values: [], codes: [] });
        const base = column.values.length;
        const whole = (code) => (Array.isArray(code) ? code.map(whole) : at ? at[code] : base + code);
        values.forEach((value, code) => { column.values[whole(code)] = value; });
        column.codes = column.codes.concat(own.map(whole));
      }
    }
    searched = data.searched.split(" ").map((key) => columns[key]);
    for (const column of searched) column.hay = Array.from(column.values, (value) => annals.hay(plain(value ?? "")));
    for (const facet of facets) {
      Object.assign(facet, options[facet.key]);
      for (const option of facet.options) option.code = facet.values.indexOf(option.box.value);
    }
  }
  const parser = document.createElement("template");
  function plain(html) {
    if (!/[<&]/.test(html)) return html;
    parser.innerHTML = html;
    return parser.content.textContent;
  }
  const value = (key, at) => columns[key]?.values[columns[key].codes[at]] ?? "";
  function idOf(at) {
    const rest = ids[at];
    const words = () => annals.words(plain(value("name", at))).slice(Math.floor(rest / 10), rest % 10);
    return value("stem", at) + (typeof rest === "string" ? rest : words().join("-"));
  }

  let matches = [];
  let asked;
  let said;
  function look() {
    if (asked === input.value) return;
    asked = input.value;
    said = new Uint8Array(ids.length);
    const words = annals.words(asked).map(annals.needle);
    for (const [nth, needle] of words.entries()) {
      for (const { hay, codes } of searched) {
        const hits = hay.map((text) => text.includes(needle));
        for (let at = 0; at < codes.length; at += 1) if (said[at] === nth && hits[codes[at]]) said[at] = nth + 1;
      }
    }
    said = said.map((n) => n === words.length);
  }
  function scan() {
    look();
    for (const facet of facets) {
      facet.counts = facet.values.map(() => 0);
      facet.chosen = facet.options.filter(({ box }) => box.checked);
      facet.wanted = [];
      for (const { code } of facet.chosen) facet.wanted[code] = true;
    }
    const active = facets.filter(({ chosen }) => chosen.length);
    matches = [];
    for (let at = 0; at < ids.length; at += 1) {
      if (!said[at]) continue;
      let missed;
      let misses = 0;
      for (const facet of active) {
        const code = facet.codes[at];
        if (Array.isArray(code) ? code.some((one) => facet.wanted[one]) : facet.wanted[code]) continue;
        missed = facet;
        misses += 1;
      }
      if (misses > 1) continue;
      if (!misses) matches.push(at);
      for (const { codes, counts } of misses ? [missed] : facets) {
        const code = codes[at];
        if (Array.isArray(code)) for (const one of code) counts[one] += 1;
        else counts[code] += 1;
      }
    }
    const codes = columns[sort.value.replace("-", "")]?.codes;
    const sign = sort.value.startsWith("-") ? -1 : 1;
    if (codes) matches.sort((a, b) => sign * (codes[a] - codes[b]) || a - b);
  }

  // The state is what the fields hold; the address holds the same.
  function state() {
    const params = new URLSearchParams();
    for (const { key, options } of facets) {
      for (const { box } of options) if (box.checked) params.append(key, box.value);
    }
    if (input.value.trim()) params.set("_q", input.value.trim());
    if (sort.value) params.set("_sort", sort.value);
    return params;
  }
  function restore() {
    const { hash } = location;
    if (hash && !hash.includes("=")) return; // a place on the page
    const params = new URLSearchParams(hash.slice(1));
    for (const { key, options } of facets) {
      const values = params.getAll(key);
      for (const { box } of options) box.checked = values.includes(box.value);
    }
    input.value = params.get("_q") ?? "";
    sort.value = params.get("_sort") ?? "";
    if (sort.selectedIndex < 0) sort.value = "";
    update();
  }
  function update(how) {
    const hash = String(state());
    const address = hash ? `#${hash}` : location.pathname + location.search;
    if (how) history[how](null, "", address);
    for (const link of document.querySelectorAll(".langs a")) link.hash = hash;
    if (!columns && !hash) return Promise.resolve();
    if (!columns) status.textContent = data.loading;
    return ready().then(show, fail);
  }
  function fail() {
    status.className = "notice";
    status.textContent = data.failed;
  }

  const SHOWN = 50;
  const AT_ONCE = 12;
  let adding;
  let until;
  let saying;
  function show() {
    scan();
    const query = input.value.trim();
    const filters = facets.flatMap(({ title, chosen }) =>
      chosen.map(({ box, name }) => ({ text: `${title}: ${name}`, clear: () => { box.checked = false; } })));
    const sentences = facets.filter(({ chosen }) => chosen.length).map(({ chosen, sentence }) => {
      const names = either.formatToParts(chosen.map(({ name }) => name));
      return fill(sentence, { value: names.map(({ type, value }) => (type === "element" ? bold(value) : value)) });
    });
    if (query) {
      filters.push({ text: fill(data.containing, { text: query }).join(""), clear: () => { input.value = ""; } });
      sentences.push(fill(data.containing, { text: bold(query) }));
    }
    const all = filters.length === 0;
    const count = number(matches.length);
    heading.replaceChildren(...(all ? complete : fill(data.some, {
      n: bold(count), filters: sentences.flatMap((sentence, at) => (at ? [", ", ...sentence] : sentence)),
    })));
    chips.hidden = all;
    chips.replaceChildren(...filters.map(chip));
    if (!all) chips.append(make("button", { type: "button", className: "linklike", textContent: data.clear, onclick: reset }));
    for (const { options, counts } of facets) {
      for (const option of options) {
        const { box, label } = option;
        const n = counts[option.code] ?? 0;
        if (option.n !== n) {
          option.n = n;
          option.count.textContent = number(n);
          label.classList.toggle("facet--zero", !n);
        }
        if (box.checked) {
          const rest = label.closest(".facets__rest");
          if (rest) rest.open = true;
        }
      }
    }
    for (const place of document.querySelectorAll("[data-active]")) {
      place.textContent = all ? "" : fill(data.activeFilters, { n: number(filters.length) }).join("");
    }
    const untouched = all && !sort.value;
    first.hidden = !untouched;
    list.hidden = untouched || !matches.length;
    for (const part of fixed) part.hidden = !untouched;
    found.hidden = untouched;
    none.hidden = matches.length > 0;
    clearTimeout(adding);
    list.replaceChildren();
    until = 0;
    if (!untouched) extend();
    for (const place of document.querySelectorAll("[data-count]")) {
      place.textContent = fill(data[place.dataset.count], { n: count }).join("");
    }
    found.querySelector(".actions").hidden = !matches.length;
    clearTimeout(saying);
    saying = setTimeout(() => {
      status.className = "vh";
      status.textContent = heading.textContent;
    }, 300);
  }
  function chip({ text, clear }, at) {
    const remove = () => {
      clear();
      change().then(() => (chips.children[Math.min(at, chips.children.length - 2)] ?? input).focus());
    };
    return make("button", {
      type: "button", className: "chip", onclick: remove, ariaLabel: fill(data.remove, { filter: text }).join(""),
    }, make("span", {}, text), make("span", { ariaHidden: "true" }, "×"));
  }
  function extend() {
    const from = until;
    until = Math.min(matches.length, until + SHOWN);
    const add = (rows) => list.append(...rows.map(rowOf));
    const rows = matches.slice(from, until);
    add(rows.splice(0, AT_ONCE));
    if (rows.length) adding = setTimeout(add, 50, rows);
    const rest = Math.min(SHOWN, matches.length - until);
    more.hidden = !rest;
    more.textContent = fill(data.more, { n: number(rest) }).join("");
    shown.hidden = matches.length <= SHOWN;
    shown.textContent = fill(data.shown, { from: number(1), to: number(until), total: number(matches.length) }).join("");
    return list.children[from];
  }
  function rowOf(at) {
    const item = row.cloneNode(true);
    const elements = item.querySelectorAll("*");
    for (const [nth, { slot, href, class: name, optional }] of slots.entries()) {
      const element = elements[nth];
      if (href) element.href = href === "record" ? data.record.replace("{id}", idOf(at)) : value(href, at);
      if (name) element.classList.add(value(name, at));
      if (!slot) continue;
      const html = slot.split(" ").map((key) => value(key, at)).filter(Boolean).join(" · ");
      if (!html && optional) element.remove();
      else if (/[<&]/.test(html)) element.innerHTML = html;
      else element.textContent = html;
    }
    return item;
  }

  const change = () => update("pushState");
  function reset() {
    for (const { options } of facets) for (const { box } of options) box.checked = false;
    input.value = "";
    change().then(() => (sheet?.open ? sheet : input).focus());
  }

  async function download(kind) {
    const title = heading.textContent;
    const wanted = matches.map(idOf);
    const whole = await annals.load(data[kind]);
    let text;
    if (kind === "csv") {
      const records = whole.match(/(?:"[^"]*"|[^"\n])+\n/g);
      const rows = new Map(records.map((record) => [record.slice(0, record.indexOf(",")), record]));
      text = records[0] + wanted.map((id) => rows.get(id)).join("");
    } else {
      const rows = new Map(whole.map((one) => [one.id, one]));
      const filters = {};
      for (const [key, value] of state()) if (key !== "_sort") (filters[key] ??= []).push(value);
      const url = location.protocol === "file:" ? undefined : location.href;
      const header = { title, filters, n: wanted.length, total: ids.length, url, licence: data.licence };
      text = `${JSON.stringify({ selection: header, rows: wanted.map((id) => rows.get(id)) }, null, 1)}\n`;
    }
    const url = URL.createObjectURL(new Blob([text], { type: kind === "csv" ? "text/csv" : "application/json" }));
    make("a", { href: url, download: `${annals.words(title).join("-").slice(0, 150)}.${kind}` }).click();
    setTimeout(() => URL.revokeObjectURL(url), 60000);
  }

  // On a phone the facets are a sheet.
  const sheet = one(".sheet");
  const wide = matchMedia("(min-width: 960px)");
  fold?.querySelector("summary").addEventListener("click", (event) => {
    if (wide.matches) return;
    event.preventDefault();
    sheet.querySelector("[data-sheet]").append(panel);
    sheet.showModal();
    ready().then(show, fail);
  });
  sheet?.addEventListener("close", () => fold.append(panel));
  wide.addEventListener("change", () => sheet?.close());
  const click = (selector, act) => one(selector)?.addEventListener("click", act);
  click("[data-close]", () => sheet.close());
  click("[data-clear]", reset);
  click("[data-show]", () => {
    sheet.close();
    heading.tabIndex = -1;
    heading.focus();
  });
  click("[data-csv-of]", () => download("csv").catch(fail));
  click("[data-json-of]", () => download("json").catch(fail));
  more.addEventListener("click", () => extend().querySelector("a").focus());

  root.addEventListener("change", (event) => {
    if (event.target !== input) change();
  });
  input.addEventListener("input", () => update("replaceState"));
  input.form.addEventListener("submit", (event) => event.preventDefault());
  root.addEventListener("focusin", ({ target }) => {
    if (target.closest(".searchbar, .facets, .sort")) ready().catch(() => {});
  });
  addEventListener("popstate", restore);
  if (location.hash.includes("=")) restore();
})();
