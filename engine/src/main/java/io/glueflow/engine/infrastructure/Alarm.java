// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.infrastructure;

/** Who is told of runs that fail. */
public sealed interface Alarm {

  /** Nobody. */
  record None() implements Alarm {}

  /** An SNS topic that there is already. */
  record ToTopic(String arn) implements Alarm {}

  /** An SNS topic that the template makes; who listens is for its owner to say. */
  record NewTopic() implements Alarm {}
}
