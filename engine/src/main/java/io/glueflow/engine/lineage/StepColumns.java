// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.lineage;

import io.glueflow.model.operation.Aggregate;
import io.glueflow.model.operation.ExpectSchema;
import io.glueflow.model.operation.Explode;
import io.glueflow.model.operation.Expression;
import io.glueflow.model.operation.FillNulls;
import io.glueflow.model.operation.Flatten;
import io.glueflow.model.operation.Invoke;
import io.glueflow.model.operation.Join;
import io.glueflow.model.operation.JoinKind;
import io.glueflow.model.operation.NamedExpression;
import io.glueflow.model.operation.Operation;
import io.glueflow.model.operation.Pivot;
import io.glueflow.model.operation.Project;
import io.glueflow.model.operation.RenameColumns;
import io.glueflow.model.operation.SqlQuery;
import io.glueflow.model.operation.Union;
import io.glueflow.model.operation.Unpivot;
import io.glueflow.model.operation.WithColumns;
import io.glueflow.model.plan.Step;
import io.glueflow.model.type.Schema;
import io.glueflow.sql.Typings;
import io.glueflow.sql.resolve.Place;
import io.glueflow.sql.resolve.Typing;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/** What each column that an operation yields is made of. */
final class StepColumns {

  /**
   * A column of an input.
   *
   * @param input which input, from 0
   * @param column the name of the column
   * @param how how it is depended on
   */
  record From(int input, String column, Transformation how) {}

  /**
   * What a column is made of.
   *
   * @param columns columns of inputs
   * @param expression the SQL that computes it, empty when none does
   */
  record Made(List<From> columns, String expression) {}

  private final Typings typings;
  private final QueryLineage queries;

  StepColumns(Typings typings) {
    this.typings = typings;
    this.queries = new QueryLineage(typings);
  }

  /** What a column of a step's rows is made of. */
  Made of(Step step, String column) {
    Operation operation = step.operation();
    if (operation instanceof Project project) {
      return named(project.columns(), column, step, Place.PROJECTION).orElseGet(() -> same(column));
    }
    if (operation instanceof WithColumns columns) {
      return named(columns.columns(), column, step, Place.COLUMN).orElseGet(() -> same(column));
    }
    if (operation instanceof Aggregate aggregate) {
      return named(aggregate.by(), column, step, Place.VALUE)
          .or(() -> named(aggregate.aggregates(), column, step, Place.AGGREGATION))
          .orElseGet(() -> same(column));
    }
    if (operation instanceof Pivot pivot) {
      return pivoted(pivot, column, step);
    }
    if (operation instanceof Join join) {
      return joined(join, column, step);
    }
    if (operation instanceof Union union) {
      return united(union, column, step);
    }
    if (operation instanceof SqlQuery query) {
      return queries.column(query, step, column);
    }
    return ofRows(operation, column, step.inputs().get(0).schema());
  }

  /** Operations that take columns as they are, or take them apart. */
  private static Made ofRows(Operation operation, String column, Schema input) {
    if (operation instanceof RenameColumns rename) {
      return made(original(column, input, rename::nameOf), Transformation.IDENTITY);
    }
    if (operation instanceof ExpectSchema expect) {
      return made(original(column, input, expect::nameOf), Transformation.IDENTITY);
    }
    if (operation instanceof Explode explode) {
      boolean generated =
          List.of(explode.as(), explode.keyAs(), explode.positionAs()).stream()
              .anyMatch(column::equalsIgnoreCase);
      return generated ? made(explode.column(), Transformation.TRANSFORMATION) : same(column);
    }
    if (operation instanceof Flatten flatten) {
      return flatten.leaves(input).stream()
          .filter(leaf -> leaf.column().name().equalsIgnoreCase(column))
          .findFirst()
          .map(
              leaf ->
                  made(
                      leaf.path().get(0),
                      leaf.path().size() == 1
                          ? Transformation.IDENTITY
                          : Transformation.TRANSFORMATION))
          .orElseGet(() -> same(column));
    }
    if (operation instanceof Unpivot unpivot) {
      return unpivoted(unpivot, column, input);
    }
    if (operation instanceof Invoke) {
      return all(input.names(), Transformation.AGGREGATION);
    }
    boolean filled =
        operation instanceof FillNulls fill
            && (fill.columns().isEmpty()
                || fill.columns().stream().anyMatch(column::equalsIgnoreCase));
    return made(column, filled ? Transformation.TRANSFORMATION : Transformation.IDENTITY);
  }

  private static String original(String column, Schema input, UnaryOperator<String> nameOf) {
    return input.names().stream()
        .filter(name -> nameOf.apply(name).equalsIgnoreCase(column))
        .findFirst()
        .orElse(column);
  }

  private static Made unpivoted(Unpivot unpivot, String column, Schema input) {
    if (column.equalsIgnoreCase(unpivot.valueColumn())) {
      return all(unpivot.valuesIn(input.names()), Transformation.IDENTITY);
    }
    return column.equalsIgnoreCase(unpivot.nameColumn()) ? new Made(List.of(), "") : same(column);
  }

