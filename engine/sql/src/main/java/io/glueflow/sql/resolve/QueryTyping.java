// SPDX-License-Identifier: Apache-2.0
package io.glueflow.sql.resolve;

import io.glueflow.model.type.Column;
import io.glueflow.model.type.Schema;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What is known of a query without running it.
 *
 * @param schema the columns that it yields
 * @param sources for each of the columns, what it is computed of
 * @param problems what is wrong with it
 * @param remarks what Spark takes although it may not be meant
 * @param columns the columns that it names
 * @param deciding the columns that decide which rows it yields, or in which order
 */
public record QueryTyping(
    Schema schema,
    List<Set<SourceColumn>> sources,
    List<SqlProblem> problems,
    List<SqlProblem> remarks,
    List<ColumnUse> columns,
    Set<SourceColumn> deciding) {

  public QueryTyping {
    sources = List.copyOf(sources);
    problems = List.copyOf(problems);
    remarks = List.copyOf(remarks);
    columns = List.copyOf(columns);
    deciding = Collections.unmodifiableSet(new LinkedHashSet<>(deciding));
  }

  /** The problems, and the remarks behind them. */
  public List<SqlProblem> said() {
    return Stream.of(problems, remarks).flatMap(List::stream).toList();
  }

  static QueryTyping of(Relation output, Findings findings) {
    // a column whose name only Spark knows is one of those that may be there besides
    List<Attribute> named = output.attributes().stream().filter(a -> !a.name().isEmpty()).toList();
    Schema schema =
        new Schema(
            named.stream().map(a -> new Column(a.name(), a.type(), a.nullable(), "")).toList(),
            output.open() || named.size() < output.attributes().size());
    return new QueryTyping(
        schema,
        named.stream().map(Attribute::sources).toList(),
        findings.problems(),
        findings.remarks(),
        findings.uses(),
        findings.deciding());
  }
}
