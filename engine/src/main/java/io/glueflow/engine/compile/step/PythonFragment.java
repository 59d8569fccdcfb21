// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.compile.step;

import io.glueflow.engine.compile.code.Language;
import io.glueflow.model.operation.Invoke;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Calls Python code that a workflow holds, as the tool calls it where the workflow is from. */
final class PythonFragment {

  private PythonFragment() {}

  static Fragment of(Invoke invoke, StepInput input) {
    Language language = input.coder().language();
    String node = input.step().node();
    // several nodes can call their functions alike
    String function = language.variable(List.of(node, "function"));
    String code = invoke.arguments().get("code").replace("\r\n", "\n").strip();
    String convention = invoke.arguments().get("convention");
    Fragment fragment =
        Fragment.of("invoke-python-" + convention)
            .with("function", function)
            .with("node", language.string(node))
            .with("frames", frames(input, language))
            .with("output", invoke.arguments().get("output"))
            .defining(code + "\n\n\n" + function + " = " + invoke.arguments().get("function"));
    return fragment.calling(convention.equals("glue") ? "frame-of" : "workflow-context");
  }

  private static List<Map<String, String>> frames(StepInput input, Language language) {
    List<Map<String, String>> frames = new ArrayList<>();
    for (int i = 0; i < input.frames().size(); i++) {
      Map<String, String> frame = new LinkedHashMap<>();
      frame.put("name", language.string(input.step().inputs().get(i).node()));
      frame.put("code", input.frames().get(i));
      frames.add(frame);
    }
    return frames;
  }
}
