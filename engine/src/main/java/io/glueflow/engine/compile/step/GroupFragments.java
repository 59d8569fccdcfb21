// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.compile.step;

import io.glueflow.engine.compile.code.Language;
import io.glueflow.model.library.code.PysparkNode;
import io.glueflow.model.operation.Aggregate;
import io.glueflow.model.operation.Invoke;
import io.glueflow.model.operation.NamedExpression;
import io.glueflow.model.operation.Pivot;
import io.glueflow.model.operation.Unpivot;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Operations that group rows, or turn rows and columns into each other. */
final class GroupFragments {

  private static final String ENTRY = "_entry";

  private GroupFragments() {}

  static Fragment aggregate(Aggregate aggregate, StepInput input) {
    Coder coder = input.coder();
    List<String> names = aggregate.by().stream().map(NamedExpression::name).toList();
    return Fragment.of("aggregate")
        .with("grouping", grouping(aggregate))
        .with("groups", !aggregate.by().isEmpty())
        .with("by", coder.arguments(coder.named(aggregate.by())))
        .with("counts", !aggregate.aggregates().isEmpty())
        .with("aggregates", coder.arguments(coder.named(aggregate.aggregates())))
        .with("keys", coder.arguments(coder.columns(names)));
  }

  private static String grouping(Aggregate aggregate) {
    return switch (aggregate.grouping()) {
      case GROUP -> "groupBy";
      case ROLLUP, CUBE -> aggregate.grouping().name().toLowerCase(Locale.ROOT);
    };
  }

  static Fragment pivot(Pivot pivot, StepInput input) {
    Coder coder = input.coder();
    Language language = coder.language();
    return Fragment.of("pivot")
        .with("by", coder.arguments(coder.columns(pivot.by())))
        .with("column", language.string(Names.resolved(pivot.column())))
        .with("chosen", !pivot.values().isEmpty())
        .with("values", coder.list(pivot.values().stream().map(coder::text).toList()))
        .with("aggregates", coder.arguments(coder.named(pivot.aggregates())));
  }

  static Fragment unpivot(Unpivot unpivot, StepInput input) {
    Coder coder = input.coder();
    Language language = coder.language();
    boolean known = !unpivot.values().isEmpty() || !input.schema().open();
    List<String> values = known ? unpivot.valuesIn(input.schema().names()) : List.of();
    String template = input.spark().isAtLeast(3, 4) ? "unpivot" : "unpivot-by-explode";
    Fragment fragment = Fragment.of(known ? template : "unpivot-unknown");
    return (known ? fragment : fragment.calling("unpivot-others"))
        .with("names", coder.list(coder.names(unpivot.keep())))
        .with("kept", coder.columns(unpivot.keep()))
        .with("entries", entries(values, coder))
        .with("entryName", language.string(ENTRY))
        .with(
            "entryColumns",
            language.arguments(
                List.of(
                    coder.column(ENTRY, unpivot.nameColumn()),
                    coder.column(ENTRY, unpivot.valueColumn()))))
        .with("keep", coder.list(coder.columns(unpivot.keep())))
        .with("values", coder.list(coder.columns(values)))
        .with("nameColumn", language.string(unpivot.nameColumn()))
        .with("valueColumn", language.string(unpivot.valueColumn()));
  }

  private static List<Map<String, String>> entries(List<String> columns, Coder coder) {
    return columns.stream()
        .map(
            column ->
                Map.of("name", coder.language().string(column), "value", coder.column(column)))
        .toList();
  }

  static Fragment invoke(Invoke invoke, StepInput input) {
    if (invoke.function().equals(PysparkNode.FUNCTION_NAME)) {
      return PythonFragment.of(invoke, input);
    }
    return Fragment.of("invoke-" + invoke.function()).calling(invoke.function());
  }
}
