package dev.shinchoku.reporting;

import dev.shinchoku.reporting.testing.RunningReporting;
import dev.shinchoku.service.testing.OpenApiContract;
import org.junit.jupiter.api.Test;

class OpenApiTest extends RunningReporting {
    @Test
    void the_api_is_the_one_that_is_published() {
        OpenApiContract.of("reporting").mustBeKeptBy(base());
    }
}
