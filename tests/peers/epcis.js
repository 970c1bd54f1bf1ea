// Validates our EPCIS documents against GS1's published JSON schema. Usage: node epcis.js PROGRAM; PROGRAM prints one
// document per line.
const assert = require("node:assert");
const { execFileSync } = require("node:child_process");
const schema = require("./epcis_schema");

const lines = execFileSync(process.argv[2], { encoding: "utf8", maxBuffer: 1 << 26 }).trimEnd().split("\n");
const events = lines.reduce((sum, line) => sum + schema.check(JSON.parse(line)), 0);
assert.equal(lines.length, 200, "documents");
assert.ok(events >= 800, "events");
