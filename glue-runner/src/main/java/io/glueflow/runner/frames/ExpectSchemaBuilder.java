// SPDX-License-Identifier: Apache-2.0
package io.glueflow.runner.frames;

import io.glueflow.model.operation.ExpectSchema;
import io.glueflow.model.type.Column;
import io.glueflow.model.type.DataType;
import io.glueflow.model.type.Schema;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Compares columns before anything is read. Whether a column can hold null is left out of account:
 * Spark does not know it of anything that is read from files.
 */
final class ExpectSchemaBuilder implements OperationBuilder<ExpectSchema> {

  @Override
  public Dataset<Row> build(ExpectSchema operation, StepInputs inputs) {
    Schema expected = operation.expected().asRead();
    Schema actual = SparkSchemas.toModel(inputs.first().schema());
    List<String> differences = differences(operation, expected, actual);
    if (!differences.isEmpty()) {
      throw new SchemaMismatchException(differences);
    }
    return inputs
        .first()
        .toDF(actual.names().stream().map(operation::nameOf).toArray(String[]::new));
  }

  private static List<String> differences(ExpectSchema operation, Schema expected, Schema actual) {
    List<String> differences = new ArrayList<>();
    for (Column column : expected.columns()) {
      actual
          .column(column.name())
          .ifPresentOrElse(
              found -> compare(column, found, differences),
              () -> differences.add(quoted(column) + " is missing"));
    }
    for (Column column : actual.columns()) {
      if (!operation.extraColumns() && expected.column(column.name()).isEmpty()) {
        differences.add(quoted(column) + " (" + column.type().ddl() + ") is not expected");
      }
    }
    if (operation.ordered() && differences.isEmpty()) {
      compareOrder(expected, actual, differences);
    }
    return differences;
  }

  private static void compare(Column expected, Column found, List<String> differences) {
    DataType type = Schema.of(List.of(found)).asRead().columns().get(0).type();
    if (!type.equals(expected.type())) {
      differences.add(
          quoted(expected) + " is " + type.ddl() + ", expected " + expected.type().ddl());
    }
  }

  private static void compareOrder(Schema expected, Schema actual, List<String> differences) {
    List<String> order =
        actual.names().stream()
            .filter(name -> expected.column(name).isPresent())
            .map(name -> expected.column(name).orElseThrow().name())
            .toList();
    if (!order.equals(expected.names())) {
      differences.add(
          "the order is "
              + String.join(", ", order)
              + ", expected "
              + String.join(", ", expected.names()));
    }
  }

  private static String quoted(Column column) {
    return "column '" + column.name() + "'";
  }
}
