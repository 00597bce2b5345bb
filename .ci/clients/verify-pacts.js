// Verifies the interactions of a pact with the Rust Pact verifier.
// Usage: node verify-pacts.js BASE_URL PACT_FILE [sign]
// With "sign", each request is signed again, because the signature in the pact belongs to another time.
"use strict";
const { createHash, randomBytes } = require("node:crypto");
const { Verifier } = require("@pact-foundation/pact");

const [baseUrl, pact, mode] = process.argv.slice(2);
const account = {
  key: process.env.XPORT_ACCESS_KEY || "sandbox-access-key",
  secret: process.env.XPORT_ACCESS_SECRET || "sandbox-access-secret",
  user: process.env.XPORT_USER_ID || "sandbox-user",
};

/** Corrects the length: the verifier's proxy writes the JSON again, and 2.0 becomes 2. */
function correctLength(request) {
  if (request.body && !Buffer.isBuffer(request.body)) {
    request.headers["content-length"] = String(Buffer.byteLength(JSON.stringify(request.body)));
  }
}

function sign(request) {
  const timestamp = Math.floor(Date.now() / 1000).toString();
  const nonce = randomBytes(16).toString("hex");
  const signature = createHash("md5")
    .update(account.key + timestamp + nonce + account.secret)
    .digest("hex")
    .toUpperCase();
  const headers = {
    "access-key": account.key,
    timestamp,
    "nonce-str": nonce,
    "user-id": account.user,
    signature,
  };
  Object.assign(request.headers, headers);
  if (request.url.includes("sign=")) {
    request.url = `${request.url.split("?")[0]}?timestamp=${timestamp}&sign=${signature}`;
  }
}

new Verifier({
  provider: "xport-ka-platform",
  providerBaseUrl: baseUrl,
  providerStatesSetupUrl: `${baseUrl}/__xport/provider-states`,
  pactUrls: [pact],
  logLevel: "error",
  requestFilter: (request, _response, next) => {
    correctLength(request);
    if (mode === "sign") {
      sign(request);
    }
    next();
  },
})
  .verifyProvider()
  .then(
    () => console.log("all interactions agree"),
    (error) => {
      console.error(String(error));
      process.exitCode = 1;
    },
  );
