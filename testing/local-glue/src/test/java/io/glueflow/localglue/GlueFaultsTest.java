// SPDX-License-Identifier: Apache-2.0
package io.glueflow.localglue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.glueflow.localglue.call.Call;
import io.glueflow.localglue.call.FaultKind;
import io.glueflow.localglue.call.FaultRule;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.glue.GlueClient;
import software.amazon.awssdk.services.glue.model.GlueException;

class GlueFaultsTest {

  private LocalServices services;
  private GlueClient glue;

  @BeforeEach
  void start() throws IOException {
    services = new LocalServices(LocalGlue.builder());
    glue = services.glue();
  }

  @AfterEach
  void stop() throws IOException {
    glue.close();
    services.close();
  }

  @ParameterizedTest
  @CsvSource({
    "THROTTLE, 400, ThrottlingException, false",
    "INTERNAL_ERROR, 500, InternalServiceException, false",
    "INTERNAL_ERROR_AFTER_ACTING, 500, InternalServiceException, true",
    "UNAVAILABLE, 503, ServiceUnavailableException, false",
    "EXPIRED_CREDENTIALS, 400, ExpiredTokenException, false",
    "ACCESS_DENIED, 400, AccessDeniedException, false"
  })
  void refuses(FaultKind kind, int status, String code, boolean acts) {
    services.calls().inject(FaultRule.nth("glue:CreateJob", 1, kind));

    assertThatThrownBy(() -> create("job"))
        .isInstanceOfSatisfying(
            GlueException.class,
            e -> {
              assertThat(e.statusCode()).isEqualTo(status);
              assertThat(e.awsErrorDetails().errorCode()).isEqualTo(code);
            });
    assertThat(jobs().isEmpty()).isEqualTo(!acts);
  }

  @ParameterizedTest
  @CsvSource({"DROP_REQUEST, false", "DROP_RESPONSE, true"})
  void breaksTheConnection(FaultKind kind, boolean acts) {
    services.calls().inject(FaultRule.nth("glue:CreateJob", 1, kind));

    assertThatThrownBy(() -> create("job")).isInstanceOf(SdkClientException.class);
    assertThat(jobs().isEmpty()).isEqualTo(!acts);
  }

  @ParameterizedTest
  @CsvSource({"DELAY_REQUEST", "DELAY_RESPONSE"})
  void takesItsTime(FaultKind kind) {
    services.calls().inject(FaultRule.nth("glue:CreateJob", 1, kind).after(Duration.ofMillis(200)));
    long begin = System.nanoTime();
    create("job");

    assertThat(Duration.ofNanos(System.nanoTime() - begin)).isGreaterThan(Duration.ofMillis(200));
    assertThat(jobs()).containsExactly("job");
  }

  @Test
  void failsTheCallThatIsMeantOrEveryOne() {
    services.calls().inject(FaultRule.nth("glue:Create*", 2, FaultKind.THROTTLE));
    create("first");
    assertThatThrownBy(() -> create("second")).hasMessageContaining("Rate exceeded");
    create("third");
    services.calls().inject(FaultRule.every("*", FaultKind.ACCESS_DENIED));
    assertThatThrownBy(() -> create("fourth")).hasMessageContaining("not authorized");
    assertThatThrownBy(this::jobs).hasMessageContaining("not authorized");
    services.calls().heal();

    assertThat(jobs()).containsExactly("first", "third");
  }

  @Test
  void tellsOfCallsBeforeAndAfterTheyAct() {
    List<String> told = new ArrayList<>();
    services.calls().onCall("glue:CreateJob", call -> told.add("before " + call.argument("Name")));
    services.calls().onActed("glue:CreateJob", call -> told.add("after " + call.argument("Name")));
    create("job");
    assertThatThrownBy(() -> create("job")).isInstanceOf(GlueException.class);

    assertThat(told).containsExactly("before job", "after job", "before job");
    assertThat(services.calls().of("glue:*")).extracting(Call::operation).hasSize(2);
    services.calls().clear();
    assertThat(services.calls().all()).isEmpty();
  }

  @Test
  void answersUnknownOperationsAsTheServiceDoes() {
    assertThatThrownBy(() -> glue.getCrawlers(r -> {}))
        .isInstanceOfSatisfying(
            GlueException.class,
            e ->
                assertThat(e.awsErrorDetails().errorCode()).isEqualTo("UnknownOperationException"));
  }

  private void create(String name) {
    glue.createJob(
        job ->
            job.name(name)
                .role("role")
                .command(c -> c.name("glueetl").scriptLocation("s3://bucket/A.scala")));
  }

  private List<String> jobs() {
    return glue.listJobs(r -> {}).jobNames();
  }
}
