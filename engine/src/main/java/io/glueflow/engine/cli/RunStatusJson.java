// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.cli;

import io.glueflow.engine.track.RunStatus;
import io.glueflow.model.json.Json;
import io.glueflow.model.json.JsonNumber;
import io.glueflow.model.json.Location;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** How a run on Glue stands, for programs. Described in docs/submit.md. */
final class RunStatusJson {

  private static final int DECIMALS = 4;

  private RunStatusJson() {}

  static Json.ObjectBuilder of(RunStatus status) {
    return Json.object()
        .put("job", status.run().jobName())
        .put("run", status.run().runId())
        .put("token", status.run().token())
        .put("attempt", status.attempt())
        .put("state", status.state().name())
        .put("final", status.state().isFinal())
        .put("detail", status.detail())
        .put("started", status.started().toString())
        .put("elapsedSeconds", status.elapsed().toSeconds())
        .put("executionSeconds", status.executionTime().toSeconds())
        .put("dpuHours", decimal(status.cost().dpuHours()))
        .put("cost", decimal(status.cost().price()));
  }

  private static JsonNumber decimal(double number) {
    BigDecimal rounded = BigDecimal.valueOf(number).setScale(DECIMALS, RoundingMode.HALF_UP);
    return new JsonNumber(Location.ofFile(""), rounded);
  }
}
