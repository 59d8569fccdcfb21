// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.imports.gluestudio;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The kinds of node that the API knows, as {@code nodes.txt} lists them. */
final class GlueNodeKinds {

  private static final Map<String, Kind> KINDS = read();

  /**
   * A kind of node.
   *
   * @param name its name
   * @param inputs how many inputs it takes, at least so many when {@code more}
   * @param more whether it takes more inputs as well
   * @param members the names of its settings
   * @param required those that it cannot do without
   */
  record Kind(String name, int inputs, boolean more, List<String> members, List<String> required) {

    boolean takes(int number) {
      return more ? number >= inputs : number == inputs;
    }

    String inputsInWords() {
      return (more ? "at least " : "") + inputs + (inputs == 1 ? " input" : " inputs");
    }
  }

  private GlueNodeKinds() {}

  /** The kind of this name, whatever its case. */
  static Optional<Kind> find(String name) {
    return Optional.ofNullable(KINDS.get(name));
  }

  /** All names, sorted. */
  static List<String> names() {
    return List.copyOf(KINDS.keySet());
  }

  private static Map<String, Kind> read() {
    Map<String, Kind> kinds = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    try (InputStream stream = GlueNodeKinds.class.getResourceAsStream("nodes.txt");
        BufferedReader reader =
            new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
      reader
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(GlueNodeKinds::parse)
          .forEach(kind -> kinds.put(kind.name(), kind));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Collections.unmodifiableMap(kinds);
  }

  private static Kind parse(String line) {
    String[] words = line.split(" ", -1);
    List<String> members = Stream.of(words).skip(2).toList();
    return new Kind(
        words[0],
        Integer.parseInt(words[1].replace("+", "")),
        words[1].endsWith("+"),
        members.stream().map(member -> member.replace("!", "")).toList(),
        members.stream()
            .filter(member -> member.endsWith("!"))
            .map(member -> member.replace("!", ""))
            .toList());
  }
}
