// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The start script gives the clients of AWS to the commands that talk to it, and to no other. */
class LauncherTest {

  @TempDir private Path home;

  /** A Java that only says how it was called. */
  @BeforeEach
  void install() throws IOException {
    Path bin = Files.createDirectory(home.resolve("bin"));
    Files.copy(Path.of("../distribution/src/main/bin/glueflow"), bin.resolve("glueflow"));
    Path java = Files.writeString(bin.resolve("java"), "#!/bin/sh\necho \"$@\"\n");
    assertThat(java.toFile().setExecutable(true)).isTrue();
  }

  @Test
  void whatTalksToAwsHasItsClients() throws Exception {
    Map<String, Boolean> expected = commands();
    // it asks the catalog when it is told to, and is called most often when it is not
    assertThat(expected.put("validate", false)).isTrue();

    Map<String, Boolean> given = new TreeMap<>();
    for (String command : expected.keySet()) {
      given.put(command, hasClients(command, "w.json"));
    }
    assertThat(given).isEqualTo(expected).containsValues(true, false);
  }

  @Test
  void theCatalogIsAskedByTheClients() throws Exception {
    assertThat(hasClients("validate", "w.json", "--catalog")).isTrue();
    assertThat(hasClients("validate", "--catalog", "w.json", "--spark")).isTrue();
    assertThat(hasClients("validate", "--catalogs.json")).isFalse();
  }

  @Test
  void helpNeedsNoClients() throws Exception {
    assertThat(hasClients()).isFalse();
    assertThat(hasClients("--version")).isFalse();
    assertThat(hasClients("help", "submit")).isFalse();
  }

  private boolean hasClients(String... arguments) throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(List.of("bash", home.resolve("bin/glueflow").toString()));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("JAVA_HOME", home.toString());
    Process process = builder.start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(said).isZero();
    assertThat(said).contains(Main.class.getName());
    return said.contains("/aws/*");
  }

  /** All commands, and whether their classes lead to those of AWS. */
  private static Map<String, Boolean> commands() throws ReflectiveOperationException {
    JavaClasses classes =
        new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("io.glueflow.engine");
    Map<String, Boolean> commands = new TreeMap<>();
    for (JavaClass type : classes) {
      if (type.isAssignableTo(Command.class) && !type.isInterface()) {
        Command command = (Command) type.reflect().getDeclaredConstructor().newInstance();
        commands.put(command.name(), leadsToAws(type));
      }
    }
    return commands;
  }

  private static boolean leadsToAws(JavaClass type) {
    return type.getTransitiveDependenciesFromSelf().stream()
        .anyMatch(each -> each.getTargetClass().getPackageName().startsWith("software.amazon"));
  }
}
