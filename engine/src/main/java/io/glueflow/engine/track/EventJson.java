// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.track;

import io.glueflow.model.json.Json;
import io.glueflow.model.json.JsonNumber;
import io.glueflow.model.json.JsonWriter;
import io.glueflow.model.json.Location;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;

/** The JSON form of a change of a run's state, version 1. Described in docs/submit.md. */
final class EventJson {

  private static final int VERSION = 1;
  private static final int DECIMALS = 4;

  private EventJson() {}

  /**
   * Writes a change. Arguments are left out: they hold the values of parameters.
   *
   * @param workflow the name of the workflow
   * @param time when the change was seen
   */
  static String write(String workflow, RunStatus status, Instant time) {
    return JsonWriter.compact(
        Json.object()
            .put("version", VERSION)
            .put("workflow", workflow)
            .put("job", status.run().jobName())
            .put("run", status.run().runId())
            .put("token", status.run().token())
            .put("attempt", status.attempt())
            .put("state", status.state().name())
            .put("final", status.state().isFinal())
            .put("detail", LookAlikeSecrets.hide(status.detail()))
            .put("message", LookAlikeSecrets.hide(status.message()))
            .put("time", time.toString())
            .put("started", status.started().toString())
            .put("elapsedSeconds", status.elapsed().toSeconds())
            .put("executionSeconds", status.executionTime().toSeconds())
            .put("dpuHours", decimal(status.cost().dpuHours()))
            .put("cost", decimal(status.cost().price()))
            .build());
  }

  private static JsonNumber decimal(double number) {
    BigDecimal rounded = BigDecimal.valueOf(number).setScale(DECIMALS, RoundingMode.HALF_UP);
    return new JsonNumber(Location.ofFile(""), rounded);
  }
}
