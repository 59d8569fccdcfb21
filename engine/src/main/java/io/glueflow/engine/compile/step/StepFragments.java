// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.compile.step;

import io.glueflow.model.library.code.PysparkNode;
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
import io.glueflow.model.operation.WriteMode;
import io.glueflow.model.operation.WriteTable;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;

/** Knows for each operation what it is in a program. */
public final class StepFragments {

  private final Map<Class<?>, BiFunction<Operation, StepInput, Fragment>> fragments =
      new LinkedHashMap<>();

  /** The fragments of all operations. */
  public StepFragments() {
    add(Aggregate.class, GroupFragments::aggregate);
    add(Pivot.class, GroupFragments::pivot);
    add(Unpivot.class, GroupFragments::unpivot);
    add(Invoke.class, GroupFragments::invoke);
    add(Deduplicate.class, RowFragments::deduplicate);
    add(Distinct.class, (distinct, input) -> Fragment.of("distinct"));
    add(DropNulls.class, RowFragments::dropNulls);
    add(Filter.class, RowFragments::filter);
    add(Limit.class, RowFragments::limit);
    add(RandomSplit.class, RowFragments::randomSplit);
    add(Sample.class, RowFragments::sample);
    add(Sort.class, RowFragments::sort);
    add(DropColumns.class, ColumnFragments::drop);
    add(ExpectSchema.class, ColumnFragments::expectSchema);
    add(Explode.class, ExplodeFragment::of);
    add(FillNulls.class, ColumnFragments::fillNulls);
    add(Flatten.class, ColumnFragments::flatten);
    add(Observe.class, (observe, input) -> Fragment.of("observe"));
    add(Project.class, ColumnFragments::project);
    add(RenameColumns.class, ColumnFragments::rename);
    add(WithColumns.class, WithColumnsFragment::of);
    add(Join.class, JoinFragment::of);
    add(SetOperation.class, CombineFragments::setOperation);
    add(SqlQuery.class, CombineFragments::sqlQuery);
    add(Union.class, CombineFragments::union);
    add(Inline.class, ReadFragments::inline);
    add(Read.class, ReadFragments::read);
    add(ReadJdbc.class, ReadFragments::readJdbc);
    add(ReadTable.class, ReadFragments::readTable);
    add(Print.class, WriteFragments::print);
    add(Write.class, WriteFragments::write);
    add(WriteJdbc.class, WriteFragments::writeJdbc);
    add(WriteTable.class, WriteFragments::writeTable);
  }

  /** Whether an operation is no call on its first input: then that needs a name of its own. */
  public static boolean namesInputs(Operation operation) {
    return operation instanceof SqlQuery
        || (operation instanceof Invoke invoke
            && invoke.function().equals(PysparkNode.FUNCTION_NAME))
        || (operation instanceof WriteTable table && table.mode() == WriteMode.APPEND)
        || (operation instanceof Write write && !write.files().fileName().isEmpty());
  }

  /** The operations for which there is code. */
  public Set<Class<?>> operations() {
    return fragments.keySet();
  }

  /** What a step is in a program. */
  public Fragment of(StepInput input) {
    Operation operation = input.step().operation();
    BiFunction<Operation, StepInput, Fragment> fragment = fragments.get(operation.getClass());
    if (fragment == null) {
      throw new IllegalStateException("Cannot generate code for " + operation);
    }
    return fragment.apply(operation, input);
  }

  private <O extends Operation> void add(
      Class<O> type, BiFunction<O, StepInput, Fragment> fragment) {
    fragments.put(type, (operation, input) -> fragment.apply(type.cast(operation), input));
  }
}
