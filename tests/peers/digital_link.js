// GS1 Digital Links exchanged with a third-party library in both directions: GS1's own toolkit, which digital-link.js
// includes, and the grammar of the standard, version 1.4.1, by which it checks links. Usage: node digital_link.js
// PROGRAM; see digital_links.cpp for PROGRAM.
const assert = require("node:assert");
const { execFileSync } = require("node:child_process");
const { DigitalLink } = require("digital-link.js");
const Toolkit = require("digital-link.js/lib/GS1DigitalLinkCompressionPrototype/GS1DigitalLinkToolkit");

const toolkit = new Toolkit();
// Its character set 82 lacks : ; < = > ? (General Specifications, figure 7.11-1, has them).
for (const [ai, most] of Object.entries({ 10: 20, 21: 20, 22: 20, 91: 90 }))
  toolkit.aiRegex[ai] = new RegExp(`^[!-"%-?A-Z_a-z]{1,${most}}$`);
const run = (mode, input) =>
  execFileSync(process.argv[2], [mode], { encoding: "utf8", input }).trimEnd().split("\n");

/** "name=value" between tabs, as an object. */
function object(pairs) {
  return Object.fromEntries(pairs.map((pair) => [pair.split("=", 1)[0], pair.slice(pair.indexOf("=") + 1)]));
}

/** The toolkit takes the path's pairs from its beginning, so it cannot be given a path before the key. */
const withoutStem = (link) => link.replace("/t/x/", "/");

function ourLinks() {
  const links = run("write");
  assert.equal(links.length, 400);
  let checked = 0;
  for (const line of links) {
    const [link, ...wished] = line.split("\t");
    const read = toolkit.extractFromGS1digitalLink(withoutStem(link));
    assert.deepEqual({ ...read.GS1, ...read.other }, object(wished), line);
    // The grammar accepts a double quote only unescaped, which RFC 3986 (section 2) forbids in URIs; we write %22, so
    // such links cannot be checked by the grammar.
    if (link.includes("%22")) continue;
    assert.ok(DigitalLink(link).isValid(), line);
    ++checked;
  }
  assert.ok(checked > 100, "links held against the grammar");
}

/** The same numbers in every run (mulberry32). */
let state = 38;
function random(below) {
  state = (state + 0x6d2b79f5) | 0;
  let t = Math.imul(state ^ (state >>> 15), 1 | state);
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
  return ((t ^ (t >>> 14)) >>> 0) % below;
}
const text = (alphabet, size) => Array.from({ length: size }, () => alphabet[random(alphabet.length)]).join("");
const DIGITS = "0123456789";
const SET82 = "!\"%&'()*+,-./0123456789:;<=>?ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz";
assert.equal(SET82.length, 82);

function gtin() {
  const body = text(DIGITS, [7, 11, 12, 13][random(4)]);
  return body + toolkit.calculateCheckDigit("01", `${body}0`);
}

function wish() {
  const elements = { "01": gtin() };
  for (const ai of ["22", "10", "21"]) if (random(2)) elements[ai] = text(SET82, 1 + random(20));
  if (random(2)) elements["17"] = `27${text("0", 1)}${1 + random(9)}${1 + random(2)}${random(9)}`;
  if (random(2)) elements["3103"] = text(DIGITS, 6);
  if (random(2)) elements["91"] = text(SET82, 1 + random(30));
  return elements;
}

function theirLinks() {
  const links = [], wishes = [], stems = [];
  for (let i = 0; i < 400; ++i) {
    const elements = wish();
    const stem = ["https://id.gs1.org", "https://a.example:8443", "http://b.example/t/x"][random(3)];
    const others = random(2) ? { from: "qr", linkType: "gs1:pip" } : {};
    links.push(toolkit.buildGS1digitalLink(elements, random(2) === 1, stem, others));
    wishes.push({ ...elements, ...others, "01": elements["01"].padStart(14, "0") });
    stems.push(stem);
  }
  run("read", links.join("\n")).forEach((line, i) => {
    const { stem, ...read } = object(line.split("\t"));
    assert.equal(stem, stems[i], links[i] + line);
    assert.deepEqual(read, wishes[i], links[i] + line);
  });
}

function theirCompressedLinks() {
  const links = [];
  for (let i = 0; i < 200; ++i) {
    const elements = wish();
    elements["01"] = elements["01"].padStart(14, "0");
    const link = toolkit.buildGS1digitalLink(elements, false, "https://id.gs1.org", {});
    links.push(toolkit.compressGS1DigitalLink(link, false, "https://id.gs1.org", random(2) === 1, random(2) === 1, true));
  }
  run("read", links.join("\n")).forEach((line, i) => assert.match(line, /^refused=.*compressed/, links[i]));
}

ourLinks();
theirLinks();
theirCompressedLinks();
