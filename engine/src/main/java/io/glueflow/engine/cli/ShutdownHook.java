// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.cli;

/** Something to do when this process is asked to end, by Ctrl-C for example. */
final class ShutdownHook implements AutoCloseable {

  private final Thread thread;

  /**
   * Has something done from now on.
   *
   * @param name of the thread that does it
   * @throws InterruptedCommandException when this process was asked to end before
   */
  ShutdownHook(String name, Runnable action) throws InterruptedCommandException {
    thread = new Thread(action, name);
    try {
      Runtime.getRuntime().addShutdownHook(thread);
    } catch (IllegalStateException e) {
      throw new InterruptedCommandException();
    }
  }

  /** From now on there is nothing to do, unless it is being done. */
  @Override
  public void close() {
    try {
      Runtime.getRuntime().removeShutdownHook(thread);
    } catch (IllegalStateException e) {
      // it is at work
    }
  }
}
