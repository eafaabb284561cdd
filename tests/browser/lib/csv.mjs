// Why: the downloads promise RFC 4180, and lenient CSV libraries read what other programs reject.

/**
 * Reads CSV by RFC 4180 to the letter: CRLF after every record, quotes only around whole fields,
 * doubled inside, every record as long as the header.
 * @param {Buffer} bytes
 * @returns {{header: string[], rows: string[][]}}
 * @throws {Error} naming the line and what is wrong
 */
export function readCsv(bytes) {
  const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  const records = [];
  let record = [];
  let at = 0;
  let line = 1;
  const fail = (what) => {
    throw new Error(`line ${line}: ${what}`);
  };
  while (at < text.length) {
    let field;
    if (text[at] === '"') {
      const end = closingQuote(text, at);
      if (end < 0) fail("a quote is not closed");
      field = text.slice(at + 1, end).replaceAll('""', '"');
      line += field.split("\n").length - 1;
      at = end + 1;
    } else {
      const end = nextDelimiter(text, at);
      field = text.slice(at, end);
      if (field.includes('"')) fail(`a quote inside the unquoted field ${field}`);
      at = end;
    }
    record.push(field);
    if (text[at] === ",") {
      at += 1;
      if (at === text.length) fail("the last record has no line end");
      continue;
    }
    if (!text.startsWith("\r\n", at)) fail(at < text.length ? "expected a comma or CRLF" : "no CRLF at the end");
    if (records.length > 0 && record.length !== records[0].length) {
      fail(`${record.length} fields, but the header has ${records[0].length}`);
    }
    records.push(record);
    record = [];
    at += 2;
    line += 1;
  }
  if (records.length === 0) fail("no header");
  const [header, ...rows] = records;
  const names = new Set(header);
  if (names.size !== header.length || names.has("")) fail("the header has an empty or a repeated name");
  return { header, rows };
}

function closingQuote(text, open) {
  let at = open + 1;
  for (;;) {
    const quote = text.indexOf('"', at);
    if (quote < 0 || text[quote + 1] !== '"') return quote;
    at = quote + 2;
  }
}

function nextDelimiter(text, from) {
  const delimiter = /[,\r\n]/g;
  delimiter.lastIndex = from;
  return delimiter.exec(text)?.index ?? text.length;
}
