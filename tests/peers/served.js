// Checks what the real hub serves to machines: finds the events of lots by their linksets, like any third party, and
// validates them against GS1's published JSON schema. Usage: node served.js MADE_SITE HUB PICTURE
const assert = require("node:assert");
const { execFileSync, spawn } = require("node:child_process");
const fs = require("node:fs");
const os = require("node:os");
const path = require("node:path");
const readline = require("node:readline");
const schema = require("./epcis_schema");

const [madeSite, hub, picture] = process.argv.slice(2);
const address = "https://ocop.example.vn";
const vocabulary = "https://ref.gs1.org/voc/";

async function get(port, target, accept) {
  const answer = await fetch(`http://127.0.0.1:${port}${target}`, { headers: { Accept: accept || "*/*" } });
  assert.equal(answer.status, 200, target);
  return { type: answer.headers.get("content-type"), json: await answer.json() };
}

async function check(port, lot) {
  const { type, json } = await get(port, lot, "application/linkset+json");
  assert.equal(type, "application/linkset+json");
  assert.equal(json.linkset.length, 2);  // the lot's links, and the product's
  const [context] = json.linkset;
  assert.equal(context.anchor, address + lot);
  for (const [relation, targets] of Object.entries(context).filter(([key]) => key.startsWith(vocabulary)))
    for (const { href, title, type: kind } of targets)
      assert.ok(href.startsWith(address) && title && (kind || relation.endsWith("/defaultLink")), relation);
  assert.equal(context[vocabulary + "defaultLink"].length, 1);
  const [{ href }] = context[vocabulary + "epcis"];
  const document = await get(port, href.slice(address.length));
  assert.equal(document.type, "application/ld+json");
  return schema.check(document.json);
}

async function main() {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "ocop-peer-"));
  execFileSync(madeSite, [folder, picture]);
  const serving = spawn(hub, ["serve", "--data", path.join(folder, "data"), "--site", folder, "--address", address,
    "--listen", "127.0.0.1:0"], { stdio: ["ignore", "pipe", "inherit"] });
  try {
    const [line] = await new Promise((done, failed) => {
      readline.createInterface({ input: serving.stdout }).once("line", (text) => done([text]));
      serving.once("exit", () => failed(new Error("the hub does not serve")));
    });
    const port = Number(line.split(":").pop());
    let events = 0;
    for (const lot of ["/01/08931234567897/10/L1", "/01/08931234567897/10/L2", "/p/hoa-hoi/10/H%2F1"])
      events += await check(port, lot);
    assert.equal(events, 7);  // L1 was recalled, which is an event
  } finally {
    serving.kill("SIGTERM");
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

main().catch((error) => {
  console.error(error);
  process.exitCode = 1;
});
