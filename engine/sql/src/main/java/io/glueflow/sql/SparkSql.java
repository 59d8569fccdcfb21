// SPDX-License-Identifier: Apache-2.0
package io.glueflow.sql;

import io.glueflow.model.type.Schema;
import io.glueflow.model.type.SparkLine;
import io.glueflow.model.type.TypeCoercion;
import io.glueflow.sql.function.FunctionTable;
import io.glueflow.sql.parse.SqlParser;
import io.glueflow.sql.resolve.Place;
import io.glueflow.sql.resolve.QueryTyping;
import io.glueflow.sql.resolve.Scope;
import io.glueflow.sql.resolve.SqlResolver;
import io.glueflow.sql.resolve.Typing;
import java.util.Map;

/** Spark's SQL, understood without Spark. */
public final class SparkSql {

  private final SqlResolver resolver;

  private SparkSql(SqlResolver resolver) {
    this.resolver = resolver;
  }

  /** The SQL of a line of Spark, with ANSI mode on or off. */
  public static SparkSql of(SparkLine line, boolean ansi) {
    return new SparkSql(
        new SqlResolver(new SqlParser(line), TypeCoercion.of(line, ansi), FunctionTable.of(line)));
  }

  /** What an expression yields where it stands, and what is wrong with it. */
  public Typing expression(String text, Scope scope, Place place) {
    return resolver.expression(text, scope, place);
  }

  /**
   * What a query yields, and what is wrong with it.
   *
   * @param views the relations that it can name besides tables of a catalog
   */
  public QueryTyping query(String text, Map<String, Schema> views) {
    return resolver.query(text, views);
  }
}
