package dev.shinchoku.service.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicReference;

import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.filter.ForwardedHeaderFilter;

class LocationsTest {
    private final MockHttpServletRequest request = new MockHttpServletRequest("POST", "/api/v1/plans");

    @AfterEach
    void forget() {
        RequestContextHolder.resetRequestAttributes();
    }

    @Test
    void a_resource_is_at_its_own_path() {
        assertThat(locationAsSeenBy(request)).isEqualTo("/api/v1/plans/cs2024");
    }

    @Test
    void a_resource_is_below_the_services_context_path() {
        request.setRequestURI("/services/measures/api/v1/plans");
        request.setContextPath("/services/measures");

        assertThat(locationAsSeenBy(request)).isEqualTo("/services/measures/api/v1/plans/cs2024");
    }

    @Test
    void a_resource_is_below_the_prefix_that_a_proxy_took_off() throws Exception {
        request.addHeader("X-Forwarded-Prefix", "/services/measures");
        AtomicReference<String> location = new AtomicReference<>();
        var chain = new MockFilterChain() {
            @Override
            public void doFilter(ServletRequest forwarded, ServletResponse response) {
                location.set(locationAsSeenBy((HttpServletRequest) forwarded));
            }
        };

        new ForwardedHeaderFilter().doFilter(request, new MockHttpServletResponse(), chain);

        assertThat(location).hasValue("/services/measures/api/v1/plans/cs2024");
    }

    private static String locationAsSeenBy(HttpServletRequest request) {
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request));
        return Locations.of("/api/v1/plans/cs2024").toString();
    }
}
