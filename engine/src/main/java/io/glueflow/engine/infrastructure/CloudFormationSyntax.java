// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.infrastructure;

import io.glueflow.engine.infrastructure.DeployedText.Asked;
import io.glueflow.engine.infrastructure.DeployedText.Part;
import io.glueflow.engine.infrastructure.DeployedText.Where;
import io.glueflow.engine.infrastructure.DeployedText.Words;
import io.glueflow.model.json.Json;
import io.glueflow.model.json.JsonValue;
import java.util.stream.Collectors;

/**
 * Texts in templates of CloudFormation. A plain string is never looked into there, and {@code
 * Fn::Join} takes its parts as they are; {@code Fn::Sub}, which is easier to read, is used where no
 * part has a dollar sign.
 */
final class CloudFormationSyntax implements TemplateSyntax {

  private final InputNames inputs;

  CloudFormationSyntax(InputNames inputs) {
    this.inputs = inputs;
  }

  @Override
  public JsonValue text(DeployedText text) {
    if (text.parts().isEmpty()) {
      return Json.string("");
    }
    if (text.parts().size() == 1) {
      return part(text.parts().get(0));
    }
    boolean plain =
        text.parts().stream()
            .noneMatch(part -> part instanceof Words words && words.text().contains("$"));
    return plain
        ? function(
            "Fn::Sub",
            Json.string(text.parts().stream().map(this::substituted).collect(Collectors.joining())))
        : function(
            "Fn::Join",
            Json.array(
                Json.string(""), Json.array(text.parts().stream().map(this::part).toList())));
  }

  @Override
  public String name(String name) {
    return name;
  }

  private JsonValue part(Part part) {
    return part instanceof Words words
        ? Json.string(words.text())
        : function("Ref", Json.string(reference(part)));
  }

  private String substituted(Part part) {
    return part instanceof Words words ? words.text() : "${" + reference(part) + "}";
  }

  private String reference(Part part) {
    if (part instanceof Asked asked) {
      return inputs.of(asked.parameter());
    }
    return switch ((Where) part) {
      case PARTITION -> "AWS::Partition";
      case REGION -> "AWS::Region";
      case ACCOUNT -> "AWS::AccountId";
    };
  }

  private static JsonValue function(String name, JsonValue argument) {
    return Json.object().put(name, argument).build();
  }
}
