// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.imports.fire;

import io.glueflow.engine.imports.NodeDraft;
import io.glueflow.engine.imports.ObjectDraft;
import io.glueflow.engine.imports.RowSource;
import io.glueflow.model.json.Location;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The rules of a validate node in the making. */
final class FireRules {

  private final NodeDraft draft;
  private final List<ObjectDraft> rules = new ArrayList<>();
  private final Map<String, Integer> names = new HashMap<>();

  private FireRules(NodeDraft draft) {
    this.draft = draft;
  }

  /** Rules for the node's input; rows that break one go on, and the report counts them. */
  static FireRules warn(FireMapping mapping) {
    return warn(mapping, "rules", mapping.input(), true);
  }

  /** The same for other rows, such as a count. */
  static FireRules warn(FireMapping mapping, String purpose, RowSource rows, boolean first) {
    NodeDraft draft = first ? mapping.add("validate") : mapping.addFor(purpose, "validate");
    return new FireRules(draft.input(rows).put("on-failure", "warn"));
  }

  /** Rules for the node's input; rows that break one have an output of their own. */
  static FireRules route(FireMapping mapping) {
    return new FireRules(mapping.add("validate").input(mapping.input()));
  }

  /** A rule about a column. */
  ObjectDraft about(FireText column, String check) {
    ObjectDraft rule = draft.object();
    // the name that the rule would have by itself
    String plain = column.text().strip() + " " + check;
    String name = unused(plain);
    if (!name.equals(plain)) {
      rule.put("name", name);
    }
    rules.add(rule.put("check", check).put("column", column.json()));
    return rule;
  }

  /** A rule that is any condition. */
  void condition(String name, FireText condition) {
    rules.add(
        draft
            .object()
            .put("name", unused(name))
            .put("check", "condition")
            .put("condition", condition.json()));
  }

  /** A rule that a value, if there is one, lies between bounds. */
  void between(FireText column, String check, FireText least, FireText most) {
    if (least.isEmpty() && most.isEmpty()) {
      return;
    }
    ObjectDraft rule = about(column, check);
    if (!least.isEmpty()) {
      rule.put("min", FireValue.json(least));
    }
    if (!most.isEmpty()) {
      rule.put("max", FireValue.json(most));
    }
  }

  private String unused(String name) {
    int count = names.merge(name, 1, Integer::sum);
    return count == 1 ? name : name + " " + count;
  }

  /** The node, with all rules. */
  NodeDraft in(Location at) {
    return draft.put("rules", FireItems.objects(at, rules));
  }
}
