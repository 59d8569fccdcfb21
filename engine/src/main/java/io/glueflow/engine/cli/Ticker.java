// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.cli;

import java.util.Timer;
import java.util.TimerTask;

/** Does something twice a second until it is stopped. */
final class Ticker {

  private static final long MILLIS = 500;

  private final Timer timer = new Timer("glueflow-ticker", true);

  Ticker(Runnable task) {
    timer.schedule(
        new TimerTask() {
          @Override
          public void run() {
            task.run();
          }
        },
        MILLIS,
        MILLIS);
  }

  void stop() {
    timer.cancel();
  }
}
