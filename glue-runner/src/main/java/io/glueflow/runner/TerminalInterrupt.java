// SPDX-License-Identifier: Apache-2.0
package io.glueflow.runner;

/**
 * Ctrl-C on a terminal, which reaches every process there. The command that started this one hears
 * it too and asks for a clean end; a JVM that ended at once would leave no report.
 */
final class TerminalInterrupt {

  private TerminalInterrupt() {}

  /** Leaves the answer to the parent process. Does nothing on a JVM without signals. */
  static void ignore() {
    try {
      // by name: the compiler warns of these classes and cannot be told not to
      Class<?> signal = Class.forName("sun.misc.Signal");
      Class<?> handler = Class.forName("sun.misc.SignalHandler");
      Object interrupt = signal.getConstructor(String.class).newInstance("INT");
      Object nothing = handler.getField("SIG_IGN").get(null);
      signal.getMethod("handle", signal, handler).invoke(null, interrupt, nothing);
    } catch (ReflectiveOperationException e) {
      // then Ctrl-C ends this process at once, and the parent reports it
    }
  }
}
