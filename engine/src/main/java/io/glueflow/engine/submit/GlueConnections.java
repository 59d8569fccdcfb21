// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.submit;

import io.glueflow.engine.config.JobKeys;
import io.glueflow.engine.config.Settings;
import io.glueflow.model.plan.Analysis;
import io.glueflow.model.plan.ConnectionsUsed;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The Glue connections that a run needs: those of the settings, and those that nodes name. */
final class GlueConnections {

  private GlueConnections() {}

  static List<String> of(Settings settings, Analysis analysis) {
    Set<String> names = new LinkedHashSet<>(settings.find(JobKeys.CONNECTIONS).orElse(List.of()));
    ConnectionsUsed.in(analysis).forEach(use -> names.add(use.connection()));
    return List.copyOf(names);
  }
}
