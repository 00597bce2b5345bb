package io.github.xportka.docs;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import io.github.xportka.api.SigningScheme;
import io.github.xportka.client.SigningFormula;
import io.github.xportka.openapi.model.Evidence;
import io.github.xportka.openapi.model.OpenApiDocument;
import io.github.xportka.openapi.model.SecurityScheme;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * Signing scheme, with what the signing page shows of it.
 *
 * @param spec the spec that contains the signing scheme
 * @param scheme the signing scheme
 * @param operations the operations with this signing scheme
 */
record SigningView(OpenApiDocument spec, SigningScheme scheme, List<OperationView> operations) {
  /**
   * Header or query parameter.
   *
   * @param scheme the security scheme
   */
  record Parameter(SecurityScheme scheme) {
    boolean isInQuery() {
      return scheme.in().equals("query");
    }

    Evidence evidence() {
      return Evidence.of(scheme.node(), Evidence.NOT_STATED);
    }

    String description() {
      return scheme.description().strip();
    }

    /** Returns the first paragraph for a signature, which the page describes above the table. */
    String shortDescription() {
      return scheme.signing().exists() ? description().split("\n\n", 2)[0] : description();
    }

    List<String> conclusions() {
      return Evidence.inferred(scheme.node());
    }
  }

  /** Returns the signing schemes that operations use. */
  static List<SigningView> all(OpenApiDocument spec) {
    return OperationView.operations(spec).stream()
        .collect(groupingBy(each -> each.generated().signingScheme(), TreeMap::new, toList()))
        .entrySet()
        .stream()
        .map(scheme -> new SigningView(spec, scheme.getKey(), scheme.getValue()))
        .toList();
  }

  /** Returns the parameters of a signing scheme, followed by those of the schemes it includes. */
  static List<Parameter> parameters(OpenApiDocument spec, SigningScheme scheme) {
    return spec.signingSchemes(scheme.schemeName()).stream()
        .flatMap(signature -> parameters(spec, signature).stream())
        .toList();
  }

  /** Returns the parameters of a signing scheme, without those of the schemes it includes. */
  static List<Parameter> parameters(OpenApiDocument spec, SecurityScheme signature) {
    return signature.signingParameters().stream()
        .map(name -> new Parameter(Objects.requireNonNull(spec.securitySchemes().get(name))))
        .toList();
  }

  String title() {
    return DisplayNames.title(scheme.schemeName());
  }

  Parameter signature() {
    return new Parameter(spec.signingSchemes(scheme.schemeName()).get(0));
  }

  List<Parameter> parameters() {
    return parameters(spec, scheme);
  }

  /** Returns the client's settings of the formula, by key. */
  Map<String, String> settings() {
    return SigningFormula.defaultOf(scheme).toSettings(scheme);
  }

  /** Returns the operation of the example: the first one whose path has the strongest evidence. */
  OperationView exampleOperation() {
    return Collections.min(
        operations, Comparator.comparing(each -> Evidence.of(each.operation(), "path").level()));
  }

  SignedExample example() {
    return SignedExample.of(exampleOperation());
  }
}
