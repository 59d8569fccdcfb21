// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.assess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.glueflow.engine.report.Browser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The page as a browser shows it. Pictures of it are left in target/assess. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AssessmentPageBrowserTest {

  private static final Path PICTURES = Path.of("target/assess");
  private static final String FIRST = "document.querySelector('#%s tbody tr').cells[%d].innerText";

  private Path folder = PICTURES;
  private Optional<Browser> started = Optional.empty();

  @BeforeAll
  void start(@TempDir Path temporary) throws IOException, InterruptedException {
    Optional<Path> program = Browser.installed();
    if (program.isEmpty()) {
      assertTrue(System.getenv("CI") == null, "Chromium is not installed");
      assumeTrue(false, "Chromium is not installed");
    }
    folder = temporary;
    Path profile = Files.createDirectories(folder.resolve("profile"));
    started = Optional.of(Browser.start(program.orElseThrow(), profile));
    Files.createDirectories(PICTURES);
  }

  @AfterAll
  void stop() {
    started.ifPresent(Browser::close);
  }

  private Browser show(Assessment assessment, int width, boolean dark) throws IOException {
    Browser browser = started.orElseThrow();
    Path page = folder.resolve("assessment.html");
    Files.writeString(page, AssessmentPage.render(assessment));
    browser.show(page, width, dark);
    return browser;
  }

  @Test
  void everyFileAndKindIsShown() throws IOException {
    Browser browser = show(Assessments.mixed(), 1200, false);
    String text = browser.ask("document.body.innerText");

    assertThat(browser.ask("document.title")).isEqualTo("Migration assessment – 50 % convert");
    for (AssessedFile file : Assessments.mixed().files()) {
      assertThat(text).contains(file.file(), file.verdict().label());
    }
    for (KindSummary kind : Assessments.mixed().kinds()) {
      assertThat(text).contains(kind.kind());
    }
    assertThat(browser.ask("document.querySelectorAll('.bar i').length")).isEqualTo("4");
  }

  @Test
  void aTableIsSortedByAClickOnItsHead() throws IOException {
    Browser browser = show(Assessments.mixed(), 1200, false);
    String head = "document.querySelectorAll('#workflows th button')[%d].click()";

    assertThat(browser.ask(FIRST.formatted("workflows", 0))).startsWith("a/orders.json");
    browser.ask(head.formatted(3));
    assertThat(browser.ask(FIRST.formatted("workflows", 3))).isEqualTo("2");
    browser.ask(head.formatted(3));
    assertThat(browser.ask(FIRST.formatted("workflows", 3))).isEqualTo("0");
    browser.ask(head.formatted(0));
    browser.ask(head.formatted(0));
    assertThat(browser.ask(FIRST.formatted("workflows", 0))).startsWith("b/model.json");
  }

  @Test
  void nothingIsLoadedFromElsewhere() throws IOException {
    Browser browser = show(Assessments.mixed(), 1200, false);

    assertThat(browser.requests()).allMatch(address -> address.startsWith("file:")).hasSize(1);
  }

  @Test
  void hostileTextsDoNothing() throws IOException {
    String hostile = "</style></td>\"'><img src=x onerror=\"document.title='broken'\"><script>x";
    Browser browser = show(Assessments.everywhere(hostile), 1200, false);

    assertThat(browser.ask("document.querySelectorAll('img, [onerror]').length")).isEqualTo("0");
    assertThat(browser.ask("document.querySelectorAll('script').length")).isEqualTo("1");
    assertThat(browser.ask("document.title")).startsWith("Migration assessment");
    assertThat(browser.requests()).hasSize(1);
  }

  @ParameterizedTest(name = "{0} pixels, dark: {1}")
  @CsvSource({"360,false", "400,true", "768,false", "1200,false", "1200,true"})
  void nothingOverflowsThePage(int width, boolean dark) throws IOException {
    for (String text : new String[] {"", "x".repeat(300)}) {
      Browser browser = show(Assessments.everywhere(text), width, dark);
      browser.ask("document.querySelectorAll('details').forEach(e => e.open = true)");
      String name =
          "mixed%s-%d%s.png".formatted(text.isEmpty() ? "" : "-long", width, dark ? "-dark" : "");
      browser.picture(PICTURES.resolve(name));

      assertThat(browser.ask("document.documentElement.scrollWidth <= window.innerWidth"))
          .as(name)
          .isEqualTo("true");
    }
  }
}
