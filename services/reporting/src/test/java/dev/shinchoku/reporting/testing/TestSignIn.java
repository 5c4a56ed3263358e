package dev.shinchoku.reporting.testing;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;

/** Stands for the sign-in in tests: {@code /test-sign-in?ministry=mofa} gives the session that signing in as that ministry's officer gives. */
@TestConfiguration(proxyBeanMethods = false)
public class TestSignIn {
    /** The coordinator where no ministry is named. */
    public static OidcUser user(Optional<String> ministry) {
        Map<String, Object> claims = new TreeMap<>(Map.of("sub", ministry.map(code -> code + "-officer").orElse("coordinator"), "roles",
                List.of(
                        ministry.map(_ -> "officer").orElse("coordinator"))));
        ministry.ifPresent(code -> claims.put("ministry", code));
        OidcIdToken token = new OidcIdToken("test", Instant.now(), Instant.now().plusSeconds(3600), claims);
        return new DefaultOidcUser(AuthorityUtils.createAuthorityList("OIDC_USER"), token);
    }

    @Bean
    @Order(0)
    SecurityFilterChain testSignInIsOpen(HttpSecurity http) {
        return http.securityMatcher("/test-sign-in").authorizeHttpRequests(requests -> requests.anyRequest().permitAll()).build();
    }

    @Bean
    RouterFunction<ServerResponse> door() {
        return RouterFunctions.route().GET("/test-sign-in", request -> {
            OidcUser user = user(request.param("ministry").filter(code -> !code.isBlank()));
            SecurityContext context = SecurityContextHolder.createEmptyContext();
            context.setAuthentication(new OAuth2AuthenticationToken(user, user.getAuthorities(), "sign-in"));
            request.session().setAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY, context);
            return ServerResponse.seeOther(URI.create("/")).build();
        }).build();
    }
}
