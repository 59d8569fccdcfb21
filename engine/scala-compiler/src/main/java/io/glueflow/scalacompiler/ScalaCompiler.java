// SPDX-License-Identifier: Apache-2.0
package io.glueflow.scalacompiler;

import java.io.Closeable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import scala.Option;
import scala.collection.Iterator;
import scala.collection.immutable.List$;
import scala.reflect.internal.util.BatchSourceFile;
import scala.reflect.internal.util.Position;
import scala.reflect.internal.util.SourceFile;
import scala.reflect.io.VirtualDirectory;
import scala.reflect.io.VirtualFile;
import scala.tools.nsc.Global;
import scala.tools.nsc.Settings;
import scala.tools.nsc.reporters.StoreReporter;

/**
 * A Scala compiler that stays warm, and leaves nothing behind.
 *
 * <p>Compiled against Scala 2.12, it runs on 2.13 too. Only types of the JDK pass through it,
 * because its callers know nothing of Scala.
 */
public final class ScalaCompiler
    implements Function<Map<String, String>, List<Map<String, String>>>, Closeable {

  private final Settings settings =
      new Settings(
          message -> {
            throw new IllegalArgumentException(message);
          });
  private final StoreReporter reporter;
  private final Global global;

  /**
   * Makes a compiler.
   *
   * @param arguments those of the command {@code scalac}
   */
  public ScalaCompiler(List<String> arguments) {
    scala.collection.immutable.List<String> all = List$.MODULE$.empty();
    for (int i = arguments.size() - 1; i >= 0; i--) {
      all = all.$colon$colon(arguments.get(i));
    }
    settings.processArguments(all, true);
    reporter = new StoreReporter(settings);
    global = new Global(settings, reporter);
  }

  /**
   * Compiles files, to the last phase, and forgets what came of it.
   *
   * @param texts what is in the files, by their names
   * @return what the compiler has to say: {@code file}, {@code line} and {@code column}, empty if
   *     there is no place, {@code severity}, that is {@code ERROR}, {@code WARNING} or {@code
   *     INFO}, and {@code message}
   */
  @Override
  public synchronized List<Map<String, String>> apply(Map<String, String> texts) {
    reporter.reset();
    Option<VirtualDirectory> none = Option.empty();
    settings.outputDirs().setSingleOutput(new VirtualDirectory("(memory)", none));
    scala.collection.immutable.List<SourceFile> sources = List$.MODULE$.empty();
    for (Map.Entry<String, String> file : texts.entrySet()) {
      sources = sources.$colon$colon(source(file.getKey(), file.getValue()));
    }
    Global.Run run = global.new Run();
    run.compileSources(sources);
    List<Map<String, String>> problems = new ArrayList<>();
    for (Iterator<StoreReporter.Info> all = reporter.infos().iterator(); all.hasNext(); ) {
      problems.add(problem(all.next()));
    }
    return problems;
  }

  /** Lets go of the jars. */
  @Override
  public void close() {
    global.close();
  }

  private static SourceFile source(String name, String text) {
    return new BatchSourceFile(new VirtualFile(name, name), text.toCharArray());
  }

  private static Map<String, String> problem(StoreReporter.Info info) {
    Position place = info.pos();
    boolean isPlaced = place.isDefined();
    return Map.of(
        "file", isPlaced ? place.source().file().name() : "",
        "line", isPlaced ? String.valueOf(place.line()) : "",
        "column", isPlaced ? String.valueOf(place.column()) : "",
        "severity", info.severity().toString(),
        "message", info.msg());
  }
}
