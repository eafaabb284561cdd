// Why: some questions only the page itself can answer. These functions run inside the browser, so
// each stands alone: it refers to nothing outside its own body.

/** How much the layout moved while loading, and what moved. */
export function measureShift() {
  return new Promise((done) => {
    let score = 0;
    const elements = new Set();
    const observer = new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        if (entry.hadRecentInput) continue;
        score += entry.value;
        for (const { node } of entry.sources) {
          const element = node instanceof Element ? node : node?.parentElement;
          if (element) elements.add(`${element.localName}.${element.className?.baseVal ?? element.className}`);
        }
      }
    });
    observer.observe({ type: "layout-shift", buffered: true });
    requestAnimationFrame(() => setTimeout(() => done({ score, elements: [...elements].slice(0, 5) }), 0));
  });
}

/** Opens folded parts; says whether there were any. */
export function openFolded(selector) {
  const folded = [...document.querySelectorAll(selector)].filter((part) => !part.open && part.checkVisibility());
  for (const part of folded) part.open = true;
  return folded.length > 0;
}

/** Faults of the layout in the page's present state. */
export function findLayoutFaults() {
  const faults = [];
  const name = (element) => {
    const html = element.outerHTML.replace(/\s+/g, " ");
    return html.length > 160 ? `${html.slice(0, 159)}…` : html;
  };
  const root = document.documentElement;
  const width = root.clientWidth;
  const clips = [root, document.body].some((part) => ["hidden", "clip"].includes(getComputedStyle(part).overflowX));

  const sheets = [...document.styleSheets].filter((sheet) => sheet.cssRules.length > 0);
  if (sheets.length === 0) {
    faults.push({ rule: "unstyled", element: "<head>", remedy: "no style sheet applies: link the theme's, or allow it." });
  }

  // Wider than the window, unless something inside the page scrolls or cuts it.
  const contained = (element) => {
    for (let part = element.parentElement; part && part !== document.body; part = part.parentElement) {
      if (getComputedStyle(part).overflowX !== "visible") return true;
    }
    return false;
  };
  if (root.scrollWidth > width || clips) {
    const wide = [...document.body.querySelectorAll("*")].filter((element) => {
      const box = element.getBoundingClientRect();
      return box.width > 0 && box.right > width + 1 && element.checkVisibility() && !contained(element);
    });
    const innermost = wide.filter((element) => !wide.some((other) => other !== element && element.contains(other)));
    if (root.scrollWidth > width || wide.length > 0) {
      const remedy = `let it wrap, shrink, or scroll in a focusable region of its own: the page is ${root.scrollWidth} px wide in a window of ${width} px${clips ? " (and cut by overflow-x)" : ""}.`;
      // A long word sticks out of a box that is itself no wider than the window.
      const bursting = [...document.body.querySelectorAll("*")]
        .filter((element) => element.clientWidth > 0 && element.scrollWidth > element.clientWidth && !contained(element))
        .filter((element) => element.getBoundingClientRect().x + element.scrollWidth > width + 1);
      const culprits = innermost.length > 0 ? innermost : bursting.slice(-1);
      for (const element of culprits.slice(0, 5)) {
        faults.push({ rule: "horizontal-scroll", element: name(element), remedy });
      }
      if (culprits.length === 0) faults.push({ rule: "horizontal-scroll", element: "<body>", remedy });
    }
  }

  for (const image of document.images) {
    if (image.loading !== "lazy" && image.complete && image.naturalWidth === 0) {
      faults.push({ rule: "broken-image", element: name(image), remedy: "the picture cannot be shown: mend the file or its address." });
    }
  }

  // 12 px on a phone 360 px wide, so 12 · 320/360 at the narrowest.
  const smallest = width < 360 ? 10.6 : 11.9;
  const small = [...document.querySelectorAll("main svg text")].filter((text) => {
    const matrix = text.checkVisibility() && text.textContent.trim() !== "" ? text.getScreenCTM() : null;
    if (!matrix) return false;
    return parseFloat(getComputedStyle(text).fontSize) * Math.hypot(matrix.a, matrix.b) < smallest;
  });
  if (small.length > 0) {
    faults.push({ rule: "small-chart-text", element: `${small.length} texts, first: ${name(small[0])}`,
      remedy: `drawn below ${smallest} px at this width: draw the chart for narrow windows too.` });
  }
  return faults;
}

/**
 * Contrast of a chart's text with what lies behind it, in the page's present state. axe leaves the
 * text of pictures undecided; here its fill is compared with the mark or the page below it.
 */
