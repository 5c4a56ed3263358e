package dev.shinchoku.containers;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Set;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import dev.shinchoku.local.launcher.Part;
import dev.shinchoku.local.launcher.demo.DemoRound;
import dev.shinchoku.service.testing.Api;
import dev.shinchoku.service.testing.Chromium;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** The system of docker-compose.yml, built and started by docker's own command, and seen through its proxy alone. */
@Tag("containers")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class WholeSystemTest {
    private static final List<String> ALL = List.of("mongodb", "kafka", "keycloak", "measures", "intake", "reporting", "proxy",
            "prometheus", "alertmanager");
    private static Containers containers;

    @BeforeAll
    static void start() throws IOException {
        containers = new Containers();
        long start = System.nanoTime();
        containers.up();
        System.out.printf("Tests run on containers at %s, up after %d s%n", containers.origin(), (System.nanoTime() - start)
                / 1_000_000_000);
    }

    @AfterAll
    static void end() {
        containers.close();
    }

    @Test
    @Order(1)
    void the_demos_round_is_played_through_the_proxy() {
        new DemoRound(containers, System.out::println).play();
    }

    @Test
    @Order(2)
    void a_page_is_signed_in_to_in_a_browser_and_signed_out_of_again() {
        try (Chromium chromium = new Chromium(); Browser browser = chromium.launch(); Page page = browser.newPage()) {
            page.navigate(containers.origin() + "/");
            page.locator("main a, main button").filter(new com.microsoft.playwright.Locator.FilterOptions().setHasText("サインイン")).first()
                    .click();
            page.fill("input[name=username]", "coordinator");
            page.fill("input[name=password]", containers.setting("SHINCHOKU_DEMO_PASSWORD"));
            page.locator("[type=submit]").last().click();
            page.navigate(containers.origin() + "/?round=kurashi2024-final");
            assertThat(page.locator("[data-cell=total-ACCEPTED]")).hasText("22");
            assertThat(page.url()).startsWith(containers.origin());
        }
    }

    @Test
    @Order(3)
    void what_is_for_ops_alone_is_not_reached_through_the_proxy() {
        for (String path : List.of("/actuator/health", "/actuator/prometheus", "/services/measures/actuator/health",
                "/services/intake/actuator/prometheus", "/auth/admin/", "/auth/realms/master/", "/auth/health", "/auth/metrics")) {
            assertThat(Api.at(containers.origin()).get(path).status()).as(path).isEqualTo(404);
        }
        assertThat(Api.at(containers.address(Part.INTAKE) + "/api/v1").get("/rounds").status()).isEqualTo(401);
    }

    @Test
    @Order(4)
    void prometheus_sees_every_service_and_alertmanager() {
        String prometheus = "http://" + containers.published("prometheus", 9090);
        await().atMost(Duration.ofMinutes(2)).untilAsserted(() -> {
            for (String job : List.of("measures", "intake", "reporting", "prometheus", "alertmanager")) {
                assertThat(Api.at(prometheus).get("/api/v1/query?query=up%7Bjob%3D%22" + job + "%22%7D").json().at(
                        "/data/result/0/value/1").asString("")).as(job).isEqualTo("1");
            }
            assertThat(Api.at(prometheus).get("/api/v1/alertmanagers").json().at("/data/activeAlertmanagers")).hasSize(1);
        });
    }

    @Test
    @Order(5)
    void every_container_restarts_in_mid_round_and_no_update_is_lost() throws Exception {
        Round round = Round.open(containers);
        Set<String> updates;
        try (SteadyUpdates steady = SteadyUpdates.to(round)) {
            for (String container : ALL) {
                int before = steady.count();
                containers.restart(container);
                containers.awaitHealthy();
                await().atMost(Duration.ofMinutes(2)).until(() -> steady.count() > before + 10);
                System.out.printf("%s restarted: %d updates accepted, sent again %d times so far%n", container, steady.count(), steady
                        .mended());
            }
            updates = steady.end();
        }
        round.awaitVisible(updates);
    }
}
