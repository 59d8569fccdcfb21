// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.compile.step;

import io.glueflow.engine.compile.code.Language;
import io.glueflow.model.operation.Deduplicate;
import io.glueflow.model.operation.DropNulls;
import io.glueflow.model.operation.Expression;
import io.glueflow.model.operation.Filter;
import io.glueflow.model.operation.Limit;
import io.glueflow.model.operation.RandomSplit;
import io.glueflow.model.operation.Sample;
import io.glueflow.model.operation.Sort;
import io.glueflow.model.operation.Sql;
import java.util.List;

/** Operations that choose and order rows. */
final class RowFragments {

  private RowFragments() {}

  static Fragment filter(Filter filter, StepInput input) {
    Coder coder = input.coder();
    Expression condition = filter.condition();
    String code =
        condition instanceof Expression.ColumnReference
            ? coder.expression(condition)
            : coder.sql(condition.sql());
    return Fragment.of("filter").with("condition", code);
  }

  static Fragment limit(Limit limit, StepInput input) {
    Language language = input.coder().language();
    return Fragment.of("limit")
        .with("rows", language.number(limit.rows()))
        .with("skips", limit.offset() > 0)
        .with("offset", language.number(limit.offset()));
  }

  static Fragment sort(Sort sort, StepInput input) {
    Coder coder = input.coder();
    return Fragment.of(sort.withinPartitions() ? "sort-within-partitions" : "sort")
        .with("keys", coder.arguments(coder.ordered(sort.keys())));
  }

  static Fragment sample(Sample sample, StepInput input) {
    Language language = input.coder().language();
    return Fragment.of("sample")
        .with("withReplacement", language.bool(sample.withReplacement()))
        .with("fraction", language.number(sample.fraction()))
        .with("seed", language.number(sample.seed()));
  }

  static Fragment randomSplit(RandomSplit split, StepInput input) {
    Language language = input.coder().language();
    List<String> weights = split.weights().stream().map(language::number).toList();
    return Fragment.of("random-split")
        .with("weights", language.arguments(weights))
        .with("seed", language.number(split.seed()))
        .with("index", language.number(split.index()));
  }

  static Fragment deduplicate(Deduplicate deduplicate, StepInput input) {
    Coder coder = input.coder();
    if (deduplicate.keys().isEmpty()) {
      return Fragment.of("distinct");
    }
    if (deduplicate.order().isEmpty()) {
      return Fragment.of("deduplicate").with("keys", coder.list(coder.names(deduplicate.keys())));
    }
    String rank = Names.unused("_rank", input.schema());
    return Fragment.of("deduplicate-ordered")
        .with("rank", coder.language().string(rank))
        .with("isFirst", coder.language().string(Sql.identifier(rank) + " = 1"))
        .with("keys", coder.arguments(coder.columns(deduplicate.keys())))
        .with("order", coder.arguments(coder.ordered(deduplicate.order())));
  }

  static Fragment dropNulls(DropNulls dropNulls, StepInput input) {
    Coder coder = input.coder();
    List<String> all = input.schema().names();
    boolean quotes =
        !input.schema().open() && !all.equals(all.stream().map(Names::resolved).toList());
    List<String> chosen = dropNulls.columns().isEmpty() && quotes ? all : dropNulls.columns();
    List<String> names = chosen.stream().map(Names::resolved).toList();
    return Fragment.of("drop-nulls")
        .with("counts", dropNulls.minNonNulls() > 0)
        .with("minNonNulls", coder.language().number(dropNulls.minNonNulls()))
        .with("chosen", !names.isEmpty())
        .with("columns", coder.list(coder.names(names)));
  }
}