export function findFaintText() {
  const canvas = new OffscreenCanvas(1, 1).getContext("2d", { willReadFrequently: true });
  const parse = (colour) => {
    canvas.clearRect(0, 0, 1, 1);
    canvas.fillStyle = colour;
    canvas.fillRect(0, 0, 1, 1);
    const [red, green, blue, alpha] = canvas.getImageData(0, 0, 1, 1).data;
    return { rgb: [red, green, blue], alpha: alpha / 255 };
  };
  const over = (top, alpha, below) => top.map((part, at) => part * alpha + below[at] * (1 - alpha));
  const luminance = (rgb) => {
    const [red, green, blue] = rgb.map((part) => part / 255)
      .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const paper = (element) => {
    for (let part = element; part; part = part.parentElement) {
      const { rgb, alpha } = parse(getComputedStyle(part).backgroundColor);
      if (alpha === 1) return rgb;
    }
    return matchMedia("(prefers-color-scheme: dark)").matches ? [18, 18, 18] : [255, 255, 255];
  };
  const opacity = (style) => Number(style.fillOpacity) * Number(style.opacity);

  const faint = [];
  for (const text of document.querySelectorAll("main svg text")) {
    if (!text.checkVisibility() || text.textContent.trim() === "") continue;
    text.scrollIntoView({ block: "center", inline: "center", behavior: "instant" });
    const style = getComputedStyle(text);
    const box = text.getBoundingClientRect();
    const stack = document.elementsFromPoint(box.x + box.width / 2, box.y + box.height / 2);
    const svg = text.ownerSVGElement;
    if (!stack.includes(svg)) continue; // scrolled away or covered
    const marks = stack.slice(0, stack.indexOf(svg)).filter((part) => part.matches("rect, path, circle, polygon"));
    const fills = marks.map((mark) => getComputedStyle(mark)).filter(({ fill }) => fill !== "none");
    if (fills.some(({ fill }) => fill.startsWith("url"))) continue; // a pattern has no one colour
    let below = paper(svg);
    for (const mark of fills.reverse()) {
      const { rgb, alpha } = parse(mark.fill);
      below = over(rgb, alpha * opacity(mark), below);
    }
    const { rgb, alpha } = parse(style.fill);
    const ink = over(rgb, alpha * opacity(style), below);
    const [light, dim] = [luminance(ink), luminance(below)].sort((a, b) => b - a);
    const ratio = (light + 0.05) / (dim + 0.05);
    const size = parseFloat(style.fontSize);
    const large = size >= 24 || (size >= 18.66 && Number(style.fontWeight) >= 700);
    if (ratio < (large ? 3 : 4.5)) faint.push({ ratio, html: text.outerHTML.slice(0, 160) });
  }
  window.scrollTo(0, 0);
  if (faint.length === 0) return [];
  return [{
    rule: "chart-contrast",
    element: `${faint.length} texts, first (${faint[0].ratio.toFixed(2)}:1): ${faint[0].html}`,
    remedy: "text needs 4.5:1 against what lies behind it: choose another colour or place.",
  }];
}

/** Texts of one chart that lie on each other. Boxes are taken without the room above and below letters. */
export function findOverlaps() {
  const found = [];
  for (const svg of document.querySelectorAll("main svg")) {
    if (!svg.checkVisibility()) continue;
    const texts = [...svg.querySelectorAll("text")].filter((text) => text.checkVisibility() && text.textContent.trim() !== "");
    const boxes = texts.map((text) => {
      const { left, right, top, bottom } = text.getBoundingClientRect();
      const [across, down] = [right - left, bottom - top].map((side) => side * 0.18);
      const turn = text.getScreenCTM();
      const upright = Math.abs(turn.b) > Math.abs(turn.a);
      return upright ? { left: left + across, right: right - across, top, bottom } : { left, right, top: top + down, bottom: bottom - down };
    });
    for (let a = 0; a < boxes.length; a += 1) {
      for (let b = a + 1; b < boxes.length; b += 1) {
        const wide = Math.min(boxes[a].right, boxes[b].right) - Math.max(boxes[a].left, boxes[b].left);
        const high = Math.min(boxes[a].bottom, boxes[b].bottom) - Math.max(boxes[a].top, boxes[b].top);
        if (wide <= 1 || high <= 1) continue;
        const name = svg.closest("figure")?.id ?? "a picture";
        found.push({ rule: "chart-overlap", element: `${name}: '${texts[a].textContent}' and '${texts[b].textContent}' (${wide.toFixed(1)} × ${high.toFixed(1)} px)`,
          remedy: "move or leave out one of the two labels." });
      }
    }
  }
  return found;
}
