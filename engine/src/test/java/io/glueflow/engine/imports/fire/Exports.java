// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.imports.fire;

import java.util.Arrays;
import java.util.stream.Collectors;

/** Writes small exports: one node and one edge a line, so that places are easy to tell. */
final class Exports {

  private Exports() {}

  /** A workflow of nodes and edges; the first node stands on line 2. */
  static String workflow(String nodes, String edges) {
    return "{\"name\": \"w\", \"category\": \"ETL\", \"nodes\": [\n"
        + nodes
        + "\n], \"edges\": [\n"
        + edges
        + "\n]}";
  }

  /** A list, one item a line. */
  static String list(String... items) {
    return String.join(",\n", items);
  }

  /** A node of a class with fields, each {@code name=value}. */
  static String node(int id, String name, String nodeClass, String... fields) {
    return "{\"id\": \""
        + id
        + "\", \"name\": \""
        + name
        + "\", \"nodeClass\": \""
        + nodeClass
        + "\", \"x\": \"10px\", \"y\": \"20px\", \"fields\": ["
        + Arrays.stream(fields).map(Exports::field).collect(Collectors.joining(", "))
        + "]}";
  }

  private static String field(String field) {
    int equals = field.indexOf('=');
    return "{\"name\": \""
        + field.substring(0, equals)
        + "\", \"value\": \""
        + field.substring(equals + 1).replace("\\", "\\\\").replace("\"", "\\\"")
        + "\"}";
  }

  /** A node that reads a file. */
  static String source(int id, String name) {
    return node(id, name, "fire.nodes.dataset.NodeDatasetTextFiles", "path=data/" + name);
  }

  /** A node that prints. */
  static String print(int id, String name) {
    return node(id, name, "fire.nodes.util.NodePrintFirstNRows", "n=3");
  }

  static String edge(int id, int source, int target) {
    return "{\"source\": \"" + source + "\", \"target\": \"" + target + "\", \"id\": " + id + "}";
  }
}
