package io.github.xportka.openapi.change;

import static io.github.xportka.openapi.change.ContractFixture.assertReported;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openapitools.openapidiff.core.model.DiffResult;

/**
 * Changes of operations and pushed messages. The columns are the edit, its impact, a part of the
 * report, and the result of openapi-diff.
 */
class OperationComparisonTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          remove /paths/~1update | BREAKING | operation updateParcel (POST /update): was removed | INCOMPATIBLE
          copy update /paths/~1list/put; set /paths/~1list/put/operationId renew | COMPATIBLE | operation renew (PUT /list): was added | COMPATIBLE
          move /paths/~1update /paths/~1v2 | BREAKING | has the path `/v2` instead of `/update` | INCOMPATIBLE
          move /paths/~1update/post /paths/~1update/put | BREAKING | has the method `PUT` instead of `POST` | INCOMPATIBLE
          set update/operationId updateParcels | BREAKING | updateParcel (POST /update): was renamed to `updateParcels` | METADATA
          set update/tags [addresses] | BREAKING | has tags `["addresses"]` instead of `["parcels"]` | NO_CHANGES
          set update/deprecated true | COMPATIBLE | is deprecated now | COMPATIBLE
          remove search/x-paging | BREAKING | no longer has x-paging | NO_CHANGES
          set update/x-paging {page: p} | COMPATIBLE | now has x-paging `{"page":"p"}` | NO_CHANGES
          set update/security [{accessKey: [], signature: []}] | BREAKING | has security `[{"accessKey":[],"signature":[]}]` instead of `[{"queryTimestamp":[],"sign":[]}]` | INCOMPATIBLE
          remove update/security/0/sign | BREAKING | has security `[{"queryTimestamp":[]}]` instead of | COMPATIBLE
          set search/x-retry unsafe | BREAKING | has x-retry `unsafe` instead of `safe` | NO_CHANGES
          set update/x-retry safe | BREAKING | has x-retry `safe` instead of `unsafe`: the client retries the operation now | NO_CHANGES
          set update/x-new true | BREAKING | now has x-new `true` | NO_CHANGES
          """)
  void reportsOperation(String edit, ChangeImpact impact, String text, DiffResult openApiDiff) {
    assertReported(edit, impact, text, openApiDiff);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          append update/parameters {name: depot, in: query, required: true, schema: {type: string}} | BREAKING | now has the query parameter depot | INCOMPATIBLE
          append update/parameters {name: depot, in: query, schema: {type: string}} | BREAKING | now has the query parameter depot | COMPATIBLE
          remove update/parameters/0 | BREAKING | no longer has the query parameter shop | INCOMPATIBLE
          rotate list/parameters | BREAKING | has arguments in the order `query parameter warehouse, query parameter shop, query parameter page` instead of `query parameter shop, query parameter warehouse, query parameter page` | NO_CHANGES
          set list/parameters/1/required false | COMPATIBLE | `query parameter warehouse` is optional now | COMPATIBLE
          # Optional arguments follow the required arguments and a required request.
          set list/parameters/0/required false | BREAKING | has arguments in the order `query parameter warehouse, query parameter shop, query parameter page` | COMPATIBLE
          set update/parameters/0/required false | BREAKING | has arguments in the order `request, query parameter shop` | COMPATIBLE
          set list/parameters/2/required true | BREAKING | `query parameter page` is required now | INCOMPATIBLE
          set list/parameters/2/schema/type string | BREAKING | `query parameter page` has type `string` instead of `integer` | INCOMPATIBLE
          set list/parameters/0/schema/maxLength 10 | COMPATIBLE | `query parameter shop` has maxLength `10` instead of `9` | COMPATIBLE
          set list/parameters/0/schema/maxLength 8 | BREAKING | `query parameter shop` has maxLength `8` instead of `9` | INCOMPATIBLE
          set list/parameters/0/deprecated true | COMPATIBLE | `query parameter shop` is deprecated now | COMPATIBLE
          set list/parameters/0/style pipeDelimited | BREAKING | `query parameter shop` now has style `pipeDelimited` | INCOMPATIBLE
          """)
  void reportsParameter(String edit, ChangeImpact impact, String text, DiffResult openApiDiff) {
    assertReported(edit, impact, text, openApiDiff);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          remove update/requestBody | BREAKING | no longer has a request body | INCOMPATIBLE
          copy store/requestBody list/requestBody | BREAKING | now has a request body | INCOMPATIBLE
          set store/requestBody/required false | COMPATIBLE | `request` is optional now | INCOMPATIBLE
          copy update/requestBody/content/text~1plain update/requestBody/content/text~1csv | COMPATIBLE | `request` now has the media type `text/csv` | COMPATIBLE
          remove update/requestBody/content/text~1plain | BREAKING | `request` no longer has the media type `text/plain` | INCOMPATIBLE
          copy update/responses/200/content/text~1html update/responses/200/content/text~1csv | BREAKING | `responses.200` now has the media type `text/csv` | COMPATIBLE
          remove update/responses/200/content/text~1html | COMPATIBLE | `responses.200` no longer has the media type `text/html` | INCOMPATIBLE
          remove update/responses/200/content/application~1json | BREAKING | `responses.200` no longer has the media type `application/json` | INCOMPATIBLE
          rotate update/responses/200/content | BREAKING | `responses.200` has the first media type `text/html` instead of `application/json` | NO_CHANGES
          set update/responses/200/content/application~1json/schema/$ref '#/components/schemas/Envelope' | BREAKING | `responses.200` has type `Envelope` instead of `UpdateResponse` | COMPATIBLE
          move update/responses/200 update/responses/201 | BREAKING | `responses.200` was removed | INCOMPATIBLE
          copy update/responses/200 update/responses/203 | BREAKING | `responses.203` was added | COMPATIBLE
          copy update/responses/200 update/responses/404 | COMPATIBLE | `responses.404` was added | COMPATIBLE
          remove update/responses/202 | COMPATIBLE | `responses.202` was removed | INCOMPATIBLE
          remove update/responses/200 | BREAKING | `responses.200` was removed | INCOMPATIBLE
          set update/responses/200/headers/span {schema: {type: string}} | COMPATIBLE | `responses.200` now has the header span | COMPATIBLE
          remove update/responses/200/headers/trace | BREAKING | `responses.200` no longer has the header trace | INCOMPATIBLE
          set update/responses/200/headers/trace/required false | BREAKING | `responses.200.header trace` is optional now | INCOMPATIBLE
          set update/responses/200/headers/trace/schema/maxLength 10 | BREAKING | `responses.200.header trace` has maxLength `10` instead of `9` | INCOMPATIBLE
          set update/responses/200/headers/trace/schema/maxLength 8 | COMPATIBLE | `responses.200.header trace` has maxLength `8` instead of `9` | COMPATIBLE
          """)
  void reportsContent(String edit, ChangeImpact impact, String text, DiffResult openApiDiff) {
    assertReported(edit, impact, text, openApiDiff);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          remove /x-webhooks/ORDER_CREATED | BREAKING | message ORDER_CREATED: was removed
          copy /x-webhooks/ORDER_CREATED /x-webhooks/ORDER_PAID | COMPATIBLE | message ORDER_PAID: was added
          set /x-webhooks/ORDER_CREATED/post/requestBody/required false | BREAKING | `request` is optional now
          copy /x-webhooks/ORDER_CREATED/post/requestBody/content/application~1json /x-webhooks/ORDER_CREATED/post/requestBody/content/text~1plain | BREAKING | `request` now has the media type `text/plain`
          copy /x-webhooks/ORDER_CREATED/post/responses/200 /x-webhooks/ORDER_CREATED/post/responses/204 | COMPATIBLE | `responses.204` was added
          set /x-webhooks/ORDER_CREATED/post/operationId receiveOrder | BREAKING | was renamed to `receiveOrder`
          set /x-webhooks/ORDER_CREATED/post/security [] | BREAKING | has security `[]` instead of `[{"messageSignature":[]}]`
          set /x-webhooks/ORDER_CREATED/post/parameters [{name: trace, in: header}] | COMPATIBLE | now has the header parameter trace
          """)
  void reportsMessage(String edit, ChangeImpact impact, String text) {
    assertReported(edit, impact, text, DiffResult.NO_CHANGES);
  }
}
