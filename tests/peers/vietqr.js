// Reads our VietQR payloads with a third-party library, and builds them with it from the same values. Usage: node
// vietqr.js PROGRAM; vietqr_payloads.cpp describes the output of PROGRAM.
const assert = require("node:assert");
const { execFileSync } = require("node:child_process");
const { QRPay } = require("vietnam-qr-pay");

const SERVICES = { account: "QRIBFTTA", card: "QRIBFTTC" };

/** What a bank takes of a purpose: our own folding, said in other words. */
function folded(purpose) {
  return purpose.normalize("NFD").replace(/\p{M}/gu, "").replace(/đ/g, "d").replace(/Đ/g, "D").slice(0, 25).trim();
}

const lines = execFileSync(process.argv[2], { encoding: "utf8" }).trimEnd().split("\n");
for (const line of lines) {
  const [bank, account, kind, amount, purpose, payload] = line.split("\t");
  const read = new QRPay(payload);
  assert.ok(read.isValid, line);
  assert.equal(read.provider.name, "VIETQR", line);
  assert.equal(read.provider.service, SERVICES[kind], line);
  assert.equal(read.consumer.bankBin, bank, line);
  assert.equal(read.consumer.bankNumber, account, line);
  assert.equal(read.initMethod, amount ? "12" : "11", line);
  assert.equal(read.amount ?? "", amount, line);
  assert.equal(read.currency, "704", line);
  assert.equal(read.nation, "VN", line);
  assert.equal(read.additionalData.purpose ?? "", folded(purpose), line);
  const wish = { bankBin: bank, bankNumber: account, service: SERVICES[kind], amount, purpose: folded(purpose) };
  assert.equal(QRPay.initVietQR(wish).build(), payload, line);
}
assert.equal(lines.length, 300, "payloads");
