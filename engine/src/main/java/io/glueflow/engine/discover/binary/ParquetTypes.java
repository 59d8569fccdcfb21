// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.discover.binary;

import io.glueflow.engine.discover.binary.ParquetElement.Annotation;
import io.glueflow.engine.discover.binary.ParquetElement.Kind;
import io.glueflow.engine.discover.source.UnknownSourceException;
import io.glueflow.model.type.Column;
import io.glueflow.model.type.DataType;
import io.glueflow.model.type.Schema;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/** What the elements of a Parquet schema are to Spark. What Spark refuses to read is unknown. */
final class ParquetTypes {

  private static final int DEEPEST = 50;

  /**
   * An element with those it holds.
   *
   * @param element the element
   * @param children what it holds
   */
  private record Node(ParquetElement element, List<Node> children) {}

  private ParquetTypes() {}

  /** The columns of a schema whose elements are listed depth first, its root before all. */
  static Schema schema(List<ParquetElement> elements) throws UnknownSourceException {
    return fields(tree(elements.iterator(), 0));
  }

  private static Node tree(Iterator<ParquetElement> elements, int depth)
      throws UnknownSourceException {
    if (!elements.hasNext() || depth > DEEPEST) {
      throw new UnknownSourceException("the schema has no end");
    }
    ParquetElement element = elements.next();
    List<Node> children = new ArrayList<>();
    for (int i = 0; i < element.children(); i++) {
      children.add(tree(elements, depth + 1));
    }
    return new Node(element, children);
  }

  private static Schema fields(Node group) {
    List<Column> columns = new ArrayList<>();
    for (Node child : group.children()) {
      DataType type = type(child);
      columns.add(
          Column.of(
              child.element().name(),
              child.element().repeated() ? new DataType.Array(type) : type));
    }
    return Schema.of(columns);
  }

  private static DataType type(Node node) {
    return node.element().isGroup() ? group(node) : value(node.element());
  }

  private static DataType group(Node node) {
    return switch (node.element().annotation().kind()) {
      case NONE -> new DataType.Struct(fields(node));
      case LIST -> list(node);
      case MAP -> map(node);
      default -> DataType.UNKNOWN;
    };
  }

  /** Lists have a group between them and their elements, but not those of some old writers. */
  private static DataType list(Node node) {
    if (node.children().size() != 1 || !node.children().get(0).element().repeated()) {
      return DataType.UNKNOWN;
    }
    Node repeated = node.children().get(0);
    String name = repeated.element().name();
    boolean isElement =
        !repeated.element().isGroup()
            || repeated.children().size() > 1
            || name.equals("array")
            || name.equals(node.element().name() + "_tuple");
    return new DataType.Array(type(isElement ? repeated : repeated.children().get(0)));
  }

  private static DataType map(Node node) {
    if (node.children().size() != 1) {
      return DataType.UNKNOWN;
    }
    Node entry = node.children().get(0);
    return entry.element().repeated() && entry.children().size() == 2
        ? new DataType.Map(type(entry.children().get(0)), type(entry.children().get(1)))
        : DataType.UNKNOWN;
  }

  private static DataType value(ParquetElement element) {
    Annotation annotation = element.annotation();
    boolean plain = annotation.kind() == Kind.NONE;
    return switch (element.type()) {
      case 0 -> DataType.Simple.BOOLEAN;
      case 1 -> int32(annotation);
      case 2 -> int64(annotation);
      case 3 -> DataType.Simple.TIMESTAMP;
      case 4 -> DataType.Simple.FLOAT;
      case 5 -> DataType.Simple.DOUBLE;
      case 6 -> text(annotation);
      case 7 -> plain ? DataType.Simple.BINARY : decimal(annotation, digitsIn(element.length()));
      default -> DataType.UNKNOWN;
    };
  }

  private static DataType int32(Annotation annotation) {
    return switch (annotation.kind()) {
      case NONE -> DataType.Simple.INT;
      case DATE -> DataType.Simple.DATE;
      case DECIMAL -> decimal(annotation, 9);
      case INTEGER ->
          switch (annotation.precision()) {
            case 8 -> annotation.flag() ? DataType.Simple.BYTE : DataType.Simple.SHORT;
            case 16 -> annotation.flag() ? DataType.Simple.SHORT : DataType.Simple.INT;
            case 32 -> annotation.flag() ? DataType.Simple.INT : DataType.Simple.LONG;
            default -> DataType.UNKNOWN;
          };
      default -> DataType.UNKNOWN;
    };
  }

  private static DataType int64(Annotation annotation) {
    return switch (annotation.kind()) {
      case NONE -> DataType.Simple.LONG;
      case DECIMAL -> decimal(annotation, 18);
      case TIMESTAMP ->
          annotation.flag() ? DataType.Simple.TIMESTAMP : DataType.Simple.TIMESTAMP_NTZ;
      case INTEGER -> {
        if (annotation.precision() != 64) {
          yield DataType.UNKNOWN;
        }
        yield annotation.flag() ? DataType.Simple.LONG : new DataType.Decimal(20, 0);
      }
      default -> DataType.UNKNOWN;
    };
  }

  private static DataType text(Annotation annotation) {
    return switch (annotation.kind()) {
      case NONE, BSON -> DataType.Simple.BINARY;
      case STRING, ENUM, JSON -> DataType.Simple.STRING;
      case DECIMAL -> decimal(annotation, 38);
      default -> DataType.UNKNOWN;
    };
  }

  private static DataType decimal(Annotation annotation, int mostDigits) {
    int precision = annotation.precision();
    int scale = annotation.scale();
    boolean valid =
        annotation.kind() == Kind.DECIMAL
            && precision >= 1
            && precision <= Math.min(mostDigits, 38)
            && scale >= 0
            && scale <= precision;
    return valid ? new DataType.Decimal(precision, scale) : DataType.UNKNOWN;
  }

  /** How many decimal digits always fit into so many bytes with a sign. */
  private static int digitsIn(int bytes) {
    return (int) Math.floor(Math.log10(Math.pow(2, 8.0 * bytes - 1) - 1));
  }
}
