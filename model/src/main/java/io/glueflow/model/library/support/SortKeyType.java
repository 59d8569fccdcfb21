// SPDX-License-Identifier: Apache-2.0
package io.glueflow.model.library.support;

import io.glueflow.model.json.Json;
import io.glueflow.model.json.JsonObject;
import io.glueflow.model.json.JsonValue;
import io.glueflow.model.node.Properties;
import io.glueflow.model.node.Property;
import io.glueflow.model.node.PropertyReading;
import io.glueflow.model.node.PropertyRule;
import io.glueflow.model.node.PropertyType;
import io.glueflow.model.node.PropertyTypes;
import io.glueflow.model.operation.Expression;
import io.glueflow.model.operation.SortKey;
import io.glueflow.model.parameter.ParameterBinder;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** A key to order by: the name of a column, or an object that also says in which direction. */
public final class SortKeyType implements PropertyType<SortKey> {

  private static final Property<String> EXPRESSION =
      Property.optional("expression", PropertyTypes.EXPRESSION, "Or an expression.");
  private static final Property<Boolean> DESCENDING =
      Property.withDefault(
          "descending", PropertyTypes.BOOLEAN, false, "Whether the largest comes first.");
  private static final Property<String> NULLS =
      Property.optional(
          "nulls",
          PropertyTypes.oneOf("first", "last"),
          "Where nulls come; as the smallest by default.");

  /** An order of the node's input: one or more keys. It needs the properties above. */
  public static final PropertyType<List<SortKey>> LIST = list("");

  private final PropertyType<String> columnType;
  private final Property<String> column;
  private final PropertyType<Properties> object;

  private SortKeyType(String port) {
    columnType = PropertyTypes.column(port);
    column = Property.optional("column", columnType, "The column.");
    object =
        PropertyTypes.object(
            List.of(column, EXPRESSION, DESCENDING, NULLS),
            List.of(PropertyRule.exactlyOne(column, EXPRESSION)));
  }

  /** An order of one of the node's inputs: one or more keys. */
  public static PropertyType<List<SortKey>> list(String port) {
    return PropertyTypes.listOf(new SortKeyType(port));
  }

  /** Keys as they stand behind ORDER BY. */
  public static String sql(List<SortKey> keys) {
    return keys.stream().map(SortKey::sql).collect(Collectors.joining(", "));
  }

  /** The same keys in the opposite order. */
  public static List<SortKey> reversed(List<SortKey> keys) {
    return keys.stream()
        .map(key -> new SortKey(key.expression(), !key.descending(), !key.nullsFirst()))
        .toList();
  }

  @Override
  public String description() {
    return "a column, or an object with 'column' or 'expression', 'descending', 'nulls'";
  }

  @Override
  public Optional<SortKey> read(JsonValue value, PropertyReading reading) {
    if (!(value instanceof JsonObject)) {
      return columnType
          .read(value, reading)
          .map(name -> new SortKey(Expression.column(name), false, true));
    }
    return object.read(value, reading).map(this::key);
  }

  private SortKey key(Properties key) {
    Expression expression =
        key.find(column)
            .map(Expression::column)
            .orElseGet(() -> Expression.of("(" + key.get(EXPRESSION) + ")"));
    boolean descending = key.get(DESCENDING);
    boolean nullsFirst = key.find(NULLS).map("first"::equals).orElse(!descending);
    return new SortKey(expression, descending, nullsFirst);
  }

  @Override
  public JsonValue bind(JsonValue value, ParameterBinder binder) {
    return value instanceof JsonObject ? object.bind(value, binder) : binder.value(value);
  }

  @Override
  public String format(SortKey value) {
    return value.sql();
  }

  @Override
  public JsonObject jsonSchema() {
    return Json.object()
        .put("anyOf", Json.array(columnType.jsonSchema(), object.jsonSchema()))
        .build();
  }
}
