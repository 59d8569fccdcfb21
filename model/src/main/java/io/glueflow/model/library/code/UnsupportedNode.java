// SPDX-License-Identifier: Apache-2.0
package io.glueflow.model.library.code;

import io.glueflow.model.diagnostic.DiagnosticCode;
import io.glueflow.model.json.JsonValue;
import io.glueflow.model.library.LibraryNode;
import io.glueflow.model.library.support.OutputNameType;
import io.glueflow.model.node.Category;
import io.glueflow.model.node.Inputs;
import io.glueflow.model.node.NodeProblems;
import io.glueflow.model.node.Properties;
import io.glueflow.model.node.Property;
import io.glueflow.model.node.PropertyTypes;
import io.glueflow.model.plan.Lowering;
import io.glueflow.model.workflow.NodeOutput;
import java.util.List;

/** Stands where an export has a node that has no counterpart here. */
public final class UnsupportedNode extends LibraryNode {

  private static final Property<String> KIND =
      Property.required("kind", PropertyTypes.VERBATIM, "What the node is in the other tool.");
  private static final Property<String> REASON =
      Property.required("reason", PropertyTypes.VERBATIM, "Why it has no counterpart.");
  private static final Property<String> HINT =
      Property.withDefault("hint", PropertyTypes.VERBATIM, "", "What can be done about it.");
  private static final Property<List<String>> OUTPUTS =
      Property.withDefault(
          "outputs",
          PropertyTypes.listOf(new OutputNameType()),
          List.of(NodeOutput.DEFAULT_PORT),
          "The names of its outputs.");
  private static final Property<JsonValue> DEFINITION =
      Property.optional(
              "definition", PropertyTypes.JSON, "The node as the other tool wrote it, for readers.")
          .withExample("{\"name\": \"MyNode\"}");

  public UnsupportedNode() {
    super(
        "unsupported",
        Category.CODE,
        "Stands where an imported workflow has a node that has no counterpart here.",
        new Inputs.Many(0),
        List.of(KIND, REASON, HINT, OUTPUTS, DEFINITION));
  }

  @Override
  public String notes() {
    return "Replace it, or disable it: what depends on it is then left out of runs, as with"
        + " `glueflow run --skip-unsupported`.";
  }

  @Override
  public List<String> outputs(Properties properties) {
    return properties.find(OUTPUTS).orElse(List.of(NodeOutput.DEFAULT_PORT));
  }

  @Override
  public boolean isExecutable() {
    return false;
  }

  @Override
  public void check(Properties properties, NodeProblems problems) {
    problems.report(
        DiagnosticCode.NOT_CONVERTIBLE,
        KIND,
        properties.get(KIND) + " has no counterpart: " + properties.get(REASON),
        properties.get(HINT));
  }

  @Override
  public void lower(Lowering node) {
    throw new IllegalStateException("Cannot lower what has no meaning: " + node.node());
  }

  @Override
  public String example() {
    return """
        {"id": "trees", "type": "unsupported", "input": "features",
         "kind": "fire.nodes.ml.NodeRandomForestClassifier", "reason": "it trains a model",
         "hint": "train it outside, and read its scores here"}
        """;
  }
}
