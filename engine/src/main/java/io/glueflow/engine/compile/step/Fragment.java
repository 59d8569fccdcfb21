// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.compile.step;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What an operation is in a program.
 *
 * @param template the name of the template that lays it out
 * @param values what the template is filled with: code, lists and maps of code, truth values
 * @param functions the names of the functions it calls that the program brings along
 */
public record Fragment(String template, Map<String, Object> values, Set<String> functions) {

  public Fragment {
    values = new LinkedHashMap<>(values);
    functions = new TreeSet<>(functions);
  }

  static Fragment of(String template) {
    return new Fragment(template, Map.of(), Set.of());
  }

  Fragment with(String name, Object value) {
    Map<String, Object> more = new LinkedHashMap<>(values);
    more.put(name, value);
    return new Fragment(template, more, functions);
  }

  Fragment calling(String function) {
    Set<String> more = new TreeSet<>(functions);
    more.add(function);
    return new Fragment(template, values, more);
  }
}
