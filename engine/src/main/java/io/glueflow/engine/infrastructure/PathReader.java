// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.infrastructure;

import io.glueflow.engine.infrastructure.DataPath.Given;
import io.glueflow.engine.infrastructure.DataPath.KeyPart;
import io.glueflow.engine.infrastructure.DataPath.Known;
import io.glueflow.engine.infrastructure.DataPath.Wildcard;
import io.glueflow.engine.infrastructure.DeployedText.Asked;
import io.glueflow.model.parameter.MarkedText.Part;
import io.glueflow.model.parameter.MarkedText.Value;
import io.glueflow.model.parameter.MarkedText.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Reads the parts of paths in S3.
 *
 * <p>A parameter in the key is any text, because each run may have another one; but one that is
 * asked for at the deployment is the same in all of them.
 */
final class PathReader {

  private static final String GLOB = "*?[{\\";

  private final Set<String> asked;

  /**
   * Makes a reader.
   *
   * @param asked the parameters whose values are asked for
   */
  PathReader(Set<String> asked) {
    this.asked = asked;
  }

  /**
   * Reads what follows {@code s3://}.
   *
   * @param parts the parts of bucket and key
   * @param patterns whether characters such as {@code *} stand for others
   */
  DataPath read(List<Part> parts, boolean patterns) {
    List<DeployedText.Part> bucket = new ArrayList<>();
    List<KeyPart> key = new ArrayList<>();
    boolean inKey = false;
    for (Part part : parts) {
      if (part instanceof Value value) {
        String name = value.placeholder().name();
        if (!inKey) {
          bucket.add(new Asked(name));
        } else {
          key.add(asked.contains(name) ? new Given(name) : Wildcard.ANY);
        }
        continue;
      }
      String text = ((Words) part).text();
      int slash = inKey ? -1 : text.indexOf('/');
      if (!inKey) {
        bucket.add(new DeployedText.Words(slash < 0 ? text : text.substring(0, slash)));
      }
      if (inKey || slash >= 0) {
        inKey = true;
        addText(key, text.substring(slash + 1), patterns);
      }
    }
    return new DataPath(new DeployedText(bucket), key);
  }

  private static void addText(List<KeyPart> key, String text, boolean patterns) {
    StringBuilder known = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (!patterns || GLOB.indexOf(c) < 0) {
        known.append(c);
        continue;
      }
      key.add(new Known(known.toString()));
      known.setLength(0);
      key.add(c == '?' ? Wildcard.ONE : Wildcard.ANY);
      if (c != '*' && c != '?') {
        // alternatives and escapes: what comes behind them is not worth to be told apart
        return;
      }
    }
    key.add(new Known(known.toString()));
  }
}
