// SPDX-License-Identifier: Apache-2.0
package io.glueflow.sql.function;

import io.glueflow.model.type.SparkLine;
import io.glueflow.model.type.TypeCoercion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * The functions that are built into a line of Spark.
 *
 * <p>The table comes from Spark's own registry and analyzer; the tests of the checks write it. Of
 * most functions nothing is read but the name until they are asked for.
 */
public final class FunctionTable {

  private static final Pattern COLUMNS = Pattern.compile(" | ", Pattern.LITERAL);
  private static final String ALIAS = " = ";
  private static final String VARYING = " varying";

  private final TypeCoercion coercion;
  private final Map<String, List<String>> lines;
  private final Map<String, FunctionSignature> signatures = new ConcurrentHashMap<>();

  private FunctionTable(TypeCoercion coercion, Map<String, List<String>> lines) {
    this.coercion = coercion;
    this.lines = lines;
  }

  /** The functions of a line of Spark, with ANSI mode off. */
  public static FunctionTable of(SparkLine line) {
    String name = "spark-" + line.version() + ".txt";
    try (InputStream resource = FunctionTable.class.getResourceAsStream(name)) {
      return read(line, new String(resource.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read the functions of Spark " + line.version(), e);
    }
  }

  static FunctionTable read(SparkLine line, String text) {
    Map<String, List<String>> lines = new HashMap<>(1024);
    int start = 0;
    for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', start)) {
      int space = text.indexOf(' ', start);
      if (space > start && space < end && text.charAt(start) != '#') {
        add(lines, text.substring(start, space), text.substring(space, end));
      }
      start = end + 1;
    }
    return new FunctionTable(TypeCoercion.of(line, false), lines);
  }

  private static void add(Map<String, List<String>> lines, String name, String line) {
    List<String> found = lines.get(name);
    if (found == null) {
      found = new ArrayList<>(2);
      lines.put(name, found);
    }
    found.add(line);
  }

  /** The names of all functions, in lower case, aliases included. */
  public Set<String> names() {
    return Collections.unmodifiableSet(lines.keySet());
  }

  /** The function of a name, without regard to case. */
  public Optional<FunctionSignature> find(String name) {
    List<String> found = lines.get(name.toLowerCase(Locale.ROOT));
    if (found == null) {
      return Optional.empty();
    }
    String first = found.get(0);
    return first.startsWith(ALIAS)
        ? find(first.substring(ALIAS.length()))
        : Optional.of(signatures.computeIfAbsent(name, key -> signature(found)));
  }

  private FunctionSignature signature(List<String> found) {
    String kind = COLUMNS.split(found.get(0), -1)[1];
    boolean varying = kind.endsWith(VARYING);
    List<Overload> overloads = new ArrayList<>();
    for (String line : found) {
      List<String> columns = Arrays.asList(COLUMNS.split(line, -1));
      overloads.add(Overload.read(columns.subList(2, columns.size())));
    }
    String name = varying ? kind.substring(0, kind.length() - VARYING.length()) : kind;
    return new FunctionSignature(
        FunctionKind.valueOf(name.toUpperCase(Locale.ROOT)), !varying, coercion, overloads);
  }
}
