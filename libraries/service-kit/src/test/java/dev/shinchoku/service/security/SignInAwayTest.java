package dev.shinchoku.service.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;

import dev.shinchoku.service.problem.ProblemWriter;
import jakarta.servlet.ServletException;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtDecoders;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.SupplierJwtDecoder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationProvider;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import tools.jackson.databind.json.JsonMapper;

class SignInAwayTest {
    private static final String NOBODY_THERE = "http://127.0.0.1:1";
    private static final String SIGNED = "eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiJ4In0.c2ln";

    @Test
    void a_call_is_to_be_sent_again_when_the_sign_in_was_never_reached() throws Exception {
        mustBeSentAgain(new SupplierJwtDecoder(() -> JwtDecoders.fromIssuerLocation(NOBODY_THERE)));
    }

    @Test
    void a_call_is_to_be_sent_again_when_the_sign_in_does_not_give_its_keys() throws Exception {
        mustBeSentAgain(NimbusJwtDecoder.withJwkSetUri(NOBODY_THERE + "/keys").build());
    }

    private static void mustBeSentAgain(JwtDecoder decoder) throws ServletException, IOException {
        var authentication = new BearerTokenAuthenticationFilter(new ProviderManager(new JwtAuthenticationProvider(decoder)));
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/api/v1/rounds");
        request.addHeader("Authorization", "Bearer " + SIGNED);
        MockHttpServletResponse response = new MockHttpServletResponse();
        new SignInAway(new ProblemWriter(JsonMapper.shared())).doFilter(request, response, (call, answer) -> authentication.doFilter(call,
                answer, new MockFilterChain()));
        assertThat(response.getStatus()).isEqualTo(503);
        assertThat(response.getHeader("Retry-After")).isNotBlank();
        assertThat(response.getContentAsString()).contains("urn:shinchoku:problem:try-again", "sign-in");
    }
}
