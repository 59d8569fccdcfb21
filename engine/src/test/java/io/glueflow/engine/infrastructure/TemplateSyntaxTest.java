// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.infrastructure;

import static org.assertj.core.api.Assertions.assertThat;

import io.glueflow.engine.infrastructure.DeployedText.Asked;
import io.glueflow.engine.infrastructure.DeployedText.Part;
import io.glueflow.engine.infrastructure.DeployedText.Where;
import io.glueflow.engine.infrastructure.DeployedText.Words;
import io.glueflow.model.json.JsonArray;
import io.glueflow.model.json.JsonObject;
import io.glueflow.model.json.JsonString;
import io.glueflow.model.json.JsonValue;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** What texts mean to the tools that read them, as their guides say; see also {@link ToolsTest}. */
class TemplateSyntaxTest {

  private static final InputNames NAMES =
      new InputNames(
          List.of(new DeploymentInput("bucket", "", "", DeploymentInput.Use.BUCKET)), name -> name);

  @Provide
  Arbitrary<DeployedText> texts() {
    Arbitrary<Part> words =
        Arbitraries.of(
                "$", "%", "{", "}", "!", "\"", "\\", "~", "b", "AWS::Region", "${", "%{", "é", "\n")
            .list()
            .ofMaxSize(5)
            .map(all -> new Words(String.join("", all)));
    Arbitrary<Part> others = Arbitraries.of(new Asked("bucket"), Where.REGION, Where.PARTITION);
    return Arbitraries.oneOf(words, others).list().ofMaxSize(5).map(DeployedText::new);
  }

  @Property
  void cloudFormationReadsTheTextThatIsMeant(@ForAll("texts") DeployedText text) {
    assertThat(cloudFormation(new CloudFormationSyntax(NAMES).text(text))).isEqualTo(meant(text));
  }

  @Property
  void terraformReadsTheTextThatIsMeant(@ForAll("texts") DeployedText text) {
    JsonString written = (JsonString) new TerraformSyntax(NAMES).text(text);

    assertThat(terraform(written.value())).isEqualTo(meant(text));
  }

  @Test
  void plainTextsAreEasyToRead() {
    DeployedText arn = DeployedText.globalArn("s3", DeployedText.asked("bucket").then("/x/*"));

    assertThat(new TerraformSyntax(NAMES).text(arn))
        .extracting(text -> ((JsonString) text).value())
        .isEqualTo("arn:${data.aws_partition.current.partition}:s3:::${var.bucket}/x/*");
    assertThat(new CloudFormationSyntax(NAMES).text(arn))
        .extracting(
            text -> ((JsonString) ((JsonObject) text).value("Fn::Sub").orElseThrow()).value())
        .isEqualTo("arn:${AWS::Partition}:s3:::${bucket}/x/*");
  }

  private static String meant(DeployedText text) {
    return text.parts().stream()
        .map(part -> part instanceof Words words ? words.text() : "<" + part + ">")
        .collect(Collectors.joining());
  }

  /** Strings as they are, but for those of Fn::Sub; Fn::Join looks into none. */
  private static String cloudFormation(JsonValue value) {
    if (value instanceof JsonString string) {
      return string.value();
    }
    JsonObject.Member function = ((JsonObject) value).members().iterator().next();
    return switch (function.name()) {
      case "Ref" -> reference(((JsonString) function.value()).value());
      case "Fn::Sub" ->
          replaced(
              Pattern.compile("\\$\\{([^!{}][^{}]*)\\}"), ((JsonString) function.value()).value());
      case "Fn::Join" ->
          ((JsonArray) ((JsonArray) function.value()).items().get(1))
              .items().stream()
                  .map(TemplateSyntaxTest::cloudFormation)
                  .collect(Collectors.joining());
      default -> throw new AssertionError(function.name());
    };
  }

  /** Templates of Terraform: a doubled sign would be a single one, and nothing else is. */
  private static String terraform(String template) {
    assertThat(template).doesNotContain("$${", "%%{", "%{");
    return replaced(Pattern.compile("\\$\\{([^}]*)\\}"), template);
  }

  private static String replaced(Pattern pattern, String text) {
    return pattern
        .matcher(text)
        .replaceAll(found -> Matcher.quoteReplacement(reference(found.group(1))));
  }

  private static String reference(String name) {
    return switch (name) {
      case "bucket", "var.bucket" -> "<" + new Asked("bucket") + ">";
      case "AWS::Region", "data.aws_region.current.region" -> "<" + Where.REGION + ">";
      case "AWS::Partition", "data.aws_partition.current.partition" -> "<" + Where.PARTITION + ">";
      case "\"$\"", "\"%\"" -> name.substring(1, 2);
      default -> throw new AssertionError(name);
    };
  }
}
