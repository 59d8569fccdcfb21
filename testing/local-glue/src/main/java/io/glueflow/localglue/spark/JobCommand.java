// SPDX-License-Identifier: Apache-2.0
package io.glueflow.localglue.spark;

import io.glueflow.localglue.job.JobExecution;
import io.glueflow.localglue.launch.JobLauncher;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The process of a job: its command line and its environment. */
final class JobCommand {

  /** What a job has of the environment here: nothing that a job on Glue would miss. */
  private static final Set<String> KEPT =
      Set.of("PATH", "HOME", "USER", "LANG", "LC_ALL", "TZ", "TMPDIR", "SystemRoot", "TEMP");

  private final SparkOptions options;
  private final JobExecution execution;

  JobCommand(SparkOptions options, JobExecution execution) {
    this.options = options;
    this.execution = execution;
  }

  /** The process, which is yet to be started. */
  ProcessBuilder process(List<Path> classPath, Path folder, Path failure) throws JobFailure {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-Xmx" + options.memory());
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xlog:disable"));
    command.add("-Dfile.encoding=UTF-8");
    command.addAll(sparkFlags());
    sparkConf().forEach((key, value) -> command.add("-D" + key + "=" + value));
    command.add("-cp");
    List<Path> whole = new ArrayList<>(classPath);
    whole.add(launcher());
    command.add(ScriptCompiler.text(whole));
    command.add(JobLauncher.class.getName());
    command.add(failure.toString());
    command.add(mainClass());
    execution.arguments().forEach((name, value) -> command.addAll(List.of(name, value)));
    ProcessBuilder process = new ProcessBuilder(command).directory(folder.toFile());
    process.environment().keySet().retainAll(KEPT);
    process.environment().putAll(environment());
    return process;
  }

  private String mainClass() throws JobFailure {
    String name = execution.arguments().getOrDefault("--class", "");
    if (name.isEmpty()) {
      throw new JobFailure("The job has no argument --class");
    }
    return name;
  }

  private static List<String> sparkFlags() {
    try (InputStream flags = JobCommand.class.getResourceAsStream("jvm-flags")) {
      String text = new String(flags.readAllBytes(), StandardCharsets.UTF_8);
      return Arrays.stream(text.strip().split("\\s+")).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Map<String, String> sparkConf() {
    Map<String, String> conf = new LinkedHashMap<>();
    conf.put("spark.master", "local[" + options.cores() + "]");
    conf.put("spark.app.name", execution.jobName());
    conf.put("spark.ui.enabled", "false");
    conf.put("spark.hadoop.fs.s3.impl", "org.apache.hadoop.fs.s3a.S3AFileSystem");
    conf.put("spark.hadoop.fs.s3a.endpoint", options.s3().toString());
    conf.put("spark.hadoop.fs.s3a.endpoint.region", "us-east-1");
    conf.put("spark.hadoop.fs.s3a.path.style.access", "true");
    conf.put(
        "spark.hadoop.fs.s3a.connection.ssl.enabled",
        String.valueOf("https".equals(options.s3().getScheme())));
    conf.put("spark.hadoop.fs.s3a.change.detection.mode", "none");
    conf.put(
        "spark.hadoop.fs.s3a.aws.credentials.provider",
        "com.amazonaws.auth.EnvironmentVariableCredentialsProvider");
    conf.putAll(asked(execution.arguments().getOrDefault("--conf", "")));
    return conf;
  }

  /** Several settings stand in one argument: {@code k=v --conf k2=v2}. */
  private static Map<String, String> asked(String text) {
    Map<String, String> conf = new LinkedHashMap<>();
    for (String setting : text.split("\\s*--conf\\s+", -1)) {
      int equals = setting.indexOf('=');
      if (equals > 0) {
        conf.put(setting.substring(0, equals).strip(), setting.substring(equals + 1).strip());
      }
    }
    return conf;
  }

  private Map<String, String> environment() throws JobFailure {
    Map<String, String> environment = new LinkedHashMap<>();
    environment.put("SPARK_LOCAL_IP", "127.0.0.1");
    environment.put("AWS_ACCESS_KEY_ID", options.accessKey());
    environment.put("AWS_SECRET_ACCESS_KEY", options.secretKey());
    environment.put("AWS_REGION", "us-east-1");
    environment.put("AWS_ENDPOINT_URL", execution.glue().toString());
    environment.put("AWS_ENDPOINT_URL_GLUE", execution.glue().toString());
    environment.put("AWS_ENDPOINT_URL_S3", options.s3().toString());
    String given = execution.arguments().getOrDefault("--customer-driver-env-vars", "");
    for (String pair : given.split(",", -1)) {
      int equals = pair.indexOf('=');
      if (equals > 0) {
        String name = pair.substring(0, equals).strip();
        if (!name.startsWith("CUSTOMER_")) {
          throw new JobFailure(
              "The variable " + name + " of --customer-driver-env-vars has no CUSTOMER_ prefix");
        }
        environment.put(name, unquoted(pair.substring(equals + 1)));
      }
    }
    return environment;
  }

  private static String unquoted(String value) {
    boolean quoted = value.length() > 1 && value.startsWith("\"") && value.endsWith("\"");
    return quoted ? value.substring(1, value.length() - 1) : value;
  }

  /** The jar or folder that this program itself runs from: the launcher is in it. */
  private static Path launcher() {
    try {
      URI place = JobLauncher.class.getProtectionDomain().getCodeSource().getLocation().toURI();
      return Path.of(place);
    } catch (URISyntaxException e) {
      throw new IllegalStateException("Cannot find the launcher", e);
    }
  }
}
