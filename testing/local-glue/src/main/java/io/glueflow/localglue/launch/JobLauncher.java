// SPDX-License-Identifier: Apache-2.0
package io.glueflow.localglue.launch;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * Starts the main class of a job, as Glue does, and leaves what it fails with in a file. Its
 * arguments: the file, the class, the arguments of the class.
 */
public final class JobLauncher {

  private static final int FAILED = 1;

  private JobLauncher() {}

  public static void main(String[] arguments) throws IOException {
    Path file = Path.of(arguments[0]);
    int code = 0;
    endWithInput();
    try {
      Class<?> program = Class.forName(arguments[1]);
      Object rest = Arrays.copyOfRange(arguments, 2, arguments.length);
      program.getMethod("main", String[].class).invoke(null, rest);
    } catch (InvocationTargetException e) {
      code = tell(file, e.getCause());
    } catch (ReflectiveOperationException | LinkageError e) {
      code = tell(file, e);
    }
    // the program may have left threads behind
    System.exit(code);
  }

  /** The end of the input means that the local Glue has gone, however it ended. */
  private static void endWithInput() {
    Thread watcher =
        new Thread(
            () -> {
              try {
                System.in.transferTo(OutputStream.nullOutputStream());
              } catch (IOException e) {
                // no input is the end of input
              }
              Runtime.getRuntime().halt(FAILED);
            },
            "job-input");
    watcher.setDaemon(true);
    watcher.start();
  }

  private static int tell(Path file, Throwable failure) throws IOException {
    failure.printStackTrace();
    Files.writeString(
        file,
        "Exception in User Class: " + failure.getClass().getName() + " : " + failure.getMessage());
    return FAILED;
  }
}
