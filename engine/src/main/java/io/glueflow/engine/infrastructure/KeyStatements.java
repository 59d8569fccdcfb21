// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.infrastructure;

import java.util.ArrayList;
import java.util.List;

/** What a role may do with KMS keys. */
final class KeyStatements {

  private static final List<String> ACTIONS = List.of("kms:Decrypt", "kms:GenerateDataKey");
  private static final String ALIAS = "alias/";

  private KeyStatements() {}

  /** The statements for keys: their ARNs, their ids, or their aliases. */
  static List<PolicyStatement> of(List<String> keys) {
    List<DeployedText> named = new ArrayList<>();
    List<DeployedText> aliases = new ArrayList<>();
    for (String key : keys) {
      int alias = key.startsWith(ALIAS) ? 0 : key.indexOf(":" + ALIAS) + 1;
      if (key.startsWith(ALIAS) || alias > 0) {
        aliases.add(DeployedText.of(IamPattern.of(key.substring(alias))));
      } else if (key.startsWith("arn:")) {
        named.add(DeployedText.of(IamPattern.of(key)));
      } else {
        named.add(DeployedText.arn("kms", DeployedText.of("key/" + IamPattern.of(key))));
      }
    }
    List<PolicyStatement> statements = new ArrayList<>();
    if (!named.isEmpty()) {
      statements.add(PolicyStatement.of("UseKeys", ACTIONS, named));
    }
    if (!aliases.isEmpty()) {
      // a policy cannot name a key by its alias, only ask for it
      statements.add(
          PolicyStatement.of(
                  "UseKeysByAlias",
                  ACTIONS,
                  List.of(DeployedText.arn("kms", DeployedText.of("key/*"))))
              .when("ForAnyValue:StringLike", "kms:ResourceAliases", aliases));
    }
    return statements;
  }
}
