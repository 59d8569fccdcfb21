// SPDX-License-Identifier: Apache-2.0
package io.glueflow.localglue;

import io.glueflow.localglue.access.Access;
import io.glueflow.localglue.call.Calls;
import io.glueflow.localglue.catalog.Catalog;
import io.glueflow.localglue.catalog.Connections;
import io.glueflow.localglue.http.GlueServer;
import io.glueflow.localglue.job.JobExecutor;
import io.glueflow.localglue.job.JobRuns;
import io.glueflow.localglue.job.Jobs;
import io.glueflow.localglue.job.RunOptions;
import io.glueflow.localglue.job.TimedJobExecutor;
import io.glueflow.localglue.logs.LogStore;
import io.glueflow.localglue.logs.Logs;
import io.glueflow.localglue.protocol.Operation;
import io.glueflow.localglue.protocol.Tags;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * An AWS Glue on this machine, with the CloudWatch Logs of its runs, and as much of STS and IAM as
 * those ask who check a set-up. Speaks the protocol of the SDK and the AWS CLI.
 */
public final class LocalGlue implements AutoCloseable {

  private final GlueServer server;
  private final JobRuns runs;
  private final Calls calls;

  private LocalGlue(GlueServer server, JobRuns runs, Calls calls) {
    this.server = server;
    this.runs = runs;
    this.calls = calls;
  }

  /** Begins to say what it is like. */
  public static Builder builder() {
    return new Builder();
  }

  /** Where it is, for {@code AWS_ENDPOINT_URL}. */
  public URI endpoint() {
    return server.endpoint();
  }

  /** The calls it has got, and the faults it is to show. */
  public Calls calls() {
    return calls;
  }

  /** Stops answering and ends the programs of all runs. */
  @Override
  public void close() {
    server.close();
    runs.close();
  }

  /** What a local Glue is like. */
  public static final class Builder {

    private int port;
    private JobExecutor executor = new TimedJobExecutor(Duration.ZERO);
    private RunOptions runs = RunOptions.defaults();
    private Access access = Access.open();
    private Calls calls = new Calls();

    private Builder() {}

    /** The port it listens at; any free one unless given. */
    public Builder port(int number) {
      this.port = number;
      return this;
    }

    /** What runs execute; nothing unless given: they succeed at once. */
    public Builder executor(JobExecutor newExecutor) {
      this.executor = newExecutor;
      return this;
    }

    /** How runs behave. */
    public Builder runs(RunOptions newRuns) {
      this.runs = newRuns;
      return this;
    }

    /** The roles that there are, and those of them that Glue may assume; all unless given. */
    public Builder roles(Set<String> existing, Set<String> trusted) {
      this.access = Access.of(existing, trusted);
      return this;
    }

    /** Where calls are noted; to be shared with an S3. */
    public Builder calls(Calls newCalls) {
      this.calls = newCalls;
      return this;
    }

    public LocalGlue start() throws IOException {
      GlueServer server = GlueServer.bind(port, access, calls);
      Clock clock = Clock.systemUTC();
      Tags tags = new Tags();
      LogStore logs = new LogStore();
      Jobs jobs = new Jobs(tags, clock);
      JobRuns jobRuns = new JobRuns(jobs, runs, executor, logs, clock, server.endpoint());
      Map<String, Operation> operations = new HashMap<>();
      add(operations, "glue:", tags.operations());
      add(operations, "glue:", jobs.operations());
      add(operations, "glue:", jobRuns.operations());
      add(operations, "glue:", new Connections(tags, clock).operations());
      add(operations, "glue:", new Catalog(clock).operations());
      add(operations, "logs:", new Logs(logs).operations());
      server.serve(operations);
      return new LocalGlue(server, jobRuns, calls);
    }

    private static void add(
        Map<String, Operation> operations, String service, Map<String, Operation> more) {
      more.forEach((name, operation) -> operations.put(service + name, operation));
    }
  }
}
