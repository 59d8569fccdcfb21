// SPDX-License-Identifier: Apache-2.0
package io.glueflow.model.library.support;

import io.glueflow.model.diagnostic.DiagnosticCode;
import io.glueflow.model.json.Json;
import io.glueflow.model.json.JsonObject;
import io.glueflow.model.json.JsonValue;
import io.glueflow.model.node.PropertyReading;
import io.glueflow.model.node.PropertyType;
import io.glueflow.model.node.PropertyTypes;
import java.util.Optional;

/** The name of an output: what can stand behind the dot of a reference. */
public final class OutputNameType implements PropertyType<String> {

  @Override
  public String description() {
    return "a name of letters, digits, '_' and '-'";
  }

  @Override
  public Optional<String> read(JsonValue value, PropertyReading reading) {
    Optional<String> name = PropertyTypes.STRING.read(value, reading);
    if (name.isPresent() && !name.get().matches("[A-Za-z_][A-Za-z0-9_-]*")) {
      reading.report(
          DiagnosticCode.VALUE_NOT_ALLOWED,
          value.location(),
          "'" + name.get() + "' cannot name an output",
          "use letters, digits, '_' and '-', beginning with a letter");
      return Optional.empty();
    }
    return name;
  }

  @Override
  public JsonObject jsonSchema() {
    return Json.object().put("type", "string").put("pattern", "^[A-Za-z_][A-Za-z0-9_-]*$").build();
  }
}
