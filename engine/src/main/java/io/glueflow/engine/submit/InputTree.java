// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.submit;

import io.glueflow.engine.aws.S3Uri;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A folder of input files, uploaded below the hash of all of them.
 *
 * @param root what stands for the folder
 * @param assets its files
 */
record InputTree(S3Uri root, List<Asset> assets) {

  static InputTree of(String label, S3Uri prefix, Path folder) throws IOException {
    Map<String, Path> files = new TreeMap<>();
    try (Stream<Path> found = Files.walk(folder)) {
      found
          .filter(Files::isRegularFile)
          .filter(file -> !isHidden(folder.relativize(file)))
          .forEach(file -> files.put(name(folder.relativize(file)), file));
    }
    Map<String, String> hashes = new TreeMap<>();
    StringBuilder whole = new StringBuilder();
    for (Map.Entry<String, Path> file : files.entrySet()) {
      String hash = Sha256.of(file.getValue()).hex();
      hashes.put(file.getKey(), hash);
      whole.append(hash).append(' ').append(file.getKey()).append('\n');
    }
    S3Uri root = prefix.resolve(Sha256.of(whole.toString()).hex() + "/" + folder.getFileName());
    List<Asset> assets = new ArrayList<>();
    for (Map.Entry<String, Path> file : files.entrySet()) {
      String name = file.getKey();
      assets.add(
          Asset.at(label + "/" + name, root.resolve(name), hashes.get(name), file.getValue()));
    }
    return new InputTree(root, assets);
  }

  /** Whether Spark would not read it. */
  private static boolean isHidden(Path relative) {
    for (Path part : relative) {
      boolean partition = part.toString().contains("=");
      if (part.toString().startsWith(".") || (part.toString().startsWith("_") && !partition)) {
        return true;
      }
    }
    return false;
  }

  private static String name(Path relative) {
    List<String> parts = new ArrayList<>();
    relative.forEach(part -> parts.add(part.toString()));
    return String.join("/", parts);
  }
}
