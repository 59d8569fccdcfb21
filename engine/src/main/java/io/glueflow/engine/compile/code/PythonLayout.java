// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.compile.code;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Lays out Python statements as formatters do: in one line if they fit, else what stands between
 * brackets in lines of its own, and each call of a chain in one.
 */
final class PythonLayout {

  private static final String INDENT = "    ";

  private PythonLayout() {}

  /**
   * A statement.
   *
   * @param before what it begins with, such as the variable it assigns to
   * @param chain the expression
   */
  static String statement(String before, Chain chain) {
    Optional<PythonTree> tree = PythonTree.of(chain.line());
    if (tree.isEmpty()) {
      // code that only its author understands, from a template of a user
      String calls = String.join("\n", chain.calls());
      return before
          + (calls.isEmpty() ? chain.head() : "(\n" + chain.head() + "\n" + calls + "\n)");
    }
    Optional<String> flat = tree.get().flat();
    if (flat.isPresent() && before.length() + flat.get().length() <= CodeLayout.WIDTH) {
      return before + flat.get();
    }
    return furtherCalls(tree.get()) > 0
        ? before + "(\n" + INDENT + calls(tree.get(), INDENT) + "\n)"
        : before + laidOut(tree.get(), "", before.length());
  }

  /** How many calls are made on the result of another. */
  private static long furtherCalls(PythonTree tree) {
    return tree.parts().stream().skip(1).filter(PythonLayout::isFurtherCall).count();
  }

  private static boolean isFurtherCall(PythonTree.Part part) {
    return part instanceof PythonTree.Text text && text.code().startsWith(".");
  }

  /** Each call in a line of its own, the first beside what it is made on. */
  private static String calls(PythonTree tree, String margin) {
    List<List<PythonTree.Part>> calls = new ArrayList<>();
    for (PythonTree.Part part : tree.parts()) {
      if (calls.isEmpty() || isFurtherCall(part)) {
        calls.add(new ArrayList<>());
      }
      calls.get(calls.size() - 1).add(part);
    }
    return calls.stream()
        .map(call -> laidOut(new PythonTree(call), margin, 0))
        .collect(Collectors.joining("\n" + margin));
  }

  /** Code whose first line begins behind some characters and whose others begin with a margin. */
  static String laidOut(PythonTree tree, String margin, int used) {
    Optional<String> flat = tree.flat();
    if (flat.isPresent() && margin.length() + used + flat.get().length() <= CodeLayout.WIDTH) {
      return flat.get();
    }
    if (furtherCalls(tree) > 1) {
      return calls(tree, margin);
    }
    StringBuilder code = new StringBuilder();
    List<PythonTree.Part> parts = tree.parts();
    int last = lastGroup(parts);
    for (int i = 0; i < parts.size(); i++) {
      PythonTree.Part part = parts.get(i);
      if (part instanceof PythonTree.Text text) {
        code.append(text.code());
      } else if (part instanceof PythonTree.Break) {
        code.append('\n').append(margin);
      } else {
        PythonTree.Group group = (PythonTree.Group) part;
        boolean breaks = i == last || group.flat().isEmpty();
        code.append(breaks ? exploded(group, margin) : group.flat().orElseThrow());
      }
    }
    return code.toString();
  }

  /** The last brackets with something between: what is behind them is short, such as an alias. */
  private static int lastGroup(List<PythonTree.Part> parts) {
    int longest = -1;
    int most = 0;
    for (int i = 0; i < parts.size(); i++) {
      if (parts.get(i) instanceof PythonTree.Group group && group.length() >= most) {
        longest = i;
        most = group.length();
      }
    }
    return longest;
  }

  private static String exploded(PythonTree.Group group, String margin) {
    if (group.items().isEmpty()) {
      return "" + group.opening() + group.closing();
    }
    String inner = margin + INDENT;
    boolean several = group.items().size() > 1;
    String items =
        group.items().stream()
            .map(item -> inner + laidOut(item, inner, 1) + (several ? "," : ""))
            .collect(Collectors.joining("\n"));
    return group.opening() + "\n" + items + "\n" + margin + group.closing();
  }
}
