// SPDX-License-Identifier: Apache-2.0
package io.glueflow.model.library.note;

import io.glueflow.model.library.LibraryNode;
import io.glueflow.model.node.Category;
import io.glueflow.model.node.Inputs;
import io.glueflow.model.node.Properties;
import io.glueflow.model.node.Property;
import io.glueflow.model.node.PropertyTypes;
import io.glueflow.model.plan.Lowering;
import java.util.List;

/** A note for readers; it takes no part in the flow. */
public final class CommentNode extends LibraryNode {

  private static final Property<String> TEXT =
      Property.required("text", PropertyTypes.VERBATIM, "What the note says.");

  public CommentNode() {
    super(
        "comment",
        Category.NOTE,
        "A note for readers; it takes no part in the flow.",
        Inputs.NONE,
        List.of(TEXT));
  }

  @Override
  public List<String> outputs(Properties properties) {
    return List.of();
  }

  @Override
  public void lower(Lowering node) {
    // a note means nothing to the run
  }

  @Override
  public String example() {
    return """
        {"id": "why", "type": "comment", "text": "Orders before 2020 are kept elsewhere."}
        """;
  }
}
