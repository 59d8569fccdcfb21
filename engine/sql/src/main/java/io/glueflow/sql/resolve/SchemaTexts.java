// SPDX-License-Identifier: Apache-2.0
package io.glueflow.sql.resolve;

import io.glueflow.model.type.Column;
import io.glueflow.model.type.DataType;
import io.glueflow.sql.grammar.SqlBaseParser.DataTypeContext;
import io.glueflow.sql.grammar.SqlBaseParser.SingleTableSchemaContext;
import io.glueflow.sql.grammar.antlr.ParserRuleContext;
import io.glueflow.sql.parse.Parsed;
import java.util.List;

/** Types that stand as texts in an expression, as from_json takes them. */
final class SchemaTexts {

  private final Context context;

  SchemaTexts(Context context) {
    this.context = context;
  }

  DataType type(Typed argument, ParserRuleContext place) {
    if (argument.text().isEmpty()) {
      return DataType.UNKNOWN;
    }
    String text = argument.text().get();
    // what is wrong inside the text is told of the text as a whole
    Findings inside = new Findings();
    TypeNames names = new TypeNames(inside, context.session().line());
    DataType found = DataType.UNKNOWN;
    var columns = context.session().parser().tableSchema(text);
    if (columns instanceof Parsed.Tree<SingleTableSchemaContext> tree) {
      List<Column> fields =
          tree.tree().colTypeList().colType().stream().map(names::column).toList();
      found = Types.struct(fields);
    } else if (context.session().parser().dataType(text)
        instanceof Parsed.Tree<DataTypeContext> tree) {
      found = names.of(tree.tree());
    } else if (!isJson(text) && columns instanceof Parsed.Wrong<?> wrong) {
      report(place, wrong.problem().message(), wrong.problem().hint());
    }
    inside.problems().forEach(problem -> report(place, problem.message(), problem.hint()));
    return asNullable(found);
  }

  private void report(ParserRuleContext place, String message, String hint) {
    context.findings().report(ProblemKind.SYNTAX, place, "the text is no schema: " + message, hint);
  }

  private static boolean isJson(String text) {
    return text.strip().startsWith("{") || text.strip().startsWith("\"");
  }

  private static DataType asNullable(DataType type) {
    if (type instanceof DataType.Struct struct) {
      return Types.struct(
          struct.fields().columns().stream()
              .map(c -> new Column(c.name(), asNullable(c.type()), true, ""))
              .toList());
    }
    if (type instanceof DataType.Array array) {
      return new DataType.Array(asNullable(array.element()));
    }
    return type instanceof DataType.Map map
        ? new DataType.Map(asNullable(map.key()), asNullable(map.value()))
        : type;
  }
}
