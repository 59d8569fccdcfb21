// SPDX-License-Identifier: Apache-2.0
package io.glueflow.runner.frames;

import io.glueflow.model.operation.Expression;
import io.glueflow.model.operation.Inline;
import io.glueflow.model.operation.NamedExpression;
import io.glueflow.model.operation.Operation;
import io.glueflow.model.operation.SchemaResolver;
import io.glueflow.model.plan.Lowering;
import io.glueflow.model.plan.Step;
import io.glueflow.model.type.DdlException;
import io.glueflow.model.type.DdlParser;
import io.glueflow.model.type.Schema;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;

/** Steps for tests, made without a workflow document. */
final class TestPlan {

  private TestPlan() {}

  /** Applies an operation. */
  static Step apply(Operation operation, Step... inputs) {
    // The operations need no properties: nobody asks for them.
    return new Lowering("node", null, Map.of(), SchemaResolver.NONE).apply(operation, inputs);
  }

  /** Rows of texts, each cell cast to its column's type. */
  static Step inline(String ddl, String[]... rows) {
    return apply(new Inline(schema(ddl), Stream.of(rows).map(Arrays::asList).toList()));
  }

  /** The cells of a row. */
  static String[] row(String... cells) {
    return cells;
  }

  static Schema schema(String ddl) {
    try {
      return DdlParser.parseSchema(ddl);
    } catch (DdlException e) {
      throw new IllegalArgumentException(ddl, e);
    }
  }

  static NamedExpression named(String name, String sql) {
    return new NamedExpression(name, Expression.of(sql));
  }
}
