// SPDX-License-Identifier: Apache-2.0
package io.glueflow.benchmarks;

import java.util.concurrent.atomic.AtomicInteger;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerJobStart;

/** Counts the Spark jobs that start. */
final class JobCounter extends SparkListener {

  private final AtomicInteger jobs = new AtomicInteger();

  @Override
  public void onJobStart(SparkListenerJobStart jobStart) {
    jobs.incrementAndGet();
  }

  /** The jobs since the last call. */
  int take() {
    return jobs.getAndSet(0);
  }
}
