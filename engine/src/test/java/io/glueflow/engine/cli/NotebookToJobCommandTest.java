// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NotebookToJobCommandTest {

  private static final String NOTEBOOK =
      """
      {"nbformat": 4, "nbformat_minor": 5, "metadata": {}, "cells": [
        {"cell_type": "code", "metadata": {}, "source": ["%worker_type G.2X\\n", "%status\\n"]},
        {"cell_type": "code", "metadata": {}, "source": "print(1)"}]}
      """;

  @TempDir private Path folder;

  @Test
  void scriptAndSettingsAreWrittenAndWhatBecameOfTheNotebookIsTold() throws IOException {
    Path notebook = Files.writeString(folder.resolve("orders.ipynb"), NOTEBOOK);
    Path jobs = folder.resolve("jobs/orders");

    Cli call = Cli.call("notebook-to-job", notebook.toString(), "-o", jobs.toString());

    assertThat(call.code()).isZero();
    assertThat(call.out())
        .isEqualTo(jobs.resolve("orders.py") + "\n" + jobs.resolve("glueflow.yaml") + "\n");
    assertThat(Files.readString(jobs.resolve("orders.py"))).contains("\nprint(1)\n");
    assertThat(Files.readString(jobs.resolve("glueflow.yaml"))).contains("worker-type: G.2X\n");
    assertThat(call.err())
        .contains("1     1     %worker_type G.2X  worker-type\n")
        .contains("note GF532: cell 1, line 2: '%status' is about sessions\n")
        .endsWith("2 cells: 1 line carried over in another form, 1 remark on what could not be\n");
  }

  @Test
  void theScriptIsShown() {
    Cli call = Cli.callWithInput(NOTEBOOK, "notebook-to-job", "-");

    assertThat(call.code()).isZero();
    assertThat(call.out()).startsWith("# A job script").contains("\nprint(1)\n");
    assertThat(call.err()).contains("<stdin>:2:");
  }

  @Test
  void allOfItIsToldToPrograms() throws IOException {
    Path notebook = Files.writeString(folder.resolve("orders.ipynb"), NOTEBOOK);

    Cli call =
        Cli.call(
            "notebook-to-job", notebook.toString(), "--format", "json", "-o", folder.toString());

    assertThat(call.code()).isZero();
    assertThat(call.out())
        .startsWith("{")
        .contains("\"carried\"", "\"GF532\"", "\"script\"", "\"settings\"");
    assertThat(call.err())
        .isEqualTo(folder.resolve("orders.py") + "\n" + folder.resolve("glueflow.yaml") + "\n");
  }

  @Test
  void nothingThatDiffersIsReplaced() throws IOException {
    Path notebook = Files.writeString(folder.resolve("orders.ipynb"), NOTEBOOK);
    String[] command = {"notebook-to-job", notebook.toString(), "-o", folder.toString()};
    assertThat(Cli.call(command).code()).isZero();
    assertThat(Cli.call(command).code()).isZero();
    Path settings = Files.writeString(folder.resolve("glueflow.yaml"), "worker-type: G.8X\n");

    Cli call = Cli.call(command);

    assertThat(call.code()).isEqualTo(ExitCode.USAGE);
    assertThat(call.err()).contains(settings + " exists already and differs");
    assertThat(settings).hasContent("worker-type: G.8X\n");
  }

  @Test
  void whatCannotBeReadIsTold() throws IOException {
    Path file = Files.writeString(folder.resolve("w.json"), "{\"glueflow\": 1, \"nodes\": []}");

    Cli call = Cli.call("notebook-to-job", file.toString());

    assertThat(call.code()).isEqualTo(ExitCode.INVALID);
    assertThat(call.out()).isEmpty();
    assertThat(call.err()).contains("GF530", "hint: 'glueflow compile' makes a program");
    assertThat(Cli.call("notebook-to-job", "none.ipynb").code()).isEqualTo(ExitCode.INVALID);
    assertThat(Cli.call("notebook-to-job").code()).isEqualTo(ExitCode.USAGE);
    assertThat(Cli.call("notebook-to-job", "a", "--format", "xml").code())
        .isEqualTo(ExitCode.USAGE);
  }
}
