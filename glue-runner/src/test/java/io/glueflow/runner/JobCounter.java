// SPDX-License-Identifier: Apache-2.0
package io.glueflow.runner;

import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.spark.SparkContext;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerJobStart;
import org.apache.spark.sql.SparkSession;

/** Counts the Spark jobs of an action. */
public final class JobCounter extends SparkListener {

  private final AtomicInteger jobs = new AtomicInteger();

  /** The jobs that an action starts. */
  public static int jobs(SparkSession spark, Runnable action) {
    SparkContext context = spark.sparkContext();
    JobCounter counter = new JobCounter();
    context.addSparkListener(counter);
    try {
      action.run();
      context.listenerBus().waitUntilEmpty(10_000);
    } catch (TimeoutException e) {
      throw new IllegalStateException(e);
    } finally {
      context.removeSparkListener(counter);
    }
    return counter.jobs.get();
  }

  @Override
  public void onJobStart(SparkListenerJobStart start) {
    jobs.incrementAndGet();
  }
}
