// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.config;

import io.glueflow.model.diagnostic.DiagnosticCode;
import io.glueflow.model.json.Json;
import io.glueflow.model.json.JsonObject;
import io.glueflow.model.json.JsonString;
import io.glueflow.model.json.JsonValue;
import io.glueflow.model.node.PropertyReading;
import io.glueflow.model.node.PropertyType;
import io.glueflow.model.node.PropertyTypes;
import java.util.Map;
import java.util.Optional;

/** Job arguments: an object from names to values, or the string that Sparkflows keeps them in. */
final class DefaultArgumentsType implements PropertyType<Map<String, String>> {

  private static final PropertyType<Map<String, String>> OBJECT =
      PropertyTypes.mapOf(PropertyTypes.TEXT);

  @Override
  public String description() {
    return "an object from argument names to texts, or a string of arguments";
  }

  @Override
  public Optional<Map<String, String>> read(JsonValue value, PropertyReading reading) {
    if (value instanceof JsonString string) {
      Optional<Map<String, String>> arguments = SparkflowsArguments.read(string.value());
      if (arguments.isEmpty()) {
        reading.report(
            DiagnosticCode.INVALID_SETTING,
            value.location(),
            "the string is no list of different arguments",
            "write '--name value,--other value', or an object {\"--name\": \"value\"}");
      }
      return arguments;
    }
    if (!(value instanceof JsonObject object)) {
      reading.wrongKind(value, description());
      return Optional.empty();
    }
    boolean sound = true;
    for (JsonObject.Member member : object.members()) {
      if (!member.name().startsWith("--")) {
        sound = false;
        reading.report(
            DiagnosticCode.INVALID_SETTING,
            member.nameLocation(),
            "the argument '" + member.name() + "' has no leading dashes",
            "write '--" + member.name() + "'");
      }
    }
    Optional<Map<String, String>> arguments = OBJECT.read(value, reading);
    return sound ? arguments : Optional.empty();
  }

  @Override
  public String format(Map<String, String> value) {
    return OBJECT.format(value);
  }

  @Override
  public JsonObject jsonSchema() {
    return Json.object()
        .put("anyOf", Json.array(OBJECT.jsonSchema(), PropertyTypes.TEXT.jsonSchema()))
        .build();
  }
}
