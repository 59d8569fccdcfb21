// SPDX-License-Identifier: Apache-2.0
package io.glueflow.sql.resolve;

import io.glueflow.model.type.DataType;
import io.glueflow.sql.grammar.SqlBaseLexer;
import io.glueflow.sql.grammar.SqlBaseParser.SetOperationContext;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** UNION, INTERSECT and EXCEPT. */
final class SetOperations {

  private final Session session;

  SetOperations(Session session) {
    this.session = session;
  }

  Relation combine(SetOperationContext operation, Relation left, Relation right) {
    if (left.open() || right.open()) {
      return new Relation(List.of(), List.of(), true);
    }
    if (left.attributes().size() != right.attributes().size()) {
      report(
          operation,
          "the first query has "
              + left.attributes().size()
              + " columns, the second "
              + right.attributes().size(),
          "both need the same number, in the same order");
      return Relation.unknown(List.of());
    }
    boolean union = operation.operator.getType() == SqlBaseLexer.UNION;
    boolean all = operation.setQuantifier() != null && operation.setQuantifier().ALL() != null;
    List<Attribute> columns = new ArrayList<>();
    for (int i = 0; i < left.attributes().size(); i++) {
      columns.add(column(operation, left.attributes().get(i), right.attributes().get(i), union));
    }
    if (!(union && all)) {
      Maps.refuse(session, operation, columns);
      columns.forEach(column -> session.findings().decide(column.sources()));
    }
    return new Relation(List.of(), columns, false);
  }

  private Attribute column(
      SetOperationContext operation, Attribute left, Attribute right, boolean union) {
    DataType a = Types.plain(left.type());
    DataType b = Types.plain(right.type());
    Optional<DataType> type = session.coercion().forSetOperation(a, b);
    if (type.isEmpty()) {
      report(
          operation,
          "the column '"
              + left.name()
              + "' is "
              + a.ddl()
              + " in the first query, and "
              + b.ddl()
              + " in the second",
          "columns are combined by their order; cast them to one type");
    }
    DataType common = type.orElse(DataType.UNKNOWN);
    Set<SourceColumn> sources = new HashSet<>(left.sources());
    sources.addAll(right.sources());
    boolean nullable =
        left.nullable()
            || (union && right.nullable())
            || Nullability.ofCast(a, common)
            || Nullability.ofCast(b, common);
    return new Attribute(left.name(), common, nullable, sources);
  }

  private void report(SetOperationContext place, String message, String hint) {
    session.findings().report(ProblemKind.QUERY, place, message, hint);
  }
}