  private Optional<Made> named(List<NamedExpression> columns, String name, Step step, Place place) {
    return columns.stream()
        .filter(column -> column.name().equalsIgnoreCase(name))
        .findFirst()
        .map(column -> expression(column.expression(), step.inputs().get(0).schema(), place));
  }

  private Made expression(Expression expression, Schema input, Place place) {
    if (expression instanceof Expression.ColumnReference reference) {
      return same(reference.column());
    }
    Typing typing = typings.expression(expression.sql(), input, place);
    boolean aggregate = place == Place.AGGREGATION || typing.aggregate();
    Transformation how = aggregate ? Transformation.AGGREGATION : Transformation.TRANSFORMATION;
    List<From> columns = new ArrayList<>();
    names(typing).forEach(name -> columns.add(new From(0, name, how)));
    return new Made(columns, expression.sql());
  }

  /** The columns that metrics are made of. */
  List<From> metrics(List<NamedExpression> metrics, Step step) {
    Schema input = step.inputs().get(0).schema();
    return metrics.stream()
        .flatMap(
            metric -> expression(metric.expression(), input, Place.AGGREGATION).columns().stream())
        .toList();
  }

  /** The columns that an expression names. */
  static Set<String> names(Typing typing) {
    Set<String> names = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    typing
        .columns()
        .forEach(
            use -> {
              use.sources().forEach(source -> names.add(source.column()));
              if (use.sources().isEmpty()) {
                names.add(use.name());
              }
            });
    return names;
  }

  private Made pivoted(Pivot pivot, String column, Step step) {
    if (pivot.by().stream().anyMatch(column::equalsIgnoreCase)) {
      return same(column);
    }
    List<From> columns = new ArrayList<>();
    List<String> expressions = new ArrayList<>();
    for (NamedExpression aggregate : pivot.aggregates()) {
      boolean single = pivot.aggregates().size() == 1;
      if (single || column.endsWith("_" + aggregate.name())) {
        Made made =
            expression(aggregate.expression(), step.inputs().get(0).schema(), Place.AGGREGATION);
        columns.addAll(made.columns());
        expressions.add(made.expression());
      }
    }
    return new Made(columns, String.join(", ", expressions));
  }

  private static Made joined(Join join, String column, Step step) {
    Schema left = step.inputs().get(0).schema();
    Schema right = step.inputs().get(1).schema();
    if (join.how().yieldsLeftOnly()) {
      return same(column);
    }
    if (join.using().stream().anyMatch(column::equalsIgnoreCase)) {
      return key(join.how(), column);
    }
    Schema leftRest = left.without(join.using());
    Schema rightRest = right.without(join.using());
    for (String name : leftRest.names()) {
      if (join.clash().leftName(name, rightRest).filter(column::equalsIgnoreCase).isPresent()) {
        return same(name);
      }
    }
    for (String name : rightRest.names()) {
      if (join.clash().rightName(name, leftRest).filter(column::equalsIgnoreCase).isPresent()) {
        return new Made(List.of(new From(1, name, Transformation.IDENTITY)), "");
      }
    }
    return new Made(List.of(), "");
  }

  private static Made key(JoinKind how, String column) {
    From left = new From(0, column, Transformation.IDENTITY);
    From right = new From(1, column, Transformation.IDENTITY);
    return new Made(
        switch (how) {
          case FULL -> List.of(left, right);
          case RIGHT -> List.of(right);
          default -> List.of(left);
        },
        "");
  }

  private static Made united(Union union, String column, Step step) {
    int position = position(column, step.inputs().get(0).schema());
    List<From> columns = new ArrayList<>();
    for (int i = 0; i < step.inputs().size(); i++) {
      Schema input = step.inputs().get(i).schema();
      Optional<String> name =
          union.byName()
              ? input.column(column).map(found -> found.name())
              : at(position, input.names());
      int number = i;
      name.ifPresent(found -> columns.add(new From(number, found, Transformation.IDENTITY)));
    }
    return new Made(columns, "");
  }

  private static Optional<String> at(int position, List<String> names) {
    return position >= 0 && position < names.size()
        ? Optional.of(names.get(position))
        : Optional.empty();
  }

  private static int position(String column, Schema schema) {
    for (int i = 0; i < schema.names().size(); i++) {
      if (schema.names().get(i).equalsIgnoreCase(column)) {
        return i;
      }
    }
    return -1;
  }

  private static Made same(String column) {
    return made(column, Transformation.IDENTITY);
  }

  private static Made made(String column, Transformation how) {
    return new Made(List.of(new From(0, column, how)), "");
  }

  private static Made all(List<String> columns, Transformation how) {
    return new Made(columns.stream().map(name -> new From(0, name, how)).toList(), "");
  }
}
