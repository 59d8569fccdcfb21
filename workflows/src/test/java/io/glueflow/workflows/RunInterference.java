// SPDX-License-Identifier: Apache-2.0
package io.glueflow.workflows;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Signals that processes get while a run writes. */
enum RunInterference implements Circumstance {
  /** The system kills Spark, as it does when it has no memory left. */
  KILLED {
    @Override
    void interfere(Process command) throws Exception {
      ProcessHandle spark =
          command
              .descendants()
              .filter(RunInterference::isJava)
              .filter(process -> process.children().noneMatch(RunInterference::isJava))
              .findFirst()
              .orElseThrow();
      Command.kill(spark);
    }
  },
  /** The user presses Ctrl-C, which all processes of the terminal get. */
  INTERRUPTED {
    @Override
    void interfere(Process command) throws Exception {
      Command.interruptSession(command);
    }
  };

  abstract void interfere(Process command) throws Exception;

  @Override
  public List<String> commandLine(String line) {
    return Command.inOwnSession(List.of("sh", "-c", line));
  }

  @Override
  public void meanwhile(Project project, Process command) throws Exception {
    Path writing = project.folder().resolve("output/_temporary");
    long deadline = System.nanoTime() + TimeUnit.MINUTES.toNanos(2);
    while (!Files.exists(writing)) {
      assertThat(command.isAlive()).as("the run still goes on").isTrue();
      assertThat(System.nanoTime()).as("waited too long").isLessThan(deadline);
      Thread.sleep(50);
    }
    interfere(command);
  }

  private static boolean isJava(ProcessHandle process) {
    return process.info().command().filter(path -> path.endsWith("/java")).isPresent();
  }
}
