// SPDX-License-Identifier: Apache-2.0
package io.glueflow.model.library.columns;

import io.glueflow.model.library.LibraryNode;
import io.glueflow.model.node.Category;
import io.glueflow.model.node.Inputs;
import io.glueflow.model.node.Properties;
import io.glueflow.model.node.Property;
import io.glueflow.model.node.PropertyTypes;
import io.glueflow.model.operation.Expression;
import io.glueflow.model.operation.NamedExpression;
import io.glueflow.model.operation.Sql;
import io.glueflow.model.operation.WithColumns;
import io.glueflow.model.plan.Lowering;
import io.glueflow.model.type.DataType;
import java.util.List;
import java.util.stream.Collectors;

/** Computes a digest of columns. */
public final class HashNode extends LibraryNode {

  private static final Property<List<String>> COLUMNS =
      Property.required("columns", PropertyTypes.COLUMNS, "The columns, in order.");
  private static final Property<String> AS =
      Property.required("as", PropertyTypes.NEW_COLUMN, "The name of the column.");
  private static final Property<String> ALGORITHM =
      Property.withDefault(
          "algorithm",
          PropertyTypes.oneOf("md5", "sha1", "sha256", "sha512", "crc32", "xxhash64"),
          "sha256",
          "The algorithm; `crc32` and `xxhash64` yield BIGINT, the others hexadecimal text.");
  private static final Property<String> SEPARATOR =
      Property.withDefault(
          "separator",
          PropertyTypes.TEXT,
          "|",
          "What is put between the columns' texts, so that `a`, `bc` differs from `ab`, `c`. A "
              + "null counts as no text at all.");

  public HashNode() {
    super(
        "hash",
        Category.COLUMNS,
        "Computes a digest of columns.",
        Inputs.ONE,
        List.of(COLUMNS, AS, ALGORITHM, SEPARATOR));
  }

  @Override
  public void lower(Lowering node) {
    Properties properties = node.properties();
    List<String> columns = properties.get(COLUMNS);
    String texts =
        columns.stream()
            .map(column -> "coalesce(CAST(" + Sql.identifier(column) + " AS STRING), '')")
            .collect(Collectors.joining(", "));
    String text = "concat_ws(" + Sql.string(properties.get(SEPARATOR)) + ", " + texts + ")";
    Expression digest =
        switch (properties.get(ALGORITHM)) {
          case "md5" -> Expression.of("md5(" + text + ")", DataType.Simple.STRING);
          case "sha1" -> Expression.of("sha1(" + text + ")", DataType.Simple.STRING);
          case "sha512" -> Expression.of("sha2(" + text + ", 512)", DataType.Simple.STRING);
          case "crc32" -> Expression.of("crc32(" + text + ")", DataType.Simple.LONG);
          case "xxhash64" ->
              Expression.of("xxhash64(" + Sql.identifiers(columns) + ")", DataType.Simple.LONG);
          default -> Expression.of("sha2(" + text + ", 256)", DataType.Simple.STRING);
        };
    node.output(
        node.apply(
            new WithColumns(List.of(new NamedExpression(properties.get(AS), digest))),
            node.input()));
  }

  @Override
  public String example() {
    return """
        {"id": "keyed", "type": "hash", "input": "customers", "columns": ["name", "born"],
         "as": "customer_key"}
        """;
  }
}
