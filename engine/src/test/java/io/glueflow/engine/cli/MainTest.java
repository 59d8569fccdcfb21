// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.glueflow.testing.Golden;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MainTest {

  private static final Path GOLDEN = Path.of("src/test/golden/help");

  @Test
  void helpListsTheCommands() {
    Cli help = Cli.call("--help");

    assertThat(help.code()).isZero();
    assertThat(help.err()).isEmpty();
    Golden.check(GOLDEN.resolve("glueflow.txt"), help.out());
    assertThat(Cli.call()).isEqualTo(help);
    assertThat(Cli.call("-h")).isEqualTo(help);
    assertThat(Cli.call("help")).isEqualTo(help);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "run",
        "validate",
        "import",
        "export",
        "assess",
        "nodes",
        "graph",
        "init",
        "notebook-to-job",
        "local-glue"
      })
  void helpOfACommandShowsItsOptionsAndExamples(String command) {
    Cli help = Cli.call(command, "--help");

    assertThat(help.code()).isZero();
    assertThat(help.err()).isEmpty();
    Golden.check(GOLDEN.resolve(command + ".txt"), help.out());
    assertThat(Cli.call("help", command)).isEqualTo(help);
    assertThat(Cli.call(command, "-h")).isEqualTo(help);
    assertThat(Cli.call("--help").out()).contains("  " + command + " ");
  }

  @Test
  void whatMayBeSecretIsInNoCrashFile() {
    assertThat(
            Main.withoutValues(
                List.of(
                    "submit",
                    "workflow.json",
                    "--events",
                    "https://h/hunter2",
                    "--param=a=hunter2",
                    "--set",
                    "x=hunter2",
                    "--detach",
                    "--token",
                    "hunter2")))
        .containsExactly(
            "submit",
            "workflow.json",
            "--events",
            "…",
            "--param=…",
            "--set",
            "…",
            "--detach",
            "--token",
            "…");
  }

  @Test
  void versionIsOneLine() {
    Cli version = Cli.call("--version");

    assertThat(version.code()).isZero();
    assertThat(version.out()).matches("glueflow \\S+\\R");
    assertThat(version.err()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"valdate,validate", "rn,run", "node,nodes", "grpah,graph", "Init,init"})
  void unknownCommandIsAnsweredWithTheOneThatWasMeant(String wrong, String meant) {
    Cli answer = Cli.call(wrong, "workflow.json");

    assertThat(answer.code()).isEqualTo(2);
    assertThat(answer.out()).isEmpty();
    assertThat(answer.err())
        .isEqualTo(
            """
            glueflow: there is no command '%s'; did you mean '%s'?
            try: glueflow --help
            """
                .formatted(wrong, meant));
    assertThat(Cli.call("help", wrong)).isEqualTo(answer);
  }

  @Test
  void commandThatResemblesNoneIsAnsweredWithoutAGuess() {
    assertThat(Cli.call("frobnicate").err())
        .startsWith("glueflow: there is no command 'frobnicate'\n");
  }

  @ParameterizedTest
  @CsvSource({
    "validate,--fromat,format",
    "validate,--parm=a=b,param",
    "run,--memry,memory",
    "graph,--ouput,output",
    "nodes,--formt,format",
  })
  void unknownOptionIsAnsweredWithTheOneThatWasMeant(String command, String wrong, String meant) {
    Cli answer = Cli.call(command, "workflow.json", wrong);

    assertThat(answer.code()).isEqualTo(2);
    assertThat(answer.out()).isEmpty();
    assertThat(answer.err())
        .startsWith("glueflow: '%s' has no option '".formatted(command))
        .contains("did you mean '%s'?".formatted(meant))
        .endsWith("try: glueflow %s --help\n".formatted(command));
  }

  @Test
  void optionWithoutItsValueIsWrongUsage() {
    Cli answer = Cli.call("graph", "workflow.json", "--output");

    assertThat(answer.code()).isEqualTo(2);
    assertThat(answer.err())
        .isEqualTo("glueflow: --output needs a value: FILE\ntry: glueflow graph --help\n");
  }

  @Test
  void coloursAreUsedOnlyWhereTheConsoleHasThem() {
    assertThat(Cli.callWithColours("nodes").out()).contains("\u001b[1m");
    assertThat(Cli.call("nodes").out()).doesNotContain("\u001b");
    assertThat(Cli.callWithColours("valdate").err()).contains("\u001b[1;31mglueflow:\u001b[0m");
    assertThat(Cli.call("valdate").err()).doesNotContain("\u001b");
  }
}
