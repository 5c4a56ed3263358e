package dev.shinchoku.measures;

import dev.shinchoku.service.testing.OpenApiContract;
import org.junit.jupiter.api.Test;

class OpenApiTest extends MeasuresTest {
    @Test
    void the_api_is_the_one_that_is_published() {
        OpenApiContract.of("measures").mustBeKeptBy("http://127.0.0.1:" + port);
    }
}
