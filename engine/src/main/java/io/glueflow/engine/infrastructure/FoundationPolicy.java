// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.infrastructure;

import java.util.ArrayList;
import java.util.List;

/**
 * What a job may do before anybody says what it reads and writes: use glueflow's own places, reach
 * its network, and write its log.
 */
final class FoundationPolicy {

  private FoundationPolicy() {}

  /** The statements that name no bucket. */
  static List<PolicyStatement> statements(Foundation foundation) {
    List<PolicyStatement> statements = new ArrayList<>(NetworkStatements.all());
    statements.add(
        PolicyStatement.of(
            "UseNetworkConnections",
            List.of("glue:GetConnection"),
            List.of(
                DeployedText.arn("glue", DeployedText.of("catalog")),
                DeployedText.arn(
                    "glue",
                    DeployedText.of(
                        "connection/" + IamPattern.of(foundation.name()) + "-network-*")))));
    statements.add(
        PolicyStatement.of(
            "WriteLogs",
            List.of("logs:CreateLogGroup", "logs:CreateLogStream", "logs:PutLogEvents"),
            List.of(DeployedText.arn("logs", DeployedText.of("log-group:/aws-glue/*")))));
    if (!foundation.kmsKey().isEmpty()) {
      statements.addAll(KeyStatements.of(List.of(foundation.kmsKey())));
    }
    return statements;
  }
}
