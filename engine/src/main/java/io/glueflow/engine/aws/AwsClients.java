// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.aws;

import io.glueflow.engine.config.AwsKeys;
import io.glueflow.engine.config.Settings;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.awscore.AwsClient;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.apache5.Apache5HttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.cloudwatchlogs.CloudWatchLogsClient;
import software.amazon.awssdk.services.glue.GlueClient;
import software.amazon.awssdk.services.glue.GlueServiceClientConfiguration;
import software.amazon.awssdk.services.iam.IamClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.sts.StsClient;

/**
 * The clients of the AWS services, each made when it is first asked for.
 *
 * <p>Credentials, region and endpoints come from where every AWS tool takes them: the default
 * provider chain, profiles with their {@code endpoint_url}, {@code AWS_ENDPOINT_URL} and its forms
 * for single services. Buckets are addressed by path at an endpoint of that kind, as compatible
 * servers expect. Thread-safe.
 */
public final class AwsClients implements AutoCloseable {

  private static final Duration ATTEMPT_TIMEOUT = Duration.ofSeconds(30);

  /** Several parts go up at once, which share the line. */
  private static final Duration UPLOAD_TIMEOUT = Duration.ofMinutes(10);

  private final Settings settings;
  private final Deque<AutoCloseable> opened = new ArrayDeque<>();
  private final Lazy<SdkHttpClient> http = new Lazy<>(this::newHttp);
  private final Lazy<AwsCredentialsProvider> credentials = new Lazy<>(this::newCredentials);
  private final Lazy<GlueClient> glue;
  private final Lazy<S3Client> s3;
  private final Lazy<CloudWatchLogsClient> logs;
  private final Lazy<IamClient> iam;
  private final Lazy<StsClient> sts;
  private final BooleanSupplier accessKnown;

  /** Clients for the region and profile of the settings. */
  public AwsClients(Settings settings) {
    this.settings = settings;
    this.glue = new Lazy<>(() -> open(GlueClient.builder()));
    this.s3 = new Lazy<>(this::openS3);
    this.logs = new Lazy<>(() -> open(CloudWatchLogsClient.builder()));
    this.iam = new Lazy<>(() -> open(IamClient.builder()));
    this.sts = new Lazy<>(() -> open(StsClient.builder()));
    this.accessKnown = () -> !isElsewhere(glue()) || (isElsewhere(sts()) && isElsewhere(iam()));
  }

  /** Clients that a program has made; they stay open. */
  public AwsClients(Settings settings, GlueClient glue, S3Client s3, CloudWatchLogsClient logs) {
    this.settings = settings;
    this.glue = new Lazy<>(() -> glue);
    this.s3 = new Lazy<>(() -> s3);
    this.logs = new Lazy<>(() -> logs);
    this.iam = new Lazy<>(() -> like(glue, IamClient.builder()));
    this.sts = new Lazy<>(() -> like(glue, StsClient.builder()));
    this.accessKnown = () -> false;
  }

  /** The same, with those that say who calls and what roles there are. */
  public AwsClients(AwsClients others, IamClient iam, StsClient sts) {
    this.settings = others.settings;
    this.glue = others.glue;
    this.s3 = others.s3;
    this.logs = others.logs;
    this.iam = new Lazy<>(() -> iam);
    this.sts = new Lazy<>(() -> sts);
    this.accessKnown = () -> true;
  }

  /**
   * Whether {@link #iam} and {@link #sts} are of the account that Glue is called in: they are not
   * when only the others are replaced by something on this machine.
   */
  public boolean isAccessKnown() {
    return accessKnown.getAsBoolean();
  }

  public GlueClient glue() {
    return glue.value();
  }

  public S3Client s3() {
    return s3.value();
  }

  public CloudWatchLogsClient logs() {
    return logs.value();
  }

  public IamClient iam() {
    return iam.value();
  }

  public StsClient sts() {
    return sts.value();
  }

  /** Closes what was made here. */
  @Override
  public synchronized void close() {
    while (!opened.isEmpty()) {
      try {
        opened.pop().close();
      } catch (Exception e) {
        // nothing is lost with a client that does not close
      }
    }
  }

  private <B extends AwsClientBuilder<B, C> & AwsSyncClientBuilder<B, C>, C extends AutoCloseable>
      C open(B builder) {
    settings.find(AwsKeys.REGION).map(Region::of).ifPresent(builder::region);
    return built(() -> builder.credentialsProvider(credentials.value()));
  }

  /** A client of another service in the account and region that a given one calls. */
  private <B extends AwsClientBuilder<B, C> & AwsSyncClientBuilder<B, C>, C extends AutoCloseable>
      C like(GlueClient given, B builder) {
    return built(
        () -> {
          GlueServiceClientConfiguration other = given.serviceClientConfiguration();
          return builder
              .region(other.region())
              .credentialsProvider(new LentCredentials(other.credentialsProvider()));
        });
  }

  private <B extends AwsClientBuilder<B, C> & AwsSyncClientBuilder<B, C>, C extends AutoCloseable>
      C built(Supplier<B> builder) {
    return opened(
        AwsProblems.call(AwsCall.glue("GetJob", "job/*"), () -> configured(builder.get()).build()));
  }

  private <B extends AwsClientBuilder<B, C> & AwsSyncClientBuilder<B, C>, C extends AutoCloseable>
      B configured(B builder) {
    return builder
        .httpClient(http.value())
        .overrideConfiguration(
            configuration -> {
              configuration
                  .apiCallAttemptTimeout(ATTEMPT_TIMEOUT)
                  .addExecutionInterceptor(new UploadTime(UPLOAD_TIMEOUT));
              settings.find(AwsKeys.PROFILE).ifPresent(configuration::defaultProfileName);
            });
  }

  /** The SDK itself knows whether a variable or the profile names an endpoint. */
  private S3Client openS3() {
    S3Client found = open(S3Client.builder());
    return isElsewhere(found) ? open(S3Client.builder().forcePathStyle(true)) : found;
  }

  private static boolean isElsewhere(AwsClient client) {
    return client.serviceClientConfiguration().endpointOverride().isPresent();
  }

  private SdkHttpClient newHttp() {
    return opened(Apache5HttpClient.builder().build());
  }

  private AwsCredentialsProvider newCredentials() {
    DefaultCredentialsProvider.Builder chain = DefaultCredentialsProvider.builder();
    settings.find(AwsKeys.PROFILE).ifPresent(chain::profileName);
    return opened(chain.build());
  }

  private synchronized <C extends AutoCloseable> C opened(C client) {
    opened.push(client);
    return client;
  }

  /** A value that is made once, when it is first needed. */
  private static final class Lazy<T> {

    private final Supplier<T> maker;
    private T value;

    Lazy(Supplier<T> maker) {
      this.maker = maker;
    }

    synchronized T value() {
      if (value == null) {
        value = maker.get();
      }
      return value;
    }
  }
}
