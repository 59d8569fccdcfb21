// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.imports.gluestudio;

import java.util.List;
import java.util.Optional;

/**
 * A visual job, whatever the dialect it was written in.
 *
 * @param format what the document is, as people say it
 * @param name its name
 * @param settings its settings, empty for nodes alone
 * @param console whether it has the console's own shape rather than that of the API
 * @param nodes its nodes, in the order of the export
 */
record GlueJob(
    String format,
    String name,
    Optional<GlueFields> settings,
    boolean console,
    List<GlueNode> nodes) {

  GlueJob {
    nodes = List.copyOf(nodes);
  }
}
