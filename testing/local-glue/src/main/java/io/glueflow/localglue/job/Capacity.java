// SPDX-License-Identifier: Apache-2.0
package io.glueflow.localglue.job;

import io.glueflow.localglue.protocol.Members;
import io.glueflow.localglue.protocol.Request;
import io.glueflow.localglue.protocol.ServiceException;
import io.glueflow.model.json.Json;
import java.util.List;
import java.util.Optional;

/** What the service makes of the workers or capacity that a job or a run asks for. */
final class Capacity {

  private static final long DEFAULT_WORKERS = 10;
  private static final int FEWEST_WORKERS = 2;
  private static final int FEWEST_STREAMING_WORKERS = 1;
  private static final List<Double> SHELL_CAPACITIES = List.of(0.0625, 1.0);

  private Capacity() {}

  /** Checks what is asked for and adds what follows from it. */
  static void complete(Request asked, String command, Members job) {
    Optional<String> type = asked.findText("WorkerType");
    Optional<Long> number = asked.findNumber("NumberOfWorkers");
    boolean capacity = asked.find("MaxCapacity").isPresent();
    if ("pythonshell".equals(command)) {
      shell(asked, type.isPresent() || number.isPresent(), job);
      return;
    }
    if (capacity && (type.isPresent() || number.isPresent())) {
      throw ServiceException.invalidInput(
          "Please do not set Max Capacity if using Worker Type and Number of Workers.");
    }
    if (capacity) {
      throw ServiceException.invalidInput(
          "Max Capacity is not supported for Glue version 2.0 and later: please use Worker Type and"
              + " Number of Workers.");
    }
    if (type.isPresent() != number.isPresent()) {
      throw ServiceException.invalidInput("Please set both Worker Type and Number of Workers.");
    }
    workers(
        WorkerType.of(type.orElse(WorkerType.G_1X.toString())),
        number.orElse(DEFAULT_WORKERS),
        command,
        job);
    if ("FLEX".equals(asked.text("ExecutionClass", ""))
        && !WorkerType.of(type.orElse(WorkerType.G_1X.toString())).isFlexible()) {
      throw ServiceException.invalidInput(
          "Execution class FLEX supports only the worker types G.1X and G.2X.");
    }
  }

  private static void workers(WorkerType type, long number, String command, Members job) {
    if (!type.serves(command)) {
      throw ServiceException.invalidInput(
          "Worker Type " + type + " is not supported for Job Command " + command + ".");
    }
    int fewest = "glueetl".equals(command) ? FEWEST_WORKERS : FEWEST_STREAMING_WORKERS;
    if (number < fewest) {
      throw ServiceException.invalidInput(
          "Number of Workers should be equal to or greater than " + fewest + ".");
    }
    double units = type.units() * number;
    job.put("WorkerType", type.toString())
        .put("NumberOfWorkers", number)
        .put("MaxCapacity", units)
        .put("AllocatedCapacity", Json.number((long) units));
  }

  private static void shell(Request asked, boolean workers, Members job) {
    double capacity = asked.findDecimal("MaxCapacity").orElse(SHELL_CAPACITIES.get(0));
    if (workers || !SHELL_CAPACITIES.contains(capacity)) {
      throw ServiceException.invalidInput(
          "A Python shell job has a Max Capacity of 0.0625 or 1, and no workers.");
    }
    job.put("MaxCapacity", capacity).put("AllocatedCapacity", 0);
  }
}
