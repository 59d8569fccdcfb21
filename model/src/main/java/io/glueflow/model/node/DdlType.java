// SPDX-License-Identifier: Apache-2.0
package io.glueflow.model.node;

import io.glueflow.model.diagnostic.DiagnosticCode;
import io.glueflow.model.json.Json;
import io.glueflow.model.json.JsonObject;
import io.glueflow.model.json.JsonString;
import io.glueflow.model.json.JsonValue;
import io.glueflow.model.type.DdlException;
import java.util.Optional;

/**
 * Something written in Spark's DDL syntax.
 *
 * @param <T> what it is parsed into
 */
abstract class DdlType<T> implements PropertyType<T> {

  private final String description;

  DdlType(String description) {
    this.description = description;
  }

  abstract T parse(String ddl) throws DdlException;

  @Override
  public String description() {
    return description;
  }

  @Override
  public Optional<T> read(JsonValue value, PropertyReading reading) {
    if (reading.isWaiting(value)) {
      return Optional.empty();
    }
    if (!(value instanceof JsonString string)) {
      reading.wrongKind(value, description);
      return Optional.empty();
    }
    try {
      return Optional.of(parse(string.value()));
    } catch (DdlException e) {
      reading.report(DiagnosticCode.INVALID_SCHEMA, value.location(), e.getMessage(), e.hint());
      return Optional.empty();
    }
  }

  @Override
  public JsonObject jsonSchema() {
    return Json.object().put("type", "string").put("minLength", 1).build();
  }
}
