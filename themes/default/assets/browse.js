// The browser of a list.
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
  const { format: number } = new Intl.NumberFormat(lang);
  const either = new Intl.ListFormat(lang, { type: "disjunction" });
  const bold = (text) => make("b", {}, text);
  const fill = (pattern, values) =>
    pattern.split(/\{(\w+)\}/).flatMap((part, at) => (at % 2 ? values[part] : part));

  const [input, sort, heading, status] = ["#browse-q", "#browse-sort", ".result", "[role=status]"].map(one);
  const [chips, none, more, shown, found] =
    ["chips", "none", "more", "shown", "found"].map((name) => one(`[data-${name}]`));
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
  const fixed = [first, ...root.querySelectorAll("[data-fixed]")];

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
        const whole = (code) => (code?.map ? code.map(whole) : at ? at[code] : base + code);
        values.forEach((value, code) => { column.values[whole(code)] = value; });
        column.codes = column.codes.concat(own.map(whole));
      }
    }
    searched = data.searched.split(" ").map((key) => columns[key]);
    for (const column of searched) column.hay = Array.from(column.values, (value) => annals.hay(plain(value ?? "")));
    // A row for each code that it has.
    for (const facet of facets) {
      const { values, codes } = options[facet.key];
      facet.codes = codes.flat();
      facet.rows = codes.flatMap((code, at) => [code].flat().map(() => at));
      for (const option of facet.options) option.code = values.indexOf(option.box.value);
    }
  }
  const parser = make("template");
  function plain(html) {
    if (!/[<&]/.test(html)) return html;
    parser.innerHTML = html;
    return parser.content.textContent;
  }
  const value = (key, at) => columns[key]?.values[columns[key].codes[at]] ?? "";
  function idOf(at) {
    const rest = ids[at];
    const words = () => annals.words(plain(value("name", at))).slice(rest / 10, rest % 10);
    return value("stem", at) + (typeof rest === "string" ? rest : words().join("-"));
  }

  const orders = {};
  let matches;
  function scan() {
    const marks = () => new Uint8Array(ids.length);
    const left = marks(); // a row is out by nothing, the facet before, or more
    const leave = (has, by) => has.forEach((is, at) => { if (!is) left[at] = left[at] ? 255 : by; });
    for (const needle of annals.words(input.value).map(annals.needle)) {
      const has = marks();
      for (const { hay, codes } of searched) {
        const hits = hay.map((text) => text.includes(needle));
        codes.forEach((code, at) => { if (hits[code]) has[at] = 1; });
      }
      leave(has, 255);
    }
    for (const [nth, facet] of facets.entries()) {
      facet.chosen = facet.options.filter(({ box }) => box.checked);
      if (!facet.chosen.length) continue;
      const has = marks();
      const hits = [];
      for (const { code } of facet.chosen) hits[code] = 1;
      facet.codes.forEach((code, at) => { if (hits[code]) has[facet.rows[at]] = 1; });
      leave(has, nth + 1);
    }
    for (const [nth, facet] of facets.entries()) {
      facet.counts = [];
      facet.codes.forEach((code, at) => {
        if ((left[facet.rows[at]] || nth + 1) === nth + 1) facet.counts[code] = (facet.counts[code] ?? 0) + 1;
      });
    }
    const by = sort.value;
    const codes = columns[by.replace("-", "")]?.codes ?? [];
    const sign = by[0] === "-" ? -1 : 1;
    orders[by] ??= [...ids.keys()].sort((a, b) => sign * (codes[a] - codes[b]) || a - b);
    matches = orders[by].filter((at) => !left[at]);
  }

  // What the fields hold, the address says.
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
  function keep(how) {
    history[how](null, "", String(state()) ? `#${state()}` : location.pathname);
  }
  function update() {
    const hash = String(state());
    for (const link of document.querySelectorAll(".langs a")) link.hash = hash;
    if (!columns && !hash) return Promise.resolve();
    if (!columns) tell("vh", data.loading);
    return ready().then(show, fail);
  }
  const tell = (className, textContent) => Object.assign(status, { className, textContent });
  const fail = () => tell("notice", data.failed);

  const SHOWN = 50;
  let drawn = [];
  let adding;
  let until;
  let saying;
  function show() {
    scan();
    const query = input.value.trim();
    const filters = [];
    const words = [];
    for (const { title, chosen, sentence } of facets) {
      const names = either.formatToParts(chosen.map(({ name }) => name));
      filters.push(...chosen.map(({ box, name }) => ({ text: `${title}: ${name}`, clear: () => { box.checked = false; } })));
      if (names[0]) words.push(", ", ...fill(sentence, { value: names.map(({ type, value }) => (type === "element" ? bold(value) : value)) }));
    }
    if (query) {
      filters.push({ text: fill(data.containing, { text: query }).join(""), clear: () => { input.value = ""; } });
      words.push(", ", ...fill(data.containing, { text: bold(query) }));
    }
    const all = !filters.length;
    const count = number(matches.length);
    heading.replaceChildren(...(all ? complete : fill(data.some, { n: bold(count), filters: words.slice(1) })));
    chips.hidden = all;
    chips.replaceChildren(...filters.map(chip));
    if (!all) chips.append(make("button", { type: "button", className: "linklike", textContent: data.clear, onclick: reset }));
    for (const { options, counts } of facets) {
      for (const option of options) {
        const { box, label, code, count } = option;
        const n = counts[code] ?? 0;
        if (box.checked) label.closest(".facets__rest")?.setAttribute("open", "");
        if (option.n === n) continue;
        option.n = n;
        count.textContent = number(n);
        label.classList.toggle("facet--zero", !n);
      }
    }
    for (const place of document.querySelectorAll("[data-active]")) {
      place.textContent = all ? "" : fill(data.activeFilters, { n: number(filters.length) }).join("");
    }
    const untouched = all && !sort.value;
    list.hidden = untouched || !matches.length;
    for (const part of fixed) part.hidden = !untouched;
    found.hidden = untouched;
    none.hidden = matches.length > 0;
    until = 0;
    if (!untouched) extend();
    for (const place of document.querySelectorAll("[data-count]")) {
      place.textContent = fill(data[place.dataset.count], { n: count }).join("");
    }
    found.querySelector(".actions").hidden = !matches.length;
    clearTimeout(saying);
    saying = setTimeout(() => {
      keep("replaceState"); // once a pause
      tell("vh", heading.textContent);
    }, 300);
  }
  // Once, unseen: else the first key is slow.
  function warm() {
    if (String(state())) return;
    for (const text of ["e", ""]) {
      input.value = text;
      show();
      list.getBoundingClientRect();
    }
    clearTimeout(saying);
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
    draw(Math.min(until, from + 5)); // those in sight
    adding = setTimeout(draw, 150, until);
    const rest = Math.min(SHOWN, matches.length - until);
    more.hidden = !rest;
    more.textContent = fill(data.more, { n: number(rest) }).join("");
    shown.hidden = matches.length <= SHOWN;
    shown.textContent = fill(data.shown, { from: number(1), to: number(until), total: number(matches.length) }).join("");
    return list.children[from];
  }
  function draw(to) {
    clearTimeout(adding);
    const { children } = list;
    for (let nth = 0; nth < to; nth += 1) {
      if (drawn[nth] === matches[nth]) continue;
      if (children[nth]) children[nth].replaceWith(rowOf(matches[nth]));
      else list.append(rowOf(matches[nth]));
    }
    while (children.length > to) list.lastChild.remove();
    drawn = matches.slice(0, to);
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

  function change() {
    keep("pushState");
    return update();
  }
  function reset() {
    for (const { options } of facets) for (const { box } of options) box.checked = false;
    input.value = "";
    change().then(() => (sheet?.open ? sheet : input).focus());
  }

  async function download(kind) {
    const csv = kind === "csv";
    const title = heading.textContent;
    const wanted = matches.map(idOf);
    const filters = {};
    for (const [key, value] of state()) if (key !== "_sort") (filters[key] ??= []).push(value);
    const whole = await annals.load(data[kind]);
    const records = csv ? whole.match(/(?:"[^"]*"|[^"\n])+\n/g) : whole;
    const known = new Map(records.map((one) => [one.id ?? one.split(",", 1)[0], one]));
    const rows = wanted.map((id) => known.get(id));
    const selection = { title, filters, n: rows.length, total: ids.length, url: location.protocol === "file:" ? undefined : location.href, licence: data.licence };
    const text = csv ? records[0] + rows.join("") : `${JSON.stringify({ selection, rows }, null, 1)}\n`;
    const url = URL.createObjectURL(new Blob([text], { type: csv ? "text/csv" : "application/json" }));
    make("a", { href: url, download: `${annals.words(title).join("-").slice(0, 150)}.${kind}` }).click();
    setTimeout(() => URL.revokeObjectURL(url), 60000);
  }

  // On a phone the facets are a sheet.
  const sheet = one(".sheet");
  const wide = matchMedia("(min-width: 960px)");
  const click = (selector, act) => one(selector)?.addEventListener("click", act);
  click(".facets > summary", (event) => {
    if (wide.matches) return;
    event.preventDefault();
    sheet.querySelector("[data-sheet]").append(panel);
    sheet.showModal();
    ready().then(show, fail);
  });
  sheet?.addEventListener("close", () => fold.append(panel));
  wide.addEventListener("change", () => sheet?.close());
  click("[data-close]", () => sheet.close());
  click("[data-clear]", reset);
  click("[data-show]", () => {
    sheet.close();
    heading.tabIndex = -1;
    heading.focus();
  });
  for (const kind of ["csv", "json"]) click(`[data-${kind}-of]`, () => download(kind).catch(fail));
  more.addEventListener("click", () => extend().querySelector("a").focus());

  root.addEventListener("change", ({ target }) => {
    if (target === input) keep("replaceState");
    else change();
  });
  input.addEventListener("input", update);
  input.form.addEventListener("submit", (event) => event.preventDefault());
  root.addEventListener("focusin", ({ target }) => {
    if (!loading && target.closest(".searchbar, .facets, .sort")) ready().then(warm, fail);
  });
  addEventListener("popstate", restore);
  if (location.hash.includes("=")) restore();
})();
