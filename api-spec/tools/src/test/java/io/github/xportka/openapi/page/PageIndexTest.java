package io.github.xportka.openapi.page;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PageIndexTest {
  private static final PageIndex INDEX =
      PageIndex.read(
          """
          # Shop

          ## Docs
          - [Manual](https://doc.example/doc-1.md): How to begin.

          ## API Docs
          - Shop > Parcels [Parcel storage](https://doc.example/api-999000001.md):
          - Shop > Parcels [Moved](https://doc.example/api-100200301.md): Stores.
          - Shop [New thing](https://doc.example/api-100200399.md): Text.
          """
              .getBytes(UTF_8));

  @Test
  void readsOnlyPagesOfOperations() {
    assertThat(INDEX.entries())
        .extracting(PageIndex.Entry::title)
        .containsExactly("Parcel storage", "Moved", "New thing");
    assertThat(INDEX.entries().get(0).folder()).isEqualTo("Shop > Parcels");
  }

  @Test
  void listsOperationsThatTheSpecLacks() {
    assertThat(INDEX.missingIn(PageFixtures.spec()))
        .extracting(PageIndex.Entry::title)
        .containsExactly("New thing");
  }

  @Test
  void findsPageByTitleOrNumber() {
    var spec = PageFixtures.spec();

    assertThat(INDEX.find(spec.operation("storeParcel").orElseThrow(), spec)).isPresent();
    assertThat(INDEX.find(spec.operation("listParcels").orElseThrow(), spec)).isEmpty();
  }
}
