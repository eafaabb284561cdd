// The search page. Names and titles of all pages come from names.json, fetched when the field is
// first used; the text of pages from an index of Pagefind. Without this script the page below the
// field leads to everything.
(function () {
  "use strict";
  var box = document.querySelector("[data-search]");
  if (!box) return;
  var field = box.querySelector("input");
  var status = box.querySelector("[role=status]");
  var out = box.querySelector("[data-results]");
  var words = box.dataset;
  var FIRST = 10;
  var asked = 0;
  var names, text;

  function fold(value) {
    return annals.fold(value).replace(/\s+/g, " ").trim();
  }

  function load() {
    names = names || annals.load(words.names).then(function (index) {
      var notes = index.notes.map(fold);
      index.pages = index.title.map(function (title, at) {
        return { at: at, key: fold(title), note: index.note[at] ? notes[index.note[at] - 1] : "" };
      });
      return index;
    });
    names.catch(function () {
      names = null;
    });
    return names;
  }

  function loadText() {
    if (location.protocol === "file:") return Promise.reject(words.needsServer);
    text = text || import(new URL(words.text + "pagefind.js", location.href)).then(function (pagefind) {
      // Addresses in the index begin at the site's root, wherever that is.
      return pagefind.options({ baseUrl: new URL(words.root, location.href).pathname, noWorker: true, excerptLength: 24 }).then(function () {
        return pagefind;
      });
    });
    text.catch(function () {
      text = null;
    });
    return text;
  }

  // How well a page answers; less is better, undefined not at all. Every word has to be there.
  function rank(page, query, parts) {
    if (page.key === query) return 0;
    var padded = " " + page.key.replace(/[^\p{L}\p{N}]+/gu, " ");
    var worst = 1;
    for (var part of parts) {
      var own = padded.includes(" " + part) ? 1 : page.key.includes(part) ? 2 : page.note.includes(part) ? 3 : 9;
      if (own > 3) return undefined;
      if (own > worst) worst = own;
    }
    return worst;
  }

  function found(index, query) {
    var parts = query.split(" ");
    var hits = [];
    index.pages.forEach(function (page) {
      var own = rank(page, query, parts);
      if (own !== undefined) hits.push({ page: page, rank: own });
    });
    hits.sort(function (a, b) {
      return a.rank - b.rank || index.kind[a.page.at] - index.kind[b.page.at] || a.page.at - b.page.at;
    });
    return hits.map(function (hit) {
      return hit.page;
    });
  }

  // Pairs of letters, those that begin a word told apart.
  function pairs(value) {
    var set = new Set();
    for (var word of value.split(" ")) for (var at = 0; at < word.length; at += 1) set.add((at ? word[at - 1] : "^") + word[at]);
    return set;
  }

  // How near a text is to another by the pairs that both have: Dice's coefficient; almost as near if
  // the other holds all of it and more.
  function nearness(own, other) {
    var shared = 0;
    own.forEach(function (pair) {
      if (other.has(pair)) shared += 1;
    });
    return Math.max((2 * shared) / (own.size + other.size), (0.8 * shared) / own.size);
  }

  // Names that are near the query as a whole, for some write as one word what others write as two; or
  // word by word, each begun or nearly written.
  function near(index, query) {
    var whole = pairs(query);
    var words = query.split(" ").map(function (word) {
      return { word: word, pairs: pairs(word), known: new Map() };
    });
    var best = new Map();
    index.pages.forEach(function (page) {
      if (best.has(page.key)) return;
      var parts = page.key.split(/[^\p{L}\p{M}\p{N}]+/u);
      var sum = 0;
      for (var own of words) {
        var most = 0;
        for (var part of parts) {
          if (!own.known.has(part)) own.known.set(part, part.startsWith(own.word) ? 1 : nearness(own.pairs, pairs(part)));
          most = Math.max(most, own.known.get(part));
        }
        sum += most < 0.5 ? -9 : most;
      }
      var score = Math.max(sum / words.length, nearness(whole, pairs(page.key)));
      // A long title has some of everything.
      if (score >= 0.6) best.set(page.key, { page: page, score: score - page.key.length / 1000 });
    });
    return Array.from(best.values()).sort(function (a, b) {
      return b.score - a.score || a.page.at - b.page.at;
    }).slice(0, 5).map(function (hit) {
      return hit.page;
    });
  }

  function element(name, className, content) {
    var made = document.createElement(name);
    if (className) made.className = className;
    (Array.isArray(content) ? content : [content]).forEach(function (part) {
      if (part) made.append(part);
    });
    return made;
  }

  function link(href, title) {
    var made = element("a", "name name--plain", title);
    made.href = href;
    return made;
  }

  function item(index, page) {
    var at = page.at;
    var note = index.note[at] ? index.notes[index.note[at] - 1] : "";
    var href = words.base + index.bases[index.base[at]] + index.rest[at];
    // On a disk a folder does not answer with its page.
    if ("portable" in words) href = href.replace(/\/(?=#|$)/, "/index.html");
    return element("li", "", [link(href, index.title[at]), element("p", "hit__about", [element("span", "hit__kind", index.kinds[index.kind[at]]), note && " · " + note])]);
  }

  function section(title, list, rest) {
    var heading = element("h2", "", title);
    var made = element("section", "section", [heading, element("ol", "hits", list.slice(0, FIRST))]);
    if (rest) {
      var more = element("button", "button", rest);
      more.type = "button";
      more.addEventListener("click", function () {
        made.querySelector("ol").append.apply(made.querySelector("ol"), list.slice(FIRST));
        more.remove();
        made.querySelectorAll("ol a")[FIRST].focus();
      });
      made.append(more);
    }
    return made;
  }

  function number(n) {
    return new Intl.NumberFormat(document.documentElement.lang).format(n);
  }

  function say(sentence, n, query) {
    return sentence.replace("{n}", number(n)).replace("{query}", query);
  }

  function showNames(index, query, typed) {
    var hits = found(index, query);
    var list = hits.slice(0, 200).map(function (page) {
      return item(index, page);
    });
    status.textContent = hits.length ? say(words.found, hits.length, typed) : say(words.none, 0, typed);
    if (list.length) return [section(words.namesTitle, list, list.length > FIRST && say(words.more, list.length - FIRST, typed))];
    var close = near(index, query).map(function (page) {
      return item(index, page);
    });
    var made = [element("p", "", words.noneText)];
    if (close.length) made.push(section(words.near, close));
    return made;
  }

  // An excerpt is HTML with nothing in it but <mark>.
  function excerpt(html) {
    var made = element("p", "hit__text", "");
    var parsed = new DOMParser().parseFromString(html, "text/html").body;
    parsed.childNodes.forEach(function (node) {
      made.append(node.nodeName === "MARK" ? element("mark", "", node.textContent) : node.textContent);
    });
    return made;
  }

  function showText(pagefind, typed) {
    return pagefind.search(typed).then(function (search) {
      return Promise.all(search.results.slice(0, FIRST).map(function (result) {
        return result.data();
      }));
    }).then(function (pages) {
      if (!pages.length) return [];
      return [section(words.textTitle, pages.map(function (page) {
        var part = page.sub_results && page.sub_results[0];
        var here = part && part.url !== page.url && part.title !== page.meta.title;
        var title = here ? page.meta.title + " — " + part.title : page.meta.title;
        return element("li", "", [link(here ? part.url : page.url, title), excerpt(here ? part.excerpt : page.excerpt)]);
      }))];
    });
  }

  function search() {
    var typed = field.value.trim().replace(/\s+/g, " ");
    // `Kab. Pati` is looked for as `kab pati`.
    var query = fold(typed).replace(/[.,;:!?]+(?= |$)/g, "");
    var turn = (asked += 1);
    var state = typed ? "?q=" + encodeURIComponent(typed) : location.pathname;
    history.replaceState(null, "", state);
    box.classList.toggle("search--on", query.length > 1);
    if (query.length < 2) {
      out.replaceChildren();
      status.textContent = typed ? words.hint : "";
      return;
    }
    status.textContent = words.loading;
    load().then(function (index) {
      if (turn !== asked) return;
      out.replaceChildren.apply(out, showNames(index, query, typed));
      return loadText().then(function (pagefind) {
        return showText(pagefind, typed);
      }).then(function (made) {
        if (turn === asked) out.append.apply(out, made);
      }, function (why) {
        if (turn === asked && typeof why === "string") out.append(element("p", "muted", why));
      });
    }, function () {
      if (turn === asked) status.textContent = words.failed;
    });
  }

  // Arrows go from the field through the results, Escape goes back, Enter takes the first one.
  box.addEventListener("keydown", function (event) {
    var links = Array.from(out.querySelectorAll("a, button"));
    var at = links.indexOf(document.activeElement);
    var inField = document.activeElement === field;
    if (event.key === "ArrowDown" && links.length && (inField || at >= 0)) links[Math.min(at + 1, links.length - 1)].focus();
    else if (event.key === "ArrowUp" && at >= 0) (at ? links[at - 1] : field).focus();
    else if (event.key === "Escape" && at >= 0) field.focus();
    else return;
    event.preventDefault();
  });
  box.querySelector("form").addEventListener("submit", function (event) {
    event.preventDefault();
    var first = out.querySelector("a");
    if (first) first.focus();
  });

  var wait;
  field.addEventListener("input", function () {
    clearTimeout(wait);
    wait = setTimeout(search, 120);
  });
  field.addEventListener("focus", load, { once: true });
  addEventListener("popstate", read);
  function read() {
    field.value = new URLSearchParams(location.search).get("q") || "";
    search();
  }
  if (new URLSearchParams(location.search).get("q")) read();
})();
