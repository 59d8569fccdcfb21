// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.infrastructure;

import io.glueflow.engine.infrastructure.DeployedText.Asked;
import io.glueflow.model.parameter.MarkedText;
import io.glueflow.model.parameter.MarkedText.Part;
import io.glueflow.model.parameter.MarkedText.Value;
import io.glueflow.model.parameter.MarkedText.Words;
import java.util.ArrayList;
import java.util.List;

/** Names of databases and tables as the Data Catalog and IAM policies know them. */
final class CatalogNames {

  private static final String SESSION_DATABASE = "default";

  private CatalogNames() {}

  /** The database, without the catalog of Spark that may stand before it. */
  static DeployedText database(MarkedText name) {
    if (name.parts().isEmpty()) {
      return DeployedText.of(SESSION_DATABASE);
    }
    List<Part> last = new ArrayList<>();
    for (Part part : name.parts()) {
      if (part instanceof Words words && words.text().contains(".")) {
        last.clear();
        last.add(new Words(words.text().substring(words.text().lastIndexOf('.') + 1)));
      } else {
        last.add(part);
      }
    }
    return name(new MarkedText(last));
  }

  /** A name; the catalog knows no upper case. */
  static DeployedText name(MarkedText name) {
    return new DeployedText(
            name.parts().stream()
                .<DeployedText.Part>map(
                    part ->
                        part instanceof Words words
                            ? new DeployedText.Words(IamPattern.of(words.text()))
                            : new Asked(((Value) part).placeholder().name()))
                .toList())
        .lowerCase();
  }
}
