// SPDX-License-Identifier: Apache-2.0
package io.glueflow.model.library.write;

import io.glueflow.model.node.Properties;
import io.glueflow.model.node.Property;
import io.glueflow.model.node.PropertyTypes;
import io.glueflow.model.operation.Expression;
import io.glueflow.model.operation.NamedExpression;
import io.glueflow.model.operation.Project;
import io.glueflow.model.operation.Sql;
import io.glueflow.model.plan.Lowering;
import io.glueflow.model.type.DataType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes a column as lines of text. */
public final class WriteTextNode extends FileSink {

  private static final Property<String> COLUMN =
      Property.required("column", PropertyTypes.COLUMN, "The column that holds the lines.");
  private static final Property<String> LINE_SEPARATOR =
      Property.withDefault(
          "line-separator", PropertyTypes.STRING, "\n", "What is written behind each line.");
  private static final Property<String> COMPRESSION =
      FileWriting.compression("none", "none", "gzip", "bzip2", "deflate", "lz4", "snappy");

  public WriteTextNode() {
    super("write-text", "Writes a column as lines of text.", COLUMN, LINE_SEPARATOR, COMPRESSION);
  }

  @Override
  public void lower(Lowering node) {
    Properties properties = node.properties();
    Map<String, String> options = new LinkedHashMap<>();
    options.put("lineSep", properties.get(LINE_SEPARATOR));
    options.put("compression", properties.get(COMPRESSION));
    String text = "CAST(" + Sql.identifier(properties.get(COLUMN)) + " AS STRING)";
    List<NamedExpression> columns = new ArrayList<>();
    columns.add(new NamedExpression("value", Expression.of(text, DataType.Simple.STRING)));
    properties
        .find(FileWriting.PARTITION_BY)
        .orElse(List.of())
        .forEach(column -> columns.add(NamedExpression.column(column)));
    FileWriting.lower(node, "text", options, node.apply(new Project(columns), node.input()));
  }

  @Override
  public String example() {
    return """
        {"id": "out", "type": "write-text", "input": "letters", "path": "output/letters",
         "column": "body"}
        """;
  }
}
