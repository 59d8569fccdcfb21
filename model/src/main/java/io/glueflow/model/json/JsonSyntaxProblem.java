// SPDX-License-Identifier: Apache-2.0
package io.glueflow.model.json;

import com.fasterxml.jackson.core.JsonParseException;
import io.glueflow.model.diagnostic.Diagnostic;
import io.glueflow.model.diagnostic.DiagnosticCode;

/** Says in a user's words why a text is not JSON. */
final class JsonSyntaxProblem {

  private final SourceText source;

  JsonSyntaxProblem(SourceText source) {
    this.source = source;
  }

  /**
   * Describes a parser's complaint.
   *
   * @param problem the complaint
   * @param opening where the innermost open object or array begins
   */
  Diagnostic describe(JsonParseException problem, Location opening) {
    String said = problem.getOriginalMessage();
    int offset = (int) Math.max(0, problem.getLocation().getCharOffset());
    if (offset >= source.text().length() || said.startsWith("Unexpected end-of-input")) {
      return atEnd(said, opening);
    }
    Location place =
        new Location(
            source.file(),
            Math.max(1, problem.getLocation().getLineNr()),
            Math.max(1, problem.getLocation().getColumnNr()),
            "");
    if (said.contains("Illegal unquoted character")) {
      return problem(
          place,
          "a line break or control character stands inside a string",
          "close the string with a quote, or write \\n");
    }
    if (said.contains("escape")) {
      return problem(
          place,
          "'\\" + printable(source.text().charAt(offset)) + "' is not an escape",
          "write a backslash as \\\\");
    }
    return unexpected(said, place, offset);
  }

  private Diagnostic unexpected(String said, Location place, int offset) {
    char found = source.text().charAt(offset);
    if (found == '\'') {
      return problem(place, "a single quote is not JSON", "use double quotes");
    }
    if (found == '/' || found == '#') {
      return problem(
          place, "comments are not JSON", "use a node's \"description\" or a comment node");
    }
    if (said.contains("double-quote to start field name")) {
      return problem(place, "a key must stand in double quotes", "");
    }
    if (said.contains("expecting comma")) {
      return problem(place, "a comma is missing before this", "");
    }
    if (said.contains("colon")) {
      return problem(place, "a colon is missing between a key and its value", "");
    }
    if (said.contains("Unexpected close marker")) {
      // here Jackson points behind the bracket
      Location bracket = new Location(place.file(), place.line(), place.column() - 1, "");
      return problem(
          bracket,
          "'" + source.text().charAt(offset - 1) + "' does not close what is open here",
          "check the brackets above");
    }
    if (found == ',') {
      return problem(place, "a value is missing before this comma", "");
    }
    if (Character.isLetter(found)) {
      return problem(place, "expected a value", "text stands in double quotes");
    }
    return problem(place, "'" + printable(found) + "' cannot stand here", "");
  }

  private Diagnostic atEnd(String said, Location opening) {
    if (said.contains("in VALUE_STRING") || said.contains("in FIELD_NAME")) {
      return problem(opening, "a string inside this is never closed", "add the closing quote");
    }
    boolean array = said.contains("for Array");
    return problem(
        opening,
        (array ? "an array" : "an object") + " that begins here is never closed",
        "add the closing '" + (array ? "]" : "}") + "'");
  }

  private static String printable(char c) {
    return Character.isISOControl(c) ? String.format("\\u%04x", (int) c) : String.valueOf(c);
  }

  private static Diagnostic problem(Location place, String message, String hint) {
    return Diagnostic.of(DiagnosticCode.JSON_SYNTAX, place, message).withHint(hint);
  }
}
