// SPDX-License-Identifier: Apache-2.0
package io.glueflow.runner.frames;

import io.glueflow.model.operation.Explode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.MapType;

/** Turns the elements of a collection into rows. */
final class ExplodeBuilder implements OperationBuilder<Explode> {

  @Override
  public Dataset<Row> build(Explode explode, StepInputs inputs) {
    Dataset<Row> input = inputs.first();
    Column collection = Columns.named(explode.column());
    DataType type = input.select(collection).schema().fields()[0].dataType();
    boolean map = type instanceof MapType;
    requireCollection(explode, type);

    // A map always yields its key; when nobody asked for it, it leaves by the projection below.
    String hiddenKey = Columns.unused("_glueflow_key", input);
    List<String> generated = new ArrayList<>();
    if (!explode.positionAs().isEmpty()) {
      generated.add(explode.positionAs());
    }
    if (map) {
      generated.add(explode.keyAs().isEmpty() ? hiddenKey : explode.keyAs());
    }
    generated.add(explode.as());

    List<String> kept =
        Arrays.stream(input.columns())
            .filter(name -> !name.equalsIgnoreCase(explode.column()))
            .toList();
    List<String> names = new ArrayList<>(kept);
    names.addAll(generated);
    Columns.requireDistinct(names, "name the new columns differently");

    List<Column> columns = new ArrayList<>(List.of(Columns.named(kept)));
    columns.add(generator(explode, collection).as(generated.toArray(String[]::new)));
    Dataset<Row> exploded = input.select(columns.toArray(Column[]::new));
    return names.remove(hiddenKey) ? exploded.select(Columns.named(names)) : exploded;
  }

  private static Column generator(Explode explode, Column collection) {
    if (explode.positionAs().isEmpty()) {
      return explode.keepEmpty()
          ? functions.explode_outer(collection)
          : functions.explode(collection);
    }
    return explode.keepEmpty()
        ? functions.posexplode_outer(collection)
        : functions.posexplode(collection);
  }

  private static void requireCollection(Explode explode, DataType type) {
    if (!(type instanceof ArrayType) && !(type instanceof MapType)) {
      throw new IllegalArgumentException(
          "column '" + explode.column() + "' is " + type.sql() + ", not an ARRAY or a MAP");
    }
    if (type instanceof ArrayType && !explode.keyAs().isEmpty()) {
      throw new IllegalArgumentException(
          "column '"
              + explode.column()
              + "' is an ARRAY, which has no keys for '"
              + explode.keyAs()
              + "'");
    }
  }
}
