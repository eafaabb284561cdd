// What the browsers of lists and the search share.
const annals = (() => {
  "use strict";
  const LETTERS = {
    "ł": "l", "đ": "d", "ð": "d", "ø": "o", "ı": "i", "ħ": "h", "ŧ": "t", "ŋ": "ng", "ß": "ss",
    "æ": "ae", "œ": "oe", "þ": "th", "ς": "σ", "‘": "'", "’": "'", "ʻ": "'", "ʼ": "'",
  };
  const LETTER = new RegExp(`[${Object.keys(LETTERS).join("")}]`, "g");
  // The same as in `lang/fold.rs`.
  const DROPPED = /[\u0300-\u036f\u0483-\u0487\u0591-\u05bd\u05bf-\u05c7\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06ed\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\u00ad\u200b-\u200f\u2060\ufeff\ufe00-\ufe0f]/g;
  const scripts = {};

  // `sao tome` of `São Tomé`.
  function fold(text) {
    const lower = text.normalize("NFKD").toLowerCase();
    return lower.replace(LETTER, (letter) => LETTERS[letter]).replace(DROPPED, "").normalize("NFKD");
  }

  // The words of a text, folded; `sadan` of `Sa’dan`.
  function words(text) {
    return fold(text).replace(/'/g, "").split(/[^\p{L}\p{M}\p{N}]+/u).filter(Boolean);
  }

  // A word that is told from the inside of others, where its script has capitals.
  const needle = (word) => (/^\p{N}/u.test(word) ? "#" : "") + word[0].toUpperCase() + word.slice(1);

  return {
    fold,
    words,
    needle,
    // A text to be searched for such.
    hay: (text) => words(text).map(needle).join(" "),
    // JSON, text, or what a script hands to `put`.
    async load(url) {
      if (!url.endsWith(".js")) {
        const answer = await fetch(url);
        if (!answer.ok) throw new Error(`${url}: ${answer.status}`);
        return url.endsWith(".json") ? answer.json() : answer.text();
      }
      const script = document.createElement("script");
      script.src = url;
      if (!(script.src in scripts)) {
        await new Promise((done, failed) => {
          script.onload = done;
          script.onerror = failed;
          document.head.append(script);
        });
      }
      return scripts[script.src];
    },
    put(data) {
      scripts[document.currentScript.src] = data;
    },
  };
})();
