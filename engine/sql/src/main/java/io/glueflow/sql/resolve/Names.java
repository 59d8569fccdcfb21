// SPDX-License-Identifier: Apache-2.0
package io.glueflow.sql.resolve;

import io.glueflow.sql.grammar.SqlBaseLexer;
import io.glueflow.sql.grammar.SqlBaseParser.ErrorCapturingIdentifierContext;
import io.glueflow.sql.grammar.SqlBaseParser.IdentifierContext;
import io.glueflow.sql.grammar.SqlBaseParser.IdentifierListContext;
import io.glueflow.sql.grammar.SqlBaseParser.MultipartIdentifierContext;
import io.glueflow.sql.grammar.SqlBaseParser.QualifiedNameContext;
import io.glueflow.sql.grammar.antlr.ParserRuleContext;
import java.util.List;
import java.util.Locale;

/** Names as they are written in a text, without their back quotes. */
final class Names {

  private Names() {}

  static String of(IdentifierContext identifier) {
    return text(identifier);
  }

  static String of(ErrorCapturingIdentifierContext identifier) {
    return text(identifier);
  }

  static List<String> of(QualifiedNameContext name) {
    return name.identifier().stream().map(Names::of).toList();
  }

  static List<String> of(MultipartIdentifierContext name) {
    return name.errorCapturingIdentifier().stream().map(Names::of).toList();
  }

  static List<String> of(IdentifierListContext names) {
    return names.identifierSeq().errorCapturingIdentifier().stream().map(Names::of).toList();
  }

  static String text(ParserRuleContext identifier) {
    String text = identifier.getText();
    boolean quoted =
        identifier.getStart() == identifier.getStop()
            && identifier.getStart().getType() == SqlBaseLexer.BACKQUOTED_IDENTIFIER;
    return quoted ? text.substring(1, text.length() - 1).replace("``", "`") : text;
  }

  static String lower(String name) {
    return name.toLowerCase(Locale.ROOT);
  }

  /** The names with the dots between them. */
  static String dotted(List<String> parts) {
    return String.join(".", parts);
  }
}
