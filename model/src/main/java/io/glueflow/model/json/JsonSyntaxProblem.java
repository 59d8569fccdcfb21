// SPDX-License-Identifier: Apache-2.0
package io.glueflow.model.json;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.io.ContentReference;
import com.fasterxml.jackson.core.json.PackageVersion;
import io.glueflow.model.diagnostic.Diagnostic;
import io.glueflow.model.diagnostic.DiagnosticCode;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Says in a user's words why a text is not JSON. */
final class JsonSyntaxProblem {

  private static final Pattern WORD = Pattern.compile("\\w+");
  private static final Pattern TOKEN =
      Pattern.compile("(?:Unrecognized|Non-standard) token '(\\w+)'");

  // until 2.17 Jackson's place is the character behind the wrong one; Spark brings its own Jackson
  private static final boolean POINTS_BEHIND = PackageVersion.VERSION.getMinorVersion() < 17;

  private final SourceText source;

  JsonSyntaxProblem(SourceText source) {
    this.source = source;
  }

  /**
   * Describes a parser's complaint.
   *
   * @param problem the complaint
   * @param context what was open when it came
   */
  Diagnostic describe(JsonParseException problem, JsonStreamContext context) {
    String said = problem.getOriginalMessage();
    int offset = Math.max(0, offset(problem, said));
    if (offset >= source.text().length() || said.startsWith("Unexpected end-of-input")) {
      return atEnd(said, context);
    }
    Location place = SourceLines.locate(source, offset);
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

  /** Where the complaint is about; Jackson's own place is often behind that. */
  private static int offset(JsonParseException problem, String said) {
    int reported = (int) problem.getLocation().getCharOffset();
    Matcher token = TOKEN.matcher(said);
    if (token.lookingAt()) {
      return reported - token.group(1).length();
    }
    boolean behind = said.startsWith("Illegal character") || (POINTS_BEHIND && isAboutOne(said));
    return behind ? reported - 1 : reported;
  }

  private static boolean isAboutOne(String said) {
    return said.startsWith("Unexpected character")
        || said.startsWith("Unexpected close marker")
        || said.startsWith("Illegal unquoted character")
        || said.startsWith("Unrecognized character escape");
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
      return problem(
          place, "'" + found + "' does not close what is open here", "check the brackets above");
    }
    if (found == ',') {
      return problem(place, "a value is missing before this comma", "");
    }
    if (Character.isLetter(found)) {
      return problem(place, "expected a value", hint(offset));
    }
    return problem(place, "'" + printable(found) + "' cannot stand here", "");
  }

  private String hint(int offset) {
    Matcher word = WORD.matcher(source.text()).region(offset, source.text().length());
    return switch (word.lookingAt() ? word.group().toLowerCase(Locale.ROOT) : "") {
      case "true" -> "write true";
      case "false" -> "write false";
      case "null", "none", "nil", "undefined" -> "no value is written null";
      default -> "text stands in double quotes";
    };
  }

  private Diagnostic atEnd(String said, JsonStreamContext context) {
    JsonLocation start = context.startLocation(ContentReference.unknown());
    Location opening = new Location(source.file(), start.getLineNr(), start.getColumnNr(), "");
    if (said.contains("closing quote") || said.contains("in field name")) {
      return problem(
          context.inRoot() ? new Location(source.file(), 1, 1, "") : opening,
          "a string inside this is never closed",
          "add the closing quote");
    }
    if (context.inRoot()) {
      return problem(
          SourceLines.locate(source, source.text().length()), "the text ends too early", "");
    }
    return problem(
        opening,
        (context.inArray() ? "an array" : "an object") + " that begins here is never closed",
        "add the closing '" + (context.inArray() ? "]" : "}") + "'");
  }

  private static String printable(char c) {
    return Character.isISOControl(c) ? String.format("\\u%04x", (int) c) : String.valueOf(c);
  }

  private static Diagnostic problem(Location place, String message, String hint) {
    return Diagnostic.of(DiagnosticCode.JSON_SYNTAX, place, message).withHint(hint);
  }
}
