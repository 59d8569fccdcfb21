// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.infrastructure;

import io.glueflow.engine.infrastructure.DeployedText.Asked;
import io.glueflow.engine.infrastructure.DeployedText.Part;
import io.glueflow.engine.infrastructure.DeployedText.Where;
import io.glueflow.engine.infrastructure.DeployedText.Words;
import io.glueflow.model.json.Json;
import io.glueflow.model.json.JsonValue;

/**
 * Texts in Terraform's JSON syntax, where strings are templates of its language, and so are names
 * in maps.
 *
 * <p>A sign that could begin something there is written as a template of its own, {@code ${"$"}}:
 * doubling it, as its guide says, means something else where signs stand in a row.
 */
final class TerraformSyntax implements TemplateSyntax {

  private static final String SIGNS = "$%";

  private final InputNames inputs;

  TerraformSyntax(InputNames inputs) {
    this.inputs = inputs;
  }

  @Override
  public JsonValue text(DeployedText text) {
    StringBuilder template = new StringBuilder();
    for (Part part : text.parts()) {
      template.append(
          part instanceof Words words ? name(words.text()) : "${" + reference(part) + "}");
    }
    return Json.string(template.toString());
  }

  @Override
  public String name(String name) {
    StringBuilder template = new StringBuilder(name.length());
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      char next = i + 1 < name.length() ? name.charAt(i + 1) : '{';
      boolean begins = SIGNS.indexOf(c) >= 0 && (next == '{' || SIGNS.indexOf(next) >= 0);
      template.append(begins ? "${\"" + c + "\"}" : String.valueOf(c));
    }
    return template.toString();
  }

  private String reference(Part part) {
    if (part instanceof Asked asked) {
      return "var." + inputs.of(asked.parameter());
    }
    return switch ((Where) part) {
      case PARTITION -> "data.aws_partition.current.partition";
      case REGION -> "data.aws_region.current.region";
      case ACCOUNT -> "data.aws_caller_identity.current.account_id";
    };
  }
}
