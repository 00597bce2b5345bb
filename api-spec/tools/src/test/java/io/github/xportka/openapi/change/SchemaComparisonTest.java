package io.github.xportka.openapi.change;

import static io.github.xportka.openapi.change.ContractFixture.assertReported;
import static io.github.xportka.openapi.change.ContractFixture.compare;
import static io.github.xportka.openapi.change.ContractFixture.edited;
import static io.github.xportka.openapi.change.ContractFixture.released;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openapitools.openapidiff.core.model.DiffResult;

/**
 * Changes of schemas. The columns are the edit, its impact, a part of the report, and the result of
 * openapi-diff.
 */
class SchemaComparisonTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          set UpdateRequest/properties/shop {type: string} | COMPATIBLE | schema UpdateRequest (sent by updateParcel): `shop` was added | COMPATIBLE
          set UpdateRequest/properties/shop {type: string}; append UpdateRequest/required shop | BREAKING | `shop` was added and is required | INCOMPATIBLE
          append UpdateRequest/required currency | BREAKING | `currency` is required now | INCOMPATIBLE
          remove UpdateRequest/required/0 | COMPATIBLE | `itemId` is optional now | COMPATIBLE
          remove UpdateRequest/properties/currency | BREAKING | `currency` was removed | COMPATIBLE
          set Envelope/properties/trace {type: string} | COMPATIBLE | `trace` was added | COMPATIBLE
          remove Envelope/properties/msg | BREAKING | schema Envelope (returned by listAddresses, storeAddress, updateParcel): `msg` was removed | COMPATIBLE
          remove ListResponse/allOf/1/properties/data | BREAKING | schema ListResponse (returned by listAddresses): `data` was removed | COMPATIBLE
          remove Category/properties/leaf | BREAKING | `leaf` was removed | COMPATIBLE
          remove OrderMessage/properties/orderId | BREAKING | schema OrderMessage (pushed in ORDER_CREATED): `orderId` was removed | NO_CHANGES
          set OrderMessage/properties/shop {type: string}; set OrderMessage/required [shop] | COMPATIBLE | `shop` was added and is required | NO_CHANGES
          set StoreRequest/required [phone] | BREAKING | schema StoreRequest (sent by storeAddress): `phone` is required now | INCOMPATIBLE
          set Address/properties/city/type integer | BREAKING | `city` has type `integer` instead of `string` | INCOMPATIBLE
          set Address/properties/id/format int32 | BREAKING | `id` has type `integer of format int32` instead of `integer of format int64` | INCOMPATIBLE
          set ListResponse/allOf/1/properties/data/type object; remove ListResponse/allOf/1/properties/data/items | BREAKING | `data` has type `object` instead of `array` | INCOMPATIBLE
          set ListResponse/allOf/1/properties/data/items/$ref '#/components/schemas/Receiver' | BREAKING | `data[]` has type `Receiver` instead of `Address` | INCOMPATIBLE
          set UpdateRequest/properties/receiver/allOf/0/$ref '#/components/schemas/Address' | BREAKING | `receiver` has type `Address` instead of `Receiver` | INCOMPATIBLE
          remove Address/properties/city/nullable | BREAKING | schema Address (sent by storeAddress; returned by listAddresses): `city` can no longer be null | COMPATIBLE
          remove Envelope/properties/msg/nullable | COMPATIBLE | `msg` can no longer be null | COMPATIBLE
          set Address/title StoredAddress | BREAKING | now has title `StoredAddress` | NO_CHANGES
          rename Address StoredAddress | BREAKING | schema Address (sent by storeAddress; returned by listAddresses): was renamed to `StoredAddress` | NO_CHANGES
          set Receipt {type: object} | COMPATIBLE | schema Receipt: was added | NO_CHANGES
          remove Envelope/x-envelope | BREAKING | no longer has x-envelope | NO_CHANGES
          remove Address/properties/phone/x-personal | BREAKING | `phone` is no longer marked as personal data | NO_CHANGES
          set Address/properties/city/x-personal true | COMPATIBLE | `city` is marked as personal data now | NO_CHANGES
          set Address/properties/city/pattern '[0-9]+' | BREAKING | `city` now has pattern `[0-9]+` | INCOMPATIBLE
          set UpdateRequest/properties/quantity/maximum 9 | BREAKING | `quantity` now has maximum `9` | INCOMPATIBLE
          set UpdateRequest/additionalProperties false | BREAKING | now has additionalProperties `false` | NO_CHANGES
          set Address/additionalProperties/properties/description/type integer | BREAKING | has additionalProperties | INCOMPATIBLE
          """)
  void reportsSchema(String edit, ChangeImpact impact, String text, DiffResult openApiDiff) {
    assertReported(edit, impact, text, openApiDiff);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          remove Language/x-extensible-enum/0 | BREAKING | no longer has the value `en` | NO_CHANGES
          remove CategoryKind/enum/2 | BREAKING | no longer has the value `3` | COMPATIBLE
          append Language/x-extensible-enum eo; append Language/x-enum-varnames ESPERANTO | COMPATIBLE | now has the value `eo` | NO_CHANGES
          append CategoryKind/enum 4; append CategoryKind/x-enum-varnames TWIG | BREAKING | now has the value `4` in a closed enum | INCOMPATIBLE
          move Language/x-extensible-enum Language/enum | BREAKING | is a closed enum now | COMPATIBLE
          move CategoryKind/enum CategoryKind/x-extensible-enum | BREAKING | is an open enum now | COMPATIBLE
          remove Language/x-extensible-enum | BREAKING | is no longer an enum | NO_CHANGES
          set Language/x-enum-varnames/0 EN | BREAKING | has the constant `EN` instead of `ENGLISH` for the value `en` | NO_CHANGES
          remove SearchRequest/properties/filter/x-comma-joined | BREAKING | no longer has x-comma-joined `Filter` | NO_CHANGES
          """)
  void reportsEnum(String edit, ChangeImpact impact, String text, DiffResult openApiDiff) {
    assertReported(edit, impact, text, openApiDiff);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          set update/x-evidence/path inferred | BREAKING | has weaker evidence for the path, `inferred` instead of `seed`: the client rejects the operation now
          set list/x-evidence/path vendor | EVIDENCE | has stronger evidence for the path, `vendor` instead of `inferred`: the client sends the operation now
          set update/x-evidence/request sister | BREAKING | has weaker evidence for the request, `sister` instead of `seed`
          set update/x-evidence/page https://x.test | EVIDENCE | has page `https://x.test` instead of
          set update/x-evidence/pages {request: 'https://doc-en-ka.xportcn.com/request'} | EVIDENCE | now has pages `{"request":"https://doc-en-ka.xportcn.com/request"}`
          set search/x-evidence/modified 2026-02-01 | EVIDENCE | has modified `2026-02-01` instead of `2026-01-01`
          set update/x-evidence/inferred [A.] | EVIDENCE | states the conclusion: A.
          set Envelope/x-evidence/level sister | BREAKING | has weaker evidence, `sister` instead of `seed`
          set Address/properties/city/x-evidence {level: inferred} | BREAKING | `city` has weaker evidence, `inferred` instead of `sister`
          """)
  void reportsEvidence(String edit, ChangeImpact impact, String text) {
    assertReported(edit, impact, text, DiffResult.NO_CHANGES);
  }

  @Test
  void treatsAnnotatedReferenceAsReference() {
    assertThat(
            compare(
                released(),
                edited(
                    "set UpdateRequest/properties/receiver {$ref: '#/components/schemas/Receiver'}")))
        .extracting(Change::impact)
        .containsOnly(ChangeImpact.EVIDENCE);
  }
}
