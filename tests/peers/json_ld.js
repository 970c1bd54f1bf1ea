// Checks which terms of our EPCIS documents a third-party JSON-LD reader keeps; it drops terms that no context defines.
// GS1's own context is replaced by a small one, as no copy is at hand, so that only our terms are checked. Usage: node
// json_ld.js PROGRAM; PROGRAM prints one document per line.
const assert = require("node:assert");
const { execFileSync } = require("node:child_process");
const jsonld = require("jsonld");

const terms = "https://ocop.example/terms/#";
const gs1 = { "@version": 1.1, id: "@id", type: "@type", ilmd: "x:ilmd", inputs: "x:inputs", epcisBody: "x:body",
  eventList: { "@id": "x:events", "@container": "@list" }, epcClass: { "@id": "x:class", "@type": "@id" },
  inputQuantityList: { "@id": "x:in", "@container": "@list" }, outputQuantityList: { "@id": "x:out", "@container": "@list" } };
const documentLoader = (url) => {
  assert.equal(url, "https://ref.gs1.org/standards/epcis/2.0.0/epcis-context.jsonld");
  return { contextUrl: null, documentUrl: url, document: { "@context": gs1 } };
};

/// Yields every object in a tree that has the member.
function* having(tree, member) {
  if (tree === null || typeof tree !== "object") return;
  if (!Array.isArray(tree) && member in tree) yield tree[member];
  for (const below of Object.values(tree)) yield* having(below, member);
}

/// Returns all texts by language, in order, as in the document.
const written = (document, term) => [...having({ ...document, "@context": null }, "ocop:" + term)].flatMap((texts) => Object.entries(texts));
/// The same, as the reader kept them.
const kept = (expanded, term) => [...having(expanded, terms + term)].flat().map((one) => [one["@language"], one["@value"]]);
const sorted = (pairs) => pairs.map((pair) => pair.join("=")).sort();

async function main() {
  const lines = execFileSync(process.argv[2], { encoding: "utf8", maxBuffer: 1 << 26 }).trimEnd().split("\n");
  let notes = 0, inputs = 0;
  for (const line of lines.slice(0, 40)) {
    const document = JSON.parse(line);
    const expanded = await jsonld.expand(document, { documentLoader });
    for (const term of ["note", "title"]) {
      assert.deepEqual(sorted(kept(expanded, term)), sorted(written(document, term)));
      notes += written(document, term).length;
    }
    for (const event of document.epcisBody.eventList) {
      const names = (list) => (list || []).map((one) => one.epcClass.split("#")[0]);
      const out = new Set(names(event.outputQuantityList));
      for (const name of names(event.inputQuantityList)) {
        assert.ok(!out.has(name), "an input is not the output: " + name);
        ++inputs;
      }
    }
    const [made] = having(expanded, terms + "madeOn");
    if (made) assert.equal(made[0]["@type"], "http://www.w3.org/2001/XMLSchema#date");
  }
  assert.ok(notes > 100 && inputs > 40, `${notes} texts, ${inputs} inputs`);
}

main().catch((error) => {
  console.error(error);
  process.exitCode = 1;
});
