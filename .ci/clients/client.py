"""Sends the documented request of updateLogisticInfo to a sandbox, with the client that OpenAPI Generator makes of the bundle.

Usage: client.py BASE_URL REQUEST_FILE
"""

import hashlib
import json
import secrets
import sys
import time
from urllib.parse import parse_qs, urlsplit

import openapi_client as xport

ACCESS_KEY = "sandbox-access-key"
ACCESS_SECRET = "sandbox-access-secret"


def sign():
    """Returns the value of each security scheme, by its name in the spec."""
    timestamp = str(int(time.time()))
    nonce = secrets.token_hex(16)
    text = ACCESS_KEY + timestamp + nonce + ACCESS_SECRET
    signature = hashlib.md5(text.encode()).hexdigest().upper()
    return {
        "accessKey": ACCESS_KEY,
        "timestamp": timestamp,
        "nonce": nonce,
        "userId": "sandbox-user",
        "signature": signature,
        "queryTimestamp": timestamp,
        "sign": signature,
    }


class CheckedClient(xport.ApiClient):
    """Checks that each request has the five headers and the two query parameters."""

    def call_api(self, method, url, header_params=None, *others, **named):
        sent = {name.lower() for name, value in header_params.items() if value}
        for name in ("access-key", "timestamp", "nonce-str", "user-id", "signature"):
            if name not in sent:
                raise SystemExit(f"The request is sent without the header {name}.")
        query = parse_qs(urlsplit(url).query)
        for name in ("timestamp", "sign"):
            if name not in query:
                raise SystemExit(f"The request is sent without the query parameter {name}.")
        return super().call_api(method, url, header_params, *others, **named)


def main(base_url, request_file):
    unknown = xport.TradeBaseInfo.from_dict({"status": "tomorrow"})
    if unknown.status != "tomorrow":
        raise SystemExit(f"An unknown enumerated value is lost: {unknown.status}")
    configuration = xport.Configuration(host=base_url, api_key=sign())
    with open(request_file, encoding="utf-8") as file:
        request = xport.UpdateLogisticInfoRequest.from_dict(json.load(file))
    with CheckedClient(configuration) as client:
        response = xport.WarehouseLogisticsApi(client).update_logistic_info(request)
    if response.success is not True or response.error_code != 200:
        raise SystemExit(f"The sandbox refused the call: {response}")
    print("python: the call succeeded")


if __name__ == "__main__":
    main(*sys.argv[1:])
