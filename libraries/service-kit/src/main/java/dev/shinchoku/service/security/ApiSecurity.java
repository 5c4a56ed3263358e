package dev.shinchoku.service.security;

import java.io.IOException;
import java.time.Duration;
import java.util.List;

import dev.shinchoku.service.problem.ProblemWriter;
import dev.shinchoku.service.problem.Problems;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.security.oauth2.server.resource.autoconfigure.JwkSetUriJwtDecoderBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.client.SimpleClientHttpRequestFactory;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.firewall.HttpStatusRequestRejectedHandler;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.web.client.RestTemplate;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.databind.json.JsonMapper;

/** The API takes bearer tokens only; its refusals are problem details. The description of the API is open to all. */
@AutoConfiguration
public class ApiSecurity implements WebMvcConfigurer {
    private final ProblemWriter problems;

    ApiSecurity(JsonMapper json) {
        this.problems = new ProblemWriter(json);
    }

    @Bean
    @Order(1)
    SecurityFilterChain api(HttpSecurity http) {
        return http.securityMatcher("/api/**").csrf(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .addFilterBefore(new SignInAway(problems), BearerTokenAuthenticationFilter.class)
                .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .oauth2ResourceServer(server -> server.jwt(jwt -> {}).authenticationEntryPoint((request, response, e) -> unauthenticated(
                        request, response, e)).accessDeniedHandler(
                                (request, response, _) -> problems.write(request, response, Problems.forbidden(
                                        "Your token's roles do not allow this."))))
                .build();
    }

    /** An address that could mean two things is refused before any chain is asked; on the API as every refusal is told. */
    @Bean
    RequestRejectedHandler rejectedAddresses() {
        RequestRejectedHandler plainly = new HttpStatusRequestRejectedHandler();
        return (request, response, e) -> {
            if (request.getRequestURI().startsWith(request.getContextPath() + "/api/")) {
                problems.write(request, response, Problems.unreadableRequest());
            } else {
                plainly.handle(request, response, e);
            }
        };
    }

    /** A sign-in that hangs must not keep calls and their threads. */
    @Bean
    static JwkSetUriJwtDecoderBuilderCustomizer boundedWaitForKeys() {
        SimpleClientHttpRequestFactory requests = new SimpleClientHttpRequestFactory();
        requests.setConnectTimeout(Duration.ofSeconds(3));
        requests.setReadTimeout(Duration.ofSeconds(5));
        return decoder -> decoder.restOperations(new RestTemplate(requests));
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new CallerArgument());
    }

    private void unauthenticated(HttpServletRequest request, HttpServletResponse response, AuthenticationException e) throws IOException {
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"shinchoku\"");
        String detail = e instanceof OAuth2AuthenticationException told
                ? "The bearer token is not valid (%s). Get a new one from the sign-in and send the request again.".formatted(told
                        .getMessage())
                : "Send a bearer token in the Authorization header.";
        problems.write(request, response, Problems.unauthenticated(detail));
    }
}
