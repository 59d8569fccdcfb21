// SPDX-License-Identifier: Apache-2.0
package io.glueflow.runner.secret;

import static org.assertj.core.api.Assertions.assertThat;

import io.glueflow.model.run.Sample;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.NotBlank;
import org.junit.jupiter.api.Test;

class RedactorTest {

  private final Redactor redactor = new Redactor();

  @Property
  void noSecretIsLeft(
      @ForAll String before, @ForAll @NotBlank String secret, @ForAll String after) {
    Redactor any = new Redactor();
    any.hide(secret);

    String redacted = any.redact(before + secret + after);

    assertThat(redacted.replace("***", "")).doesNotContain(secret);
  }

  @Test
  void aSecretInsideAnotherDoesNotUncoverIt() {
    redactor.hide("horse");
    redactor.hide("correct horse battery");

    assertThat(redactor.redact("it is correct horse battery")).isEqualTo("it is ***");
  }

  @Test
  void eachLineOfASecretIsOne() {
    redactor.hide("-----BEGIN KEY-----\nabcdef\n");

    assertThat(redactor.redact("key: abcdef")).isEqualTo("key: ***");
  }

  @Test
  void shortLinesOfASecretAreNot() {
    redactor.hide("{\n\"key\": \"s3cr3t\"\n}\nQ==");

    assertThat(redactor.redact("f(x) { return {}; } Q== \"key\": \"s3cr3t\""))
        .isEqualTo("f(x) { return {}; } Q== ***");
    assertThat(redactor.redact("it is {\n\"key\": \"s3cr3t\"\n}\nQ==.")).isEqualTo("it is ***.");
  }

  @Test
  void passwordsInUrlsAndSettingsAreHiddenWithoutBeingNamed() {
    assertThat(redactor.redact("jdbc:postgresql://me:pw@host/db?user=me"))
        .isEqualTo("jdbc:postgresql://me:***@host/db?user=me");
    assertThat(redactor.redact("user=me password=pw, accessKey=AK"))
        .isEqualTo("user=me password=***, accessKey=***");
  }

  @Test
  void anEmptySecretHidesNothing() {
    redactor.hide("");
    redactor.hide(" ");

    assertThat(redactor.redact("a b")).isEqualTo("a b");
  }

  @Test
  void rowsAreHiddenCellByCell() {
    redactor.hide("pw");

    assertThat(redactor.redact(new Sample(List.of("a"), List.of(List.of("xpw"), List.of("y")))))
        .isEqualTo(new Sample(List.of("a"), List.of(List.of("x***"), List.of("y"))));
  }

  @Test
  void escapedAndEncodedSecretsAreHidden() {
    redactor.hide("a'\"\\é b\nline two");

    assertThat(redactor.redact("{\"p\": \"a'\\\"\\\\é b\\nline two\"}"))
        .isEqualTo("{\"p\": \"***\"}");
    assertThat(redactor.redact("https://x?p=a%27%22%5C%C3%A9+b%0Aline+two"))
        .isEqualTo("https://x?p=***");
    assertThat(redactor.redact("Basic YSciXMOpIGIKbGluZSB0d28=")).isEqualTo("Basic ***");
  }

  @Test
  void whatIsLeftOfASecretInACellThatIsCutOffIsHidden() {
    redactor.hide("correct-horse");

    assertThat(redactor.redact(new Sample(List.of("a"), List.of(List.of("it is corre…")))))
        .isEqualTo(new Sample(List.of("a"), List.of(List.of("it is ***"))));
  }

  @Test
  void columnsMayBeNamedAfterASecret() {
    redactor.hide("horse");

    assertThat(redactor.redact(new Sample(List.of("concat(a, horse)"), List.of())).columns())
        .containsExactly("concat(a, ***)");
  }
}
