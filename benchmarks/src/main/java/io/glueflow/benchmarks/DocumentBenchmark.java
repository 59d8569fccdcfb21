// SPDX-License-Identifier: Apache-2.0
package io.glueflow.benchmarks;

import io.glueflow.engine.validate.Validator;
import io.glueflow.model.json.SourceText;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Reads and validates documents of growing size; the cost should grow with the size. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class DocumentBenchmark {

  /** How many nodes the document has. */
  @Param({"10", "1000", "10000"})
  public int nodes;

  private SourceText document;

  /** Makes the document. */
  @Setup
  public void makeDocument() {
    document = new SourceText("workflow.json", SyntheticWorkflow.ofSize(nodes));
  }

  /** Reads and validates. */
  @Benchmark
  public Object readAndValidate() {
    return new Validator().validate(document);
  }
}
