// SPDX-License-Identifier: Apache-2.0
package io.glueflow.submit;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The command line as users find it: a process in a project folder, with a home and an environment
 * in which there is nothing but what the test says. Commands run in it one after the other.
 */
final class Shell implements AutoCloseable {

  private final Process process;
  private final DataOutputStream commands;
  private final DataInputStream answers;

  private Shell(Process process) {
    this.process = process;
    this.commands = new DataOutputStream(process.getOutputStream());
    this.answers = new DataInputStream(process.getInputStream());
  }

  /** A shell whose environment leads to the services of a rehearsal. */
  static Shell of(Rehearsal rehearsal, Path folder) throws IOException {
    return of(rehearsal, folder, Map.of());
  }

  /**
   * The same in another environment.
   *
   * @param changes variables; an empty text takes one away
   */
  static Shell of(Rehearsal rehearsal, Path folder, Map<String, String> changes)
      throws IOException {
    return new Shell(
        process(rehearsal, folder, changes, List.of("io.glueflow.engine.cli.ShellMain"))
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start());
  }

  /** A process of its own for one command. */
  static ProcessBuilder command(Rehearsal rehearsal, Path folder, List<String> arguments)
      throws IOException {
    List<String> main = new ArrayList<>(List.of("io.glueflow.engine.cli.Main"));
    main.addAll(arguments);
    return process(rehearsal, folder, Map.of(), main);
  }

  private static ProcessBuilder process(
      Rehearsal rehearsal, Path folder, Map<String, String> changes, List<String> main)
      throws IOException {
    Map<String, String> environment = new HashMap<>();
    environment.put("HOME", Files.createDirectories(rehearsal.home().resolve("user")).toString());
    environment.put("AWS_ENDPOINT_URL", rehearsal.services().glue().toString());
    environment.put("AWS_ENDPOINT_URL_S3", rehearsal.services().s3().toString());
    environment.put("AWS_ACCESS_KEY_ID", "test");
    environment.put("AWS_SECRET_ACCESS_KEY", "test");
    environment.put("AWS_REGION", "us-east-1");
    environment.put("AWS_EC2_METADATA_DISABLED", "true");
    environment.putAll(changes);
    environment.values().removeIf(String::isEmpty);
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xmx256m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
    // Java takes it from the account, not from the environment
    command.add("-Duser.home=" + environment.get("HOME"));
    command.add("-Dglueflow.home=" + rehearsal.home());
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.addAll(main);
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    builder.environment().clear();
    builder.environment().putAll(environment);
    return builder;
  }

  /** Runs a command to its end. */
  Outcome run(String... arguments) throws IOException {
    commands.writeInt(arguments.length);
    for (String argument : arguments) {
      commands.writeUTF(argument);
    }
    commands.flush();
    return new Outcome(answers.readInt(), text(), text());
  }

  private String text() throws IOException {
    return new String(answers.readNBytes(answers.readInt()), StandardCharsets.UTF_8);
  }

  @Override
  public void close() throws IOException {
    commands.writeInt(-1);
    commands.flush();
    process.destroy();
  }
}
