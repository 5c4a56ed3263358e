package dev.shinchoku.measures;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shinchoku.service.testing.Api;
import dev.shinchoku.service.testing.Api.Answer;
import dev.shinchoku.service.testing.TestTokens;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.test.context.TestPropertySource;

/** As on Kubernetes, where a service's prefix on the one origin is its context path and no proxy rewrites anything. */
@TestPropertySource(properties = "server.servlet.context-path=/services/measures")
class OneOriginTest extends MeasuresTest {
    @LocalManagementPort
    int managementPort;

    @Test
    void a_new_plan_is_where_its_location_says() {
        Answer registered = onOrigin("/services/measures/api/v1/plans").post("",
                "{\"planId\":\"%s\",\"title\":\"計画\",\"fiscalYear\":2023,\"strategy\":\"戦略\"}".formatted(plan));

        assertThat(registered.status()).isEqualTo(201);
        assertThat(registered.headers()).containsEntry("location", "/services/measures/api/v1/plans/" + plan);
        assertThat(onOrigin(registered.headers().get("location")).get("").json().get("planId").asString()).isEqualTo(plan);
    }

    @Test
    void the_prefix_is_protected_as_the_api_is() {
        assertThat(Api.at("http://127.0.0.1:" + port).get("/services/measures/api/v1/plans").status()).isEqualTo(401);
        assertThat(onOrigin("/api/v1/plans").get("").status()).isEqualTo(404);
    }

    @Test
    void what_ops_alone_may_see_stays_on_its_own_port_without_the_prefix() {
        assertThat(Api.at("http://127.0.0.1:" + managementPort).get("/actuator/health/liveness").status()).isEqualTo(200);
        assertThat(onOrigin("/services/measures/actuator/health").get("").status()).isNotEqualTo(200);
    }

    private Api onOrigin(String path) {
        return Api.at("http://127.0.0.1:" + port + path).as(TestTokens.coordinator());
    }
}
