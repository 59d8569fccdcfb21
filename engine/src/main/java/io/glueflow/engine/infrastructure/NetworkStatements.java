// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.infrastructure;

import java.util.List;
import java.util.stream.Stream;

/**
 * What Glue does in the name of a role to reach the network of a connection, as its managed policy
 * {@code AWSGlueServiceRole} lists it.
 */
final class NetworkStatements {

  private static final String TAG = "aws-glue-service-resource";

  private NetworkStatements() {}

  static List<PolicyStatement> all() {
    return List.of(
        // EC2 knows no resources for looking things up
        PolicyStatement.of(
            "ReachNetwork",
            List.of(
                "ec2:DescribeVpcEndpoints",
                "ec2:DescribeRouteTables",
                "ec2:DescribeNetworkInterfaces",
                "ec2:DescribeSecurityGroups",
                "ec2:DescribeSubnets",
                "ec2:DescribeVpcAttribute",
                "ec2:CreateNetworkInterface",
                "ec2:DeleteNetworkInterface"),
            List.of(DeployedText.of("*"))),
        PolicyStatement.of(
                "TagNetworkInterfaces",
                List.of("ec2:CreateTags", "ec2:DeleteTags"),
                Stream.of("network-interface/*", "security-group/*", "instance/*")
                    .map(resource -> DeployedText.arn("ec2", DeployedText.of(resource)))
                    .toList())
            .when("ForAllValues:StringEquals", "aws:TagKeys", List.of(DeployedText.of(TAG))));
  }
}
