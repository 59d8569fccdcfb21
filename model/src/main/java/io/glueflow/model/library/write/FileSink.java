// SPDX-License-Identifier: Apache-2.0
package io.glueflow.model.library.write;

import io.glueflow.model.library.LibraryNode;
import io.glueflow.model.node.Category;
import io.glueflow.model.node.Inputs;
import io.glueflow.model.node.NodeProblems;
import io.glueflow.model.node.Properties;
import io.glueflow.model.node.Property;
import io.glueflow.model.node.PropertyRule;
import java.util.List;

/** A sink that writes files. */
abstract class FileSink extends LibraryNode {

  FileSink(String name, String summary, Property<?>... own) {
    super(name, Category.WRITE, summary, Inputs.ONE, FileWriting.properties(own));
  }

  @Override
  public final List<String> outputs(Properties properties) {
    return List.of();
  }

  @Override
  public final List<PropertyRule> rules() {
    return FileWriting.rules();
  }

  @Override
  public void check(Properties properties, NodeProblems problems) {
    FileWriting.check(properties, problems);
  }
}
