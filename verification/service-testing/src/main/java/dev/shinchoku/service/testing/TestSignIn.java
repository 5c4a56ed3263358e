package dev.shinchoku.service.testing;

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

/** Stands for the sign-in in tests: {@code /test-sign-in?user=mofa-officer} gives the session that signing in as that user of the demo gives. */
@TestConfiguration(proxyBeanMethods = false)
public class TestSignIn {
    /** The coordinator where no ministry is named, else its officer. */
    public static OidcUser user(Optional<String> ministry) {
        return user(ministry.map(code -> code + "-officer").orElse("coordinator"));
    }

    /** @param name a role, or a ministry's code with one, as in {@code mofa-endorser} */
    public static OidcUser user(String name) {
        String role = name.substring(name.indexOf('-') + 1);
        Map<String, Object> claims = new TreeMap<>(Map.of("sub", name, "roles", role.equals("endorser")
                ? List.of("officer", role)
                : List.of(role)));
        if (!role.equals(name)) {
            claims.put("ministry", name.substring(0, name.indexOf('-')));
        }
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
            OidcUser user = user(request.param("user").orElse("coordinator"));
            SecurityContext context = SecurityContextHolder.createEmptyContext();
            context.setAuthentication(new OAuth2AuthenticationToken(user, user.getAuthorities(), "sign-in"));
            request.session().setAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY, context);
            return ServerResponse.seeOther(URI.create("/")).build();
        }).build();
    }
}
