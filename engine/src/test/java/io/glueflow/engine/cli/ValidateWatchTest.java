// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ValidateWatchTest {

  private final Cli.Output out = new Cli.Output();
  private final Cli.Output err = new Cli.Output();

  @Test
  void aFileIsCheckedAgainWheneverItChanges(@TempDir Path folder) throws Exception {
    Path file = Files.writeString(folder.resolve("workflow.json"), Documents.VALID);
    ExecutorService thread = Executors.newSingleThreadExecutor();
    CompletableFuture<Integer> code =
        CompletableFuture.supplyAsync(() -> watch(file.toString()), thread);

    await("valid\n", 1);
    Files.writeString(file, Documents.INVALID);
    await("1 error\n", 1);
    Path other = Files.writeString(folder.resolve("other.json"), Documents.VALID + " ");
    Files.move(other, file, StandardCopyOption.REPLACE_EXISTING);
    await("valid\n", 2);
    thread.shutdownNow();

    assertThat(code.get(10, TimeUnit.SECONDS)).isZero();
    assertThat(err.text().lines())
        .hasSize(3)
        .allMatch(line -> line.matches("\\d\\d:\\d\\d:\\d\\d"));
  }

  @Test
  void standardInputCannotBeWatched() {
    Cli answer = Cli.callWithInput("{}", "validate", "-", "--watch");

    assertThat(answer.code()).isEqualTo(2);
    assertThat(answer.err()).contains("--watch takes files");
  }

  private int watch(String file) {
    Console console =
        new Console(InputStream.nullInputStream(), out.stream(), err.stream(), false, false);
    return Main.run(List.of("validate", "--watch", file), console);
  }

  private void await(String text, int times) throws InterruptedException {
    Instant deadline = Instant.now().plus(Duration.ofSeconds(30));
    while (out.text().split(text, -1).length - 1 < times) {
      assertThat(Instant.now()).as(out.text()).isBefore(deadline);
      Thread.sleep(20);
    }
  }
}
