// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.validate;

import static org.assertj.core.api.Assertions.assertThat;

import io.glueflow.model.diagnostic.Diagnostic;
import io.glueflow.model.json.SourceText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** One slip in a right document is told once, whatever follows from it. */
class OneFaultTest {

  private static final Path WORKFLOWS = Path.of("../workflows");
  private static final Pattern WORD = Pattern.compile("[A-Za-z_][A-Za-z0-9_-]{2,}");

  private final Validator validator = new Validator();

  static List<Path> examples() throws IOException {
    try (Stream<Path> folders = Files.list(WORKFLOWS)) {
      return folders
          .map(folder -> folder.resolve("workflow.json"))
          .filter(Files::exists)
          .sorted()
          .toList();
    }
  }

  @ParameterizedTest
  @MethodSource("examples")
  void isToldOnce(Path example) throws IOException {
    String right = Files.readString(example);
    Set<String> before =
        problems(right).stream().map(Diagnostic::message).collect(Collectors.toSet());
    List<String> toldMore = new ArrayList<>();
    Matcher word = WORD.matcher(right);
    while (word.find()) {
      if (word.group().startsWith("GF4")) {
        // what a node does not want to hear is told when the code is another
        continue;
      }
      String slip = slip(word.group());
      String wrong = right.substring(0, word.start()) + slip + right.substring(word.end());
      Set<String> after = new HashSet<>();
      for (Diagnostic problem : problems(wrong)) {
        if (!before.contains(problem.message())) {
          after.add(problem.toString());
        }
      }
      if (after.size() > 1) {
        toldMore.add(word.group() + " at " + word.start() + ": " + String.join("\n   ", after));
      }
    }
    assertThat(toldMore).isEmpty();
  }

  /** The word with its last two letters the wrong way round, or one twice where they are alike. */
  private static String slip(String word) {
    int last = word.length() - 1;
    return word.charAt(last) == word.charAt(last - 1)
        ? word + word.charAt(last)
        : word.substring(0, last - 1) + word.charAt(last) + word.charAt(last - 1);
  }

  private List<Diagnostic> problems(String text) {
    return validator.validate(new SourceText("workflow.json", text)).diagnostics();
  }
}
