package dev.shinchoku.service.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.InputStream;

import dev.shinchoku.service.http.BodyLimit.BodyTooLarge;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class BodyLimitTest {
    private static final BodyLimit LIMIT = new BodyLimit(1000);

    @Test
    void a_body_of_exactly_the_limit_is_read() throws Exception {
        assertThat(read(announced(1000))).isEqualTo(1000);
        assertThat(read(chunked(1000))).isEqualTo(1000);
    }

    @Test
    void a_larger_body_that_announces_its_length_is_not_read_at_all() {
        assertThatExceptionOfType(BodyTooLarge.class).isThrownBy(() -> read(announced(1001)));
    }

    @Test
    void a_larger_body_that_does_not_announce_its_length_is_read_no_further_than_the_limit() {
        assertThatExceptionOfType(BodyTooLarge.class).isThrownBy(() -> read(chunked(1001)));
        assertThatExceptionOfType(BodyTooLarge.class).isThrownBy(() -> readByteByByte(chunked(1001)));
    }

    @Test
    void what_is_read_piece_by_piece_is_not_limited_whatever_prefix_the_service_is_served_under() throws Exception {
        assertThat(read(asked("", "/api/v1/ops/reconciliations"))).isEqualTo(1001);
        assertThat(read(asked("/services/intake", "/api/v1/ops/reconciliations"))).isEqualTo(1001);
        assertThatExceptionOfType(BodyTooLarge.class).isThrownBy(() -> read(asked("/services/intake", "/api/v1/rounds")));
    }

    private static MockHttpServletRequest asked(String prefix, String path) {
        MockHttpServletRequest request = announced(1001);
        request.setContextPath(prefix);
        request.setRequestURI(prefix + path);
        return request;
    }

    private static long read(MockHttpServletRequest request) throws ServletException, IOException {
        long[] read = new long[1];
        through(request, body -> read[0] = body.readAllBytes().length);
        return read[0];
    }

    private static void readByteByByte(MockHttpServletRequest request) throws ServletException, IOException {
        through(request, body -> {
            while (body.read() >= 0) {
                // on to the end
            }
        });
    }

    private static void through(MockHttpServletRequest request, Reader reader) throws ServletException, IOException {
        FilterChain chain = (limited, _) -> reader.read(limited.getInputStream());
        LIMIT.doFilter(request, new MockHttpServletResponse(), chain);
    }

    private static MockHttpServletRequest announced(int bytes) {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setContent(new byte[bytes]);
        return request;
    }

    private static MockHttpServletRequest chunked(int bytes) {
        MockHttpServletRequest request = new MockHttpServletRequest() {
            @Override
            public long getContentLengthLong() {
                return -1;
            }
        };
        request.setContent(new byte[bytes]);
        return request;
    }

    @FunctionalInterface
    private interface Reader {
        void read(InputStream body) throws IOException;
    }
}
