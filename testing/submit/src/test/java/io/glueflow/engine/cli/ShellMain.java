// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.cli;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Runs one command after the other in one process, in whose folder and environment they find what
 * they would find in processes of their own.
 */
public final class ShellMain {

  private ShellMain() {}

  public static void main(String[] arguments) throws IOException {
    DataOutputStream answers = new DataOutputStream(System.out);
    // nothing but answers may come out there
    System.setOut(System.err);
    try (DataInputStream in = new DataInputStream(System.in)) {
      for (int count = in.readInt(); count >= 0; count = in.readInt()) {
        List<String> command = new ArrayList<>();
        for (int i = 0; i < count; i++) {
          command.add(in.readUTF());
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Console console =
            new Console(InputStream.nullInputStream(), stream(out), stream(err), false, false);
        answers.writeInt(Main.run(command, console));
        write(out, answers);
        write(err, answers);
        answers.flush();
      }
    }
  }

  private static PrintStream stream(ByteArrayOutputStream bytes) {
    return new PrintStream(bytes, true, StandardCharsets.UTF_8);
  }

  private static void write(ByteArrayOutputStream bytes, DataOutputStream to) throws IOException {
    to.writeInt(bytes.size());
    bytes.writeTo(to);
  }
}
