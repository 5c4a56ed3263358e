package dev.shinchoku.intake;

import dev.shinchoku.service.testing.OpenApiContract;
import org.junit.jupiter.api.Test;

class OpenApiTest extends IntakeTest {
    @Test
    void the_api_is_the_one_that_is_published() {
        OpenApiContract.of("intake").mustBeKeptBy("http://127.0.0.1:" + port);
    }
}
