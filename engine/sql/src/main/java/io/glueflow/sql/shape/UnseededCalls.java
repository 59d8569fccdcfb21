// SPDX-License-Identifier: Apache-2.0
package io.glueflow.sql.shape;

import io.glueflow.model.type.SparkLine;
import io.glueflow.sql.grammar.SqlBaseParser.FunctionCallContext;
import io.glueflow.sql.grammar.SqlBaseParser.NamedExpressionContext;
import io.glueflow.sql.grammar.SqlBaseParser.QueryContext;
import io.glueflow.sql.grammar.SqlBaseParser.SampleContext;
import io.glueflow.sql.grammar.antlr.ParserRuleContext;
import io.glueflow.sql.grammar.antlr.tree.ParseTree;
import io.glueflow.sql.parse.Parsed;
import io.glueflow.sql.parse.SqlParser;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Finds random choices that differ from run to run, because they have no seed. */
public final class UnseededCalls {

  private static final Set<String> RANDOM = Set.of("rand", "randn", "random");

  /**
   * A random choice.
   *
   * @param offset where in the text it begins, counted from 0
   * @param length how many characters it has
   */
  public record Call(int offset, int length) {}

  private UnseededCalls() {}

  /** The random choices in an expression. */
  public static List<Call> inExpression(String text) {
    if (!mayHold(text)) {
      return List.of();
    }
    Parsed<NamedExpressionContext> parsed = new SqlParser(SparkLine.SPARK_3_5).expression(text);
    return parsed instanceof Parsed.Tree<NamedExpressionContext> tree
        ? collected(tree.tree())
        : List.of();
  }

  /** The random choices in a query. */
  public static List<Call> inQuery(String text) {
    if (!mayHold(text)) {
      return List.of();
    }
    Parsed<QueryContext> parsed = new SqlParser(SparkLine.SPARK_3_5).query(text);
    return parsed instanceof Parsed.Tree<QueryContext> tree ? collected(tree.tree()) : List.of();
  }

  /** Whether parsing the text is worth it: hardly any text is random. */
  private static boolean mayHold(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    return lower.contains("rand") || lower.contains("sample");
  }

  private static List<Call> collected(ParseTree tree) {
    List<Call> calls = new ArrayList<>();
    collect(tree, calls);
    return calls;
  }

  private static void collect(ParseTree tree, List<Call> calls) {
    boolean unseeded =
        (tree instanceof FunctionCallContext call
                && call.functionArgument().isEmpty()
                && RANDOM.contains(call.functionName().getText().toLowerCase(Locale.ROOT)))
            || (tree instanceof SampleContext sample && sample.REPEATABLE() == null);
    if (unseeded) {
      ParserRuleContext rule = (ParserRuleContext) tree;
      int start = rule.getStart().getStartIndex();
      calls.add(new Call(start, rule.getStop().getStopIndex() + 1 - start));
    }
    for (int i = 0; i < tree.getChildCount(); i++) {
      collect(tree.getChild(i), calls);
    }
  }
}
