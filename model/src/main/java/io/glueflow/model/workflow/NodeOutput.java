// SPDX-License-Identifier: Apache-2.0
package io.glueflow.model.workflow;

/**
 * An output of a node. Written {@code node} for the default output, {@code node.port} for another.
 *
 * @param node the node's id
 * @param port the output's name, {@link #DEFAULT_PORT} unless written otherwise
 */
public record NodeOutput(String node, String port) {

  /** The name of the output that a bare node id means. */
  public static final String DEFAULT_PORT = "out";

  /** The default output of a node. */
  public static NodeOutput of(String node) {
    return new NodeOutput(node, DEFAULT_PORT);
  }

  /** Reads {@code node} or {@code node.port}. */
  public static NodeOutput parse(String reference) {
    int dot = reference.indexOf('.');
    return dot < 0
        ? of(reference)
        : new NodeOutput(reference.substring(0, dot), reference.substring(dot + 1));
  }

  // By hand, as in other records that every check compares: their own are made at run time, which
  // takes a command that is just starting tens of milliseconds.
  @Override
  public boolean equals(Object other) {
    return other instanceof NodeOutput output
        && node.equals(output.node)
        && port.equals(output.port);
  }

  @Override
  public int hashCode() {
    return 31 * node.hashCode() + port.hashCode();
  }

  @Override
  public String toString() {
    return port.equals(DEFAULT_PORT) ? node : node + "." + port;
  }
}
