// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.validate.sql;

import io.glueflow.model.operation.ExpressionRole;
import io.glueflow.model.operation.Read;
import io.glueflow.model.operation.SchemaResolver;
import io.glueflow.model.operation.TableName;
import io.glueflow.model.type.Column;
import io.glueflow.model.type.Schema;
import io.glueflow.sql.Typings;
import io.glueflow.sql.resolve.Typing;
import java.util.Map;

/** What SQL texts yield by Spark's rules, and sources by what somebody else knows of them. */
final class SqlSchemas implements SchemaResolver {

  private final Typings typings;
  private final SchemaResolver sources;

  SqlSchemas(Typings typings, SchemaResolver sources) {
    this.typings = typings;
    this.sources = sources;
  }

  @Override
  public Column expression(String name, String sql, ExpressionRole role, Schema input) {
    Typing typing = typings.expression(sql, input, StepExpressions.place(role));
    return new Column(name, typing.type(), typing.nullable(), "");
  }

  @Override
  public Schema query(String sql, Map<String, Schema> views) {
    return typings.query(sql, views).schema();
  }

  @Override
  public Schema files(Read read) {
    return sources.files(read);
  }

  @Override
  public Schema table(TableName table) {
    return sources.table(table);
  }
}
