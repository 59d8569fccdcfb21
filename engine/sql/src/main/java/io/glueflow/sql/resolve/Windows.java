// SPDX-License-Identifier: Apache-2.0
package io.glueflow.sql.resolve;

import io.glueflow.sql.function.FunctionSignature;
import io.glueflow.sql.grammar.SqlBaseParser.FrameBoundContext;
import io.glueflow.sql.grammar.SqlBaseParser.FunctionCallContext;
import io.glueflow.sql.grammar.SqlBaseParser.SortItemContext;
import io.glueflow.sql.grammar.SqlBaseParser.WindowDefContext;
import io.glueflow.sql.grammar.SqlBaseParser.WindowRefContext;
import io.glueflow.sql.grammar.SqlBaseParser.WindowSpecContext;
import io.glueflow.sql.grammar.antlr.ParserRuleContext;
import java.util.Optional;

/** Functions of the rows around a row. */
final class Windows {

  private final ExpressionResolver resolver;
  private final Context context;

  Windows(ExpressionResolver resolver, Context context) {
    this.resolver = resolver;
    this.context = context;
  }

  /** What a function yields over a window. */
  Typed over(String name, FunctionSignature signature, FunctionCallContext call, Typed value) {
    if (call.where != null) {
      Conditions.require(context, resolver.type(call.where), call.where, "the condition of FILTER");
    }
    Optional<WindowDefContext> window = look(call.windowSpec());
    if (!context.site().windows()) {
      report(
          call,
          "a window cannot stand in " + context.site().clause(),
          "compute it in a step or subquery before");
    } else if (!signature.isAggregate() && !signature.isWindow()) {
      report(call, "'" + name + "' is no function of a window, and takes no OVER", "");
    } else if (signature.isWindow()
        && window.isPresent()
        && window.get().sortItem().isEmpty()
        && window.get().CLUSTER() == null) {
      report(call.windowSpec(), "'" + name + "' needs a window with ORDER BY", "");
    } else if (call.setQuantifier() != null && call.setQuantifier().DISTINCT() != null) {
      report(call.setQuantifier(), "over a window there is no DISTINCT", "");
    }
    return value.with(Traits.WINDOW | Traits.VARIES);
  }

  /** Looks at what is in a window; gives what it is when it is known. */
  Optional<WindowDefContext> look(WindowSpecContext spec) {
    if (spec instanceof WindowDefContext window) {
      window.partition.forEach(resolver::type);
      for (SortItemContext item : window.sortItem()) {
        SortItems.look(resolver, context, item);
      }
      if (window.windowFrame() != null) {
        window.windowFrame().frameBound().forEach(this::bound);
      }
      return Optional.of(window);
    }
    if (spec instanceof WindowRefContext reference) {
      String name = Names.of(reference.name);
      WindowSpecContext found = context.windows().get(Names.lower(name));
      if (found == null) {
        report(reference, "there is no window '" + name + "'", "WINDOW " + name + " AS (…)");
      }
      return found instanceof WindowDefContext window ? Optional.of(window) : Optional.empty();
    }
    return Optional.empty();
  }

  private void bound(FrameBoundContext bound) {
    if (bound.expression() != null) {
      resolver.type(bound.expression());
    }
  }

  private void report(ParserRuleContext place, String message, String hint) {
    context.findings().report(ProblemKind.MISPLACED, place, message, hint);
  }
}
