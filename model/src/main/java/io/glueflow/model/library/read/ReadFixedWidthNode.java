// SPDX-License-Identifier: Apache-2.0
package io.glueflow.model.library.read;

import io.glueflow.model.library.LibraryNode;
import io.glueflow.model.library.support.Casts;
import io.glueflow.model.library.support.Dates;
import io.glueflow.model.library.support.Names;
import io.glueflow.model.node.Category;
import io.glueflow.model.node.Inputs;
import io.glueflow.model.node.NodeProblems;
import io.glueflow.model.node.Properties;
import io.glueflow.model.node.Property;
import io.glueflow.model.node.PropertyTypes;
import io.glueflow.model.operation.Expression;
import io.glueflow.model.operation.NamedExpression;
import io.glueflow.model.operation.Project;
import io.glueflow.model.operation.Sql;
import io.glueflow.model.plan.Lowering;
import io.glueflow.model.plan.Step;
import io.glueflow.model.type.DataType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/** Reads text files whose values stand at fixed places. */
public final class ReadFixedWidthNode extends LibraryNode {

  private static final Property<String> NAME =
      Property.required("name", PropertyTypes.NEW_COLUMN, "The column's name.");
  private static final Property<Long> START =
      Property.required(
          "start",
          PropertyTypes.integer(1, 1_000_000),
          "The place of the first character, counted from 1.");
  private static final Property<Long> WIDTH =
      Property.required("width", PropertyTypes.integer(1, 1_000_000), "How many characters.");
  private static final Property<DataType> TYPE =
      Property.withDefault(
          "type",
          PropertyTypes.DATA_TYPE,
          DataType.Simple.STRING,
          "The column's type; text that cannot be converted becomes null.");
  private static final Property<String> FORMAT =
      Property.optional(
              "format",
              PropertyTypes.STRING,
              "How a date or timestamp is written, such as `yyyyMMdd`.")
          .withExample("\"yyyyMMdd\"");

  private static final Property<List<Properties>> COLUMNS =
      Property.required(
          "columns",
          PropertyTypes.listOf(PropertyTypes.object(NAME, START, WIDTH, TYPE, FORMAT)),
          "The columns: where each stands in a line.");
  private static final Property<Boolean> TRIM =
      Property.withDefault(
          "trim", PropertyTypes.BOOLEAN, true, "Whether white space around values is removed.");

  public ReadFixedWidthNode() {
    super(
        "read-fixed-width",
        Category.READ,
        "Reads text files whose values stand at fixed places in each line.",
        Inputs.NONE,
        FileReading.properties(COLUMNS, TRIM));
  }

  @Override
  public void check(Properties properties, NodeProblems problems) {
    Names.checkDistinct(
        List.of(), properties.get(COLUMNS), column -> column.get(NAME), NAME, problems);
  }

  @Override
  public void lower(Lowering node) {
    Step lines = FileReading.withFileName(node, FileReading.lines(node, new LinkedHashMap<>()));
    boolean trim = node.properties().get(TRIM);
    List<NamedExpression> columns = new ArrayList<>();
    for (Properties column : node.properties().get(COLUMNS)) {
      columns.add(new NamedExpression(column.get(NAME), value(column, trim)));
    }
    node.properties()
        .find(FileReading.FILE_NAME_COLUMN)
        .ifPresent(name -> columns.add(NamedExpression.column(name)));
    node.output(node.apply(new Project(columns), lines));
  }

  private static Expression value(Properties column, boolean trim) {
    String part =
        "substring("
            + Sql.identifier("value")
            + ", "
            + column.get(START)
            + ", "
            + column.get(WIDTH)
            + ")";
    String text = trim ? "trim(" + part + ")" : part;
    DataType type = column.get(TYPE);
    String sql =
        column
            .find(FORMAT)
            .map(format -> Dates.parse(text, List.of(format), type))
            .orElse(type == DataType.Simple.STRING ? text : Casts.orNull(text, type));
    return Expression.of(sql, type);
  }

  @Override
  public String example() {
    return """
        {"id": "accounts", "type": "read-fixed-width", "path": "input/accounts.txt",
         "columns": [
           {"name": "account", "start": 1, "width": 10},
           {"name": "opened", "start": 11, "width": 8, "type": "DATE", "format": "yyyyMMdd"},
           {"name": "balance", "start": 19, "width": 12, "type": "DECIMAL(12,2)"}]}
        """;
  }
}
