// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.infrastructure;

import io.glueflow.engine.aws.S3Uri;
import io.glueflow.engine.infrastructure.DeployedText.Asked;
import io.glueflow.engine.infrastructure.DeployedText.Words;
import java.util.ArrayList;
import java.util.List;

/**
 * Objects in S3: those of a key, and those below it.
 *
 * @param bucket the bucket
 * @param key the parts of the key, without a slash at its end
 */
public record DataPath(DeployedText bucket, List<KeyPart> key) {

  private static final String FOLDER = "_" + IamPattern.of("$folder$");

  /** A part of a key. */
  public sealed interface KeyPart {}

  /** A part that is known. */
  public record Known(String text) implements KeyPart {}

  /** A value that is asked for at the deployment. */
  public record Given(String parameter) implements KeyPart {}

  /** Any characters, or any single one. */
  public enum Wildcard implements KeyPart {
    ANY,
    ONE
  }

  public DataPath {
    List<KeyPart> joined = new ArrayList<>();
    for (KeyPart part : key) {
      int last = joined.size() - 1;
      if (part instanceof Known known && last >= 0 && joined.get(last) instanceof Known before) {
        joined.set(last, new Known(before.text() + known.text()));
      } else if (part != Wildcard.ANY || last < 0 || joined.get(last) != Wildcard.ANY) {
        joined.add(part);
      }
    }
    joined.removeIf(part -> part instanceof Known known && known.text().isEmpty());
    key = withoutSlash(joined);
  }

  /** A known place and all below it. */
  static DataPath of(S3Uri place) {
    return new DataPath(
        DeployedText.of(place.bucket()),
        place.key().isEmpty() ? List.of() : List.of(new Known(place.key())));
  }

  /** All below a known place, which is a folder. */
  static DataPath below(S3Uri place) {
    return place.key().isEmpty()
        ? of(place)
        : new DataPath(
            DeployedText.of(place.bucket()), List.of(new Known(place.key() + "/"), Wildcard.ANY));
  }

  /** Whether it is the whole bucket, as far as anybody knows. */
  boolean isWholeBucket() {
    return key.isEmpty() || key.get(0) == Wildcard.ANY;
  }

  /** What an IAM policy calls the objects. */
  List<DeployedText> objects() {
    DeployedText begin = DeployedText.globalArn("s3", bucket.then("/"));
    return keys().stream().map(begin::then).toList();
  }

  /** The same keys as IAM patterns: that of the place itself and of all below it. */
  List<DeployedText> keys() {
    if (key.isEmpty()) {
      return List.of(DeployedText.of("*"));
    }
    DeployedText pattern = pattern(key);
    return key.get(key.size() - 1) == Wildcard.ANY
        ? List.of(pattern)
        : List.of(pattern, pattern.then("/*"));
  }

  /**
   * The prefixes that listing asks for, as IAM patterns. Patterns of paths are resolved by listing
   * the folder before the first wildcard.
   */
  List<DeployedText> listed() {
    int wildcard = firstWildcard();
    if (wildcard == key.size()) {
      return keys();
    }
    return List.of(pattern(folder(key.subList(0, wildcard))).then("*"));
  }

  /** The folders above, each as the prefix that finds out whether it is there. */
  List<DeployedText> above() {
    List<DeployedText> folders = new ArrayList<>();
    List<KeyPart> rest = key.subList(0, firstWildcard());
    if (rest.size() < key.size()) {
      return folders;
    }
    while (!rest.isEmpty()) {
      rest = folder(withoutSlash(rest));
      if (!rest.isEmpty()) {
        folders.add(pattern(rest));
      }
    }
    return folders;
  }

  /**
   * The empty objects that Glue makes for the folder and those above it, as long as its {@code
   * s3://} is EMRFS.
   */
  List<DeployedText> markers() {
    List<DeployedText> markers = new ArrayList<>();
    DeployedText begin = DeployedText.globalArn("s3", bucket.then("/"));
    List<KeyPart> rest = key.subList(0, firstWildcard());
    while (!rest.isEmpty() && firstWildcard() == key.size()) {
      markers.add(begin.then(pattern(rest)).then(FOLDER));
      rest = withoutSlash(folder(rest));
    }
    return markers;
  }

  /** The folders beside this one that a single file is written to before it is moved into it. */
  DataPath draft() {
    List<KeyPart> folder = folder(key);
    List<KeyPart> draft = new ArrayList<>(folder);
    draft.add(new Known("."));
    int at = Math.max(0, folder.size() - 1);
    for (int i = at; i < key.size(); i++) {
      boolean shared = i == at && !folder.isEmpty();
      draft.add(
          shared
              ? new Known(
                  ((Known) key.get(i)).text().substring(((Known) folder.get(i)).text().length()))
              : key.get(i));
    }
    draft.add(new Known(".glueflow-"));
    draft.add(Wildcard.ANY);
    return new DataPath(bucket, draft);
  }

  /** What every key begins with, as far as it is known. */
  DeployedText prefix() {
    DeployedText text = new DeployedText(List.of());
    for (KeyPart part : key.subList(0, firstWildcard())) {
      text = text.then(plain(part));
    }
    return text;
  }

  private int firstWildcard() {
    for (int i = 0; i < key.size(); i++) {
      if (key.get(i) instanceof Wildcard) {
        return i;
      }
    }
    return key.size();
  }

  /** The parts up to the last slash, which stays. */
  private static List<KeyPart> folder(List<KeyPart> parts) {
    for (int i = parts.size() - 1; i >= 0; i--) {
      if (parts.get(i) instanceof Known known && known.text().contains("/")) {
        List<KeyPart> up = new ArrayList<>(parts.subList(0, i));
        up.add(new Known(known.text().substring(0, known.text().lastIndexOf('/') + 1)));
        return up;
      }
    }
    return List.of();
  }

  private static List<KeyPart> withoutSlash(List<KeyPart> parts) {
    int last = parts.size() - 1;
    if (last < 0 || !(parts.get(last) instanceof Known known) || !known.text().endsWith("/")) {
      return List.copyOf(parts);
    }
    List<KeyPart> cut = new ArrayList<>(parts.subList(0, last));
    String text = known.text().replaceFirst("/+$", "");
    if (!text.isEmpty()) {
      cut.add(new Known(text));
    }
    return List.copyOf(cut);
  }

  private static DeployedText plain(KeyPart part) {
    return part instanceof Known known
        ? DeployedText.of(known.text())
        : new DeployedText(List.of(new Asked(((Given) part).parameter())));
  }

  private static DeployedText pattern(List<KeyPart> parts) {
    List<DeployedText.Part> pattern = new ArrayList<>();
    for (KeyPart part : parts) {
      if (part instanceof Known known) {
        pattern.add(new Words(IamPattern.of(known.text())));
      } else if (part instanceof Given given) {
        pattern.add(new Asked(given.parameter()));
      } else {
        pattern.add(new Words(part == Wildcard.ANY ? "*" : "?"));
      }
    }
    return new DeployedText(pattern);
  }
}
