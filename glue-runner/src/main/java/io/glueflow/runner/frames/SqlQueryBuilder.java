// SPDX-License-Identifier: Apache-2.0
package io.glueflow.runner.frames;

import io.glueflow.model.operation.Sql;
import io.glueflow.model.operation.SqlQuery;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * Runs a query over its inputs as temporary views that exist only while the query is analyzed: the
 * frame that comes out holds what the names stood for, not the names.
 */
final class SqlQueryBuilder implements OperationBuilder<SqlQuery> {

  private final SparkSession session;

  SqlQueryBuilder(SparkSession session) {
    this.session = session;
  }

  @Override
  public Dataset<Row> build(SqlQuery operation, StepInputs inputs) {
    // Names of views belong to the session: nobody else may define some meanwhile.
    synchronized (session) {
      Map<String, Dataset<Row>> hidden = new LinkedHashMap<>();
      List<String> defined = new ArrayList<>();
      try {
        for (int i = 0; i < operation.views().size(); i++) {
          String view = operation.views().get(i);
          if (isTemporaryView(view)) {
            hidden.put(view, session.table(quoted(view)));
          }
          inputs.frames().get(i).createOrReplaceTempView(quoted(view));
          defined.add(view);
        }
        return session.sql(onlyAQuery(operation.query()));
      } finally {
        defined.forEach(this::drop);
        hidden.forEach((view, frame) -> frame.createOrReplaceTempView(quoted(view)));
      }
    }
  }

  /** Unlike the public catalog, this leaves alone what is cached for the frame behind the view. */
  private void drop(String view) {
    session.sessionState().catalog().dropTempView(view);
  }

  private boolean isTemporaryView(String name) {
    return session.sessionState().catalog().getTempView(name).isDefined();
  }

  /** In parentheses only a query can stand: no command slips through and is executed here. */
  private static String onlyAQuery(String text) {
    String query = text.strip();
    while (query.endsWith(";")) {
      query = query.substring(0, query.length() - 1).strip();
    }
    return "(" + query + "\n)";
  }

  private static String quoted(String view) {
    return Sql.identifier(view);
  }
}
