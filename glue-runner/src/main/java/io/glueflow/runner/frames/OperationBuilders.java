// SPDX-License-Identifier: Apache-2.0
package io.glueflow.runner.frames;

import io.glueflow.model.operation.Aggregate;
import io.glueflow.model.operation.Deduplicate;
import io.glueflow.model.operation.Distinct;
import io.glueflow.model.operation.DropColumns;
import io.glueflow.model.operation.DropNulls;
import io.glueflow.model.operation.ExpectSchema;
import io.glueflow.model.operation.Explode;
import io.glueflow.model.operation.FillNulls;
import io.glueflow.model.operation.Filter;
import io.glueflow.model.operation.Flatten;
import io.glueflow.model.operation.Inline;
import io.glueflow.model.operation.Invoke;
import io.glueflow.model.operation.Join;
import io.glueflow.model.operation.Limit;
import io.glueflow.model.operation.Observe;
import io.glueflow.model.operation.Operation;
import io.glueflow.model.operation.Pivot;
import io.glueflow.model.operation.Print;
import io.glueflow.model.operation.Project;
import io.glueflow.model.operation.RandomSplit;
import io.glueflow.model.operation.Read;
import io.glueflow.model.operation.ReadJdbc;
import io.glueflow.model.operation.ReadTable;
import io.glueflow.model.operation.RenameColumns;
import io.glueflow.model.operation.Sample;
import io.glueflow.model.operation.SetOperation;
import io.glueflow.model.operation.Sort;
import io.glueflow.model.operation.SqlQuery;
import io.glueflow.model.operation.Union;
import io.glueflow.model.operation.Unpivot;
import io.glueflow.model.operation.WithColumns;
import io.glueflow.model.operation.Write;
import io.glueflow.model.operation.WriteJdbc;
import io.glueflow.model.operation.WriteTable;
import io.glueflow.runner.jdbc.Databases;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** Knows the builder of every operation. A test holds it complete. */
final class OperationBuilders {

  private final Map<Class<? extends Operation>, Entry<?>> entries = new LinkedHashMap<>();

  private OperationBuilders() {}

  static OperationBuilders standard(
      SparkSession session,
      PathResolver paths,
      Databases databases,
      BookmarkedTables bookmarked,
      Observations observations) {
    OperationBuilders builders = onRows(session, observations);
    builders.add(Read.class, new ReadBuilder(session, paths));
    builders.add(ReadTable.class, new ReadTableBuilder(session, bookmarked));
    builders.add(ReadJdbc.class, new ReadJdbcBuilder(session, databases));
    builders.add(Pivot.class, new PivotBuilder());
    return builders;
  }

  /** The builders of frames that nothing is read for, and that have no rows. */
  static OperationBuilders binding(
      SparkSession session, EmptySources sources, Observations observations) {
    OperationBuilders builders = onRows(session, observations);
    builders.add(Read.class, sources::read);
    builders.add(ReadTable.class, (read, inputs) -> sources.source(inputs));
    builders.add(ReadJdbc.class, (read, inputs) -> sources.source(inputs));
    builders.add(
        Pivot.class,
        (pivot, inputs) ->
            PivotBuilder.spread(
                pivot,
                inputs.first(),
                pivot.values().isEmpty()
                    ? Collections.singletonList(null)
                    : List.copyOf(pivot.values())));
    return builders;
  }

  /** The builders of what is the same wherever rows come from. */
  private static OperationBuilders onRows(SparkSession session, Observations observations) {
    OperationBuilders builders = new OperationBuilders();
    builders.add(Inline.class, new InlineBuilder(session));

    builders.add(Project.class, RowOperations::project);
    builders.add(WithColumns.class, new WithColumnsBuilder());
    builders.add(DropColumns.class, new DropColumnsBuilder());
    builders.add(RenameColumns.class, new RenameColumnsBuilder());
    builders.add(Explode.class, new ExplodeBuilder());
    builders.add(Flatten.class, new FlattenBuilder());
    builders.add(Unpivot.class, new UnpivotBuilder());

    builders.add(Filter.class, RowOperations::filter);
    builders.add(Sample.class, RowOperations::sample);
    builders.add(RandomSplit.class, RowOperations::randomSplit);
    builders.add(Limit.class, RowOperations::limit);
    builders.add(Sort.class, RowOperations::sort);
    builders.add(Distinct.class, (distinct, inputs) -> inputs.first().distinct());
    builders.add(Deduplicate.class, new DeduplicateBuilder());
    builders.add(FillNulls.class, new FillNullsBuilder());
    builders.add(DropNulls.class, new DropNullsBuilder());

    builders.add(Join.class, new JoinBuilder());
    builders.add(Union.class, new UnionBuilder());
    builders.add(SetOperation.class, RowOperations::setOperation);
    builders.add(Aggregate.class, new AggregateBuilder());

    builders.add(SqlQuery.class, new SqlQueryBuilder(session));
    builders.add(Observe.class, new ObserveBuilder(observations));
    builders.add(ExpectSchema.class, new ExpectSchemaBuilder());
    builders.add(Invoke.class, new InvokeBuilder());

    builders.add(Write.class, (write, inputs) -> inputs.first());
    builders.add(WriteTable.class, (write, inputs) -> inputs.first());
    builders.add(WriteJdbc.class, (write, inputs) -> inputs.first());
    builders.add(Print.class, (print, inputs) -> inputs.first());
    return builders;
  }

  Set<Class<? extends Operation>> operations() {
    return Set.copyOf(entries.keySet());
  }

  Dataset<Row> build(Operation operation, StepInputs inputs) {
    Entry<?> entry = entries.get(operation.getClass());
    if (entry == null) {
      throw new IllegalStateException("Cannot find the builder of " + operation);
    }
    return entry.build(operation, inputs);
  }

  private <O extends Operation> void add(Class<O> type, OperationBuilder<? super O> builder) {
    entries.put(type, new Entry<>(type, builder));
  }

  private record Entry<O extends Operation>(Class<O> type, OperationBuilder<? super O> builder) {
    Dataset<Row> build(Operation operation, StepInputs inputs) {
      return builder.build(type.cast(operation), inputs);
    }
  }
}
