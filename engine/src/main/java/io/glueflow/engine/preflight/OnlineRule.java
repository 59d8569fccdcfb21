// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.preflight;

import io.glueflow.engine.aws.AwsClients;

/** One thing that must hold in the AWS account. */
interface OnlineRule {

  /** What is looked at, in a few words. */
  String title();

  /** Reports what breaks the rule. */
  void check(PreflightContext context, AwsClients clients, Inquiry inquiry);
}
