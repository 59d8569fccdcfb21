// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.cli;

import io.glueflow.engine.aws.AwsClients;
import io.glueflow.engine.config.Settings;
import io.glueflow.engine.submit.SubmitTimings;
import io.glueflow.engine.track.PollTimings;
import java.io.InputStream;
import java.io.PrintStream;
import java.util.List;
import java.util.function.Function;

/** The command 'submit' in this process, less patient than users are. */
public final class SubmitInProcess {

  private final Function<Settings, AwsClients> aws;
  private final SubmitTimings submitTimings;
  private final PollTimings pollTimings;

  public SubmitInProcess(
      Function<Settings, AwsClients> aws, SubmitTimings submitTimings, PollTimings pollTimings) {
    this.aws = aws;
    this.submitTimings = submitTimings;
    this.pollTimings = pollTimings;
  }

  /** Runs the command and returns its exit code. */
  public int run(List<String> arguments, PrintStream out, PrintStream err) {
    return Main.execute(
        new SubmitCommand(aws, submitTimings, pollTimings),
        arguments,
        new Console(InputStream.nullInputStream(), out, err, false, false));
  }
}
