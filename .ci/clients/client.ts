// Sends the documented request of updateLogisticInfo to a sandbox, with the client that OpenAPI Generator makes of the bundle.
// Usage: node client.js BASE_URL REQUEST_FILE
import { createHash, randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { Configuration, TradeBaseInfoFromJSON, UpdateLogisticInfoRequestFromJSON, WarehouseLogisticsApi } from './generated';

const [baseUrl, requestFile] = process.argv.slice(2);
const accessKey = 'sandbox-access-key';
const accessSecret = 'sandbox-access-secret';

/** Returns the value of each header and query parameter that signs a request, by its name on the wire. */
function sign(): Record<string, string> {
  const timestamp = String(Math.floor(Date.now() / 1000));
  const nonce = randomBytes(16).toString('hex');
  const signature = createHash('md5')
    .update(accessKey + timestamp + nonce + accessSecret)
    .digest('hex')
    .toUpperCase();
  return {
    'access-key': accessKey,
    timestamp,
    'nonce-str': nonce,
    'user-id': 'sandbox-user',
    signature,
    sign: signature,
  };
}

/** Checks that a request has the five headers and the two query parameters. */
function checkSigned(url: string, headers: Headers): void {
  for (const name of ['access-key', 'timestamp', 'nonce-str', 'user-id', 'signature']) {
    if (!headers.get(name)) {
      throw new Error(`The request is sent without the header ${name}.`);
    }
  }
  for (const name of ['timestamp', 'sign']) {
    if (!new URL(url).searchParams.get(name)) {
      throw new Error(`The request is sent without the query parameter ${name}.`);
    }
  }
}

async function main(): Promise<void> {
  const unknown = TradeBaseInfoFromJSON({ status: 'tomorrow' });
  if (unknown.status !== 'tomorrow') {
    throw new Error(`An unknown enumerated value is lost: ${unknown.status}`);
  }
  const signed = sign();
  const api = new WarehouseLogisticsApi(
    new Configuration({
      basePath: baseUrl,
      apiKey: (name) => signed[name],
      middleware: [{ pre: async ({ url, init }) => checkSigned(url, new Headers(init.headers)) }],
    }),
  );
  const response = await api.updateLogisticInfo({
    updateLogisticInfoRequest: UpdateLogisticInfoRequestFromJSON(JSON.parse(readFileSync(requestFile, 'utf8'))),
  });
  if (response.success !== true || response.errorCode !== 200) {
    throw new Error(`The sandbox refused the call: ${JSON.stringify(response)}`);
  }
  console.log('typescript-fetch: the call succeeded');
}

main().catch((error) => {
  console.error(error);
  process.exitCode = 1;
});
