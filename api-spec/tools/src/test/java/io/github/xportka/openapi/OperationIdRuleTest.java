package io.github.xportka.openapi;

import static io.github.xportka.openapi.SpecFolder.OPERATION;
import static io.github.xportka.openapi.SpecFolder.PAGE;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OperationIdRuleTest {
  @TempDir Path folder;
  private SpecFolder spec;

  @BeforeEach
  void copyTheSpec() {
    spec = SpecFolder.copyOfTheSpec(folder);
  }

  @Test
  void operationHasAnId() {
    spec.replace(PAGE, "    operationId: updateLogisticInfo\n", "")
        .lint()
        .finds(PAGE, OPERATION + "/operationId", "Name the operation");
  }

  @Test
  void idIsInCamelCase() {
    spec.replace(PAGE, "operationId: updateLogisticInfo", "operationId: update_info")
        .lint()
        .finds(
            PAGE, OPERATION + "/operationId", "'update_info' is not in camel case. Write it like");
  }

  @Test
  void idIsUnique() {
    spec.replace(
            PAGE,
            "pathItem:",
            """
            pathItem:
              get:
                operationId: updateLogisticInfo
                x-evidence: {response: seed}\
            """)
        .lint()
        .finds(PAGE, OPERATION + "/operationId", "'updateLogisticInfo' is also the id of ")
        .finds(PAGE, "/pathItem/get/summary", "is missing.");
  }

  @Test
  void idBeginsWithAVerbOrIsTheVendorsName() {
    spec.replace(PAGE, "operationId: updateLogisticInfo", "operationId: logisticInfoUpdate")
        .lint()
        .finds(
            PAGE,
            OPERATION + "/operationId",
            "'logisticInfoUpdate' begins with no verb that is agreed, and is no name of the vendor's."
                + " Begin it with one of add, cancel, create,");
  }

  @Test
  void verbIsAWordOfItsOwn() {
    spec.replace(PAGE, "operationId: updateLogisticInfo", "operationId: updatedLogisticInfo")
        .lint()
        .finds(PAGE, OPERATION + "/operationId", "begins with no verb that is agreed");
  }

  @Test
  void idMayBeTheNameOfThePagesFile() {
    rename("pages/alibaba-product-category.yaml", "pages/category.yaml");

    spec.lint()
        .finds("pages/category.yaml", OPERATION + "/operationId", "'alibabaProductCategory'")
        .findsNothingElse();
  }

  @Test
  void idMayBeTheEndOfThePath() {
    spec.replace("openapi.yaml", "/wms/package/forecast:", "/wms/package/forecasts:")
        .lint()
        .finds("pages/package-forecasting.yaml", OPERATION + "/operationId", "'packageForecast'")
        .findsNothingElse();
  }

  private void rename(String page, String other) {
    spec.write(other, spec.read(page)).delete(page).replace("openapi.yaml", page, other);
  }
}
