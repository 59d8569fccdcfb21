// SPDX-License-Identifier: Apache-2.0
package io.glueflow.model.library;

import io.glueflow.model.node.Category;
import io.glueflow.model.node.Inputs;
import io.glueflow.model.node.NodeType;
import io.glueflow.model.node.Property;
import java.util.List;

/** The fixed part of a node type of our own library. */
public abstract class LibraryNode implements NodeType {

  private final String name;
  private final Category category;
  private final String summary;
  private final Inputs inputs;
  private final List<Property<?>> properties;

  protected LibraryNode(
      String name, Category category, String summary, Inputs inputs, List<Property<?>> properties) {
    this.name = name;
    this.category = category;
    this.summary = summary;
    this.inputs = inputs;
    this.properties = List.copyOf(properties);
  }

  @Override
  public final String name() {
    return name;
  }

  @Override
  public final Category category() {
    return category;
  }

  @Override
  public final String summary() {
    return summary;
  }

  @Override
  public final Inputs inputs() {
    return inputs;
  }

  @Override
  public final List<Property<?>> properties() {
    return properties;
  }
}
