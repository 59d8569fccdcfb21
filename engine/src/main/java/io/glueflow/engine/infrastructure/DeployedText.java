// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.infrastructure;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * A text of which parts are known only when it is deployed.
 *
 * @param parts its parts, in order; no two {@link Words} stand beside each other, and none is empty
 */
public record DeployedText(List<Part> parts) {

  /** A part of a text. */
  public sealed interface Part {}

  /** A part that is known. */
  public record Words(String text) implements Part {}

  /** A value that is asked for at the deployment, by the name of the workflow's parameter. */
  public record Asked(String parameter) implements Part {}

  /** Where it is deployed to. */
  public enum Where implements Part {
    PARTITION,
    REGION,
    ACCOUNT
  }

  public DeployedText {
    List<Part> joined = new ArrayList<>();
    for (Part part : parts) {
      int last = joined.size() - 1;
      if (part instanceof Words words && words.text().isEmpty()) {
        continue;
      }
      if (part instanceof Words words && last >= 0 && joined.get(last) instanceof Words before) {
        joined.set(last, new Words(before.text() + words.text()));
      } else {
        joined.add(part);
      }
    }
    parts = List.copyOf(joined);
  }

  /** A text that is known. */
  static DeployedText of(String text) {
    return new DeployedText(List.of(new Words(text)));
  }

  /** A value that is asked for. */
  static DeployedText asked(String parameter) {
    return new DeployedText(List.of(new Asked(parameter)));
  }

  /** The ARN of something in the account and region of the deployment. */
  static DeployedText arn(String service, DeployedText resource) {
    return new DeployedText(
            List.of(
                new Words("arn:"),
                Where.PARTITION,
                new Words(":" + service + ":"),
                Where.REGION,
                new Words(":"),
                Where.ACCOUNT,
                new Words(":")))
        .then(resource);
  }

  /** The ARN of something that has no region and no account in it, such as a bucket. */
  static DeployedText globalArn(String service, DeployedText resource) {
    return new DeployedText(
            List.of(new Words("arn:"), Where.PARTITION, new Words(":" + service + ":::")))
        .then(resource);
  }

  /** This text and another one. */
  DeployedText then(DeployedText other) {
    return new DeployedText(Stream.concat(parts.stream(), other.parts.stream()).toList());
  }

  /** This text and a known one. */
  DeployedText then(String text) {
    return then(of(text));
  }

  /** The same text, its known parts in lower case. */
  DeployedText lowerCase() {
    return new DeployedText(
        parts.stream()
            .<Part>map(
                part ->
                    part instanceof Words words
                        ? new Words(words.text().toLowerCase(Locale.ROOT))
                        : part)
            .toList());
  }

  boolean isEmpty() {
    return parts.isEmpty();
  }
}
