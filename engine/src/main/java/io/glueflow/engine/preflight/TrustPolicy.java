// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.preflight;

import io.glueflow.model.json.JsonArray;
import io.glueflow.model.json.JsonObject;
import io.glueflow.model.json.JsonReader;
import io.glueflow.model.json.JsonString;
import io.glueflow.model.json.JsonValue;
import io.glueflow.model.json.SourceText;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Stream;

/** Who may act as a role, as its trust policy says. */
final class TrustPolicy {

  private static final String GLUE = "glue.amazonaws.com";

  private TrustPolicy() {}

  /** Whether Glue may; a policy that cannot be read is trusted. */
  static boolean letsGlueIn(String encoded) {
    Optional<JsonValue> policy = read(encoded);
    return policy.isEmpty()
        || items(member(policy, "Statement")).anyMatch(TrustPolicy::statementLetsGlueIn);
  }

  private static Optional<JsonValue> read(String encoded) {
    try {
      String text =
          encoded.startsWith("%") ? URLDecoder.decode(encoded, StandardCharsets.UTF_8) : encoded;
      return JsonReader.read(new SourceText("policy", text)).value();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static boolean statementLetsGlueIn(JsonValue statement) {
    Optional<JsonValue> found = Optional.of(statement);
    Optional<JsonValue> principal = member(found, "Principal");
    boolean glue =
        texts(principal).anyMatch("*"::equals)
            || texts(member(principal, "Service")).anyMatch(name -> name.equals(GLUE));
    return glue
        && texts(member(found, "Effect")).anyMatch("Allow"::equals)
        && texts(member(found, "Action"))
            .anyMatch(action -> action.matches("sts:(AssumeRole|\\*)|\\*"));
  }

  private static Optional<JsonValue> member(Optional<JsonValue> value, String name) {
    return value
        .filter(JsonObject.class::isInstance)
        .flatMap(object -> ((JsonObject) object).value(name));
  }

  private static Stream<String> texts(Optional<JsonValue> value) {
    return items(value)
        .filter(JsonString.class::isInstance)
        .map(text -> ((JsonString) text).value());
  }

  /** The items of an array, or the value itself: policies write single ones without brackets. */
  private static Stream<JsonValue> items(Optional<JsonValue> value) {
    return value.stream()
        .flatMap(one -> one instanceof JsonArray array ? array.items().stream() : Stream.of(one));
  }
}
