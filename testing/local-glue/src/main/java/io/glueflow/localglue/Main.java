// SPDX-License-Identifier: Apache-2.0
package io.glueflow.localglue;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Starts a local Glue and a local S3: until it is interrupted, or for as long as a command runs,
 * whose exit code is then its own. Its arguments are options as pairs, then perhaps {@code --} and
 * the command.
 */
public final class Main {

  private static final int USAGE = 2;
  private static final int ENVIRONMENT = 4;
  private static final long PATIENCE_SECONDS = 20;

  private Main() {}

  public static void main(String[] arguments) throws InterruptedException {
    List<String> all = List.of(arguments);
    int dashes = all.indexOf("--");
    List<String> options = dashes < 0 ? all : all.subList(0, dashes);
    List<String> command = dashes < 0 ? List.of() : all.subList(dashes + 1, all.size());
    System.exit(run(options, command));
  }

  private static int run(List<String> arguments, List<String> command) throws InterruptedException {
    AtomicReference<Process> running = new AtomicReference<>();
    CountDownLatch closed = new CountDownLatch(1);
    try (LocalAws aws = LocalAws.start(LocalAwsOptions.parse(arguments))) {
      Thread main = Thread.currentThread();
      Runtime.getRuntime().addShutdownHook(new Thread(() -> end(main, running.get(), closed)));
      if (command.isEmpty()) {
        print(aws);
        new CountDownLatch(1).await();
      }
      ProcessBuilder process = new ProcessBuilder(command).inheritIO();
      // what the user has set for the real AWS must not lead away from here
      process.environment().keySet().removeIf(name -> name.startsWith("AWS_"));
      process.environment().putAll(aws.environment());
      running.set(process.start());
      return running.get().waitFor();
    } catch (IllegalArgumentException e) {
      System.err.println("local-glue: " + e.getMessage());
      return USAGE;
    } catch (IOException e) {
      System.err.println("local-glue: " + e.getMessage());
      return ENVIRONMENT;
    } catch (InterruptedException e) {
      return 0;
    } finally {
      closed.countDown();
    }
  }

  private static void print(LocalAws aws) {
    System.out.println("# a local Glue, CloudWatch Logs and S3; Ctrl-C ends them");
    aws.environment().forEach((name, value) -> System.out.println("export " + name + "=" + value));
    System.out.flush();
  }

  /** On Ctrl-C: the command, which hears it too, ends first; then the jobs are ended. */
  private static void end(Thread main, Process command, CountDownLatch closed) {
    try {
      if (command == null) {
        main.interrupt();
      } else if (!command.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        command.destroy();
      }
      closed.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
