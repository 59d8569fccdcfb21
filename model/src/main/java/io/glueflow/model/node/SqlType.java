// SPDX-License-Identifier: Apache-2.0
package io.glueflow.model.node;

import io.glueflow.model.diagnostic.DiagnosticCode;
import io.glueflow.model.json.Json;
import io.glueflow.model.json.JsonObject;
import io.glueflow.model.json.JsonString;
import io.glueflow.model.json.JsonValue;
import io.glueflow.model.parameter.ParameterBinder;
import io.glueflow.model.parameter.SqlQuotes;
import java.util.Optional;

/**
 * SQL text; parameters are replaced by literals.
 *
 * @param description what the texts are
 * @param kind what they are in Spark's SQL; empty for the SQL of a database
 */
record SqlType(String description, Optional<SqlUse.Kind> kind) implements PropertyType<String> {
  @Override
  public Optional<String> read(JsonValue value, PropertyReading reading) {
    if (!(value instanceof JsonString string)) {
      reading.wrongKind(value, description);
      return Optional.empty();
    }
    if (string.value().isBlank()) {
      reading.report(DiagnosticCode.EMPTY_VALUE, value.location(), "expected " + description, "");
      return Optional.empty();
    }
    kind.ifPresent(spark -> reading.uses(new SqlUse(spark, string)));
    String sql = string.value();
    // an operation may put more behind it
    return Optional.of(SqlQuotes.endsInComment(sql) ? sql + "\n" : sql);
  }

  @Override
  public JsonValue bind(JsonValue value, ParameterBinder binder) {
    if (value instanceof JsonString string) {
      return kind.isPresent() ? binder.sql(string) : binder.databaseSql(string);
    }
    return value;
  }

  @Override
  public JsonObject jsonSchema() {
    return Json.object().put("type", "string").put("minLength", 1).build();
  }
}
