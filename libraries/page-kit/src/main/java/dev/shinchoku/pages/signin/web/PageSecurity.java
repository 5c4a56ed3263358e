package dev.shinchoku.pages.signin.web;

import java.io.IOException;
import java.util.Optional;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.security.oauth2.client.autoconfigure.OAuth2ClientAutoConfiguration;
import org.springframework.boot.security.oauth2.client.autoconfigure.OAuth2ClientProperties;
import org.springframework.boot.security.oauth2.client.autoconfigure.servlet.OAuth2ClientWebSecurityAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.client.oidc.web.logout.OidcClientInitiatedLogoutSuccessHandler;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestResolver;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.authentication.logout.LogoutSuccessHandler;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;

/** Pages are for people who are signed in; everybody else sees the sign-in and nothing more. */
@AutoConfiguration(before = {OAuth2ClientAutoConfiguration.class, OAuth2ClientWebSecurityAutoConfiguration.class})
@EnableConfigurationProperties({OAuth2ClientProperties.class, SignInMetadata.class})
@Import(SignInController.class)
public class PageSecurity {
    private static final Logger LOG = LoggerFactory.getLogger(PageSecurity.class);
    private static final String[] OPEN = {"/sign-in", "/error", "/assets/**", "/webjars/**", "/_static/**", "/favicon.ico",
        "/v3/api-docs/**",
        "/actuator/**"};
    /** Signing out is a form that is sent on to the sign-in. */
    private static final String CONTENT = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; "
            + "connect-src 'self'; form-action 'self' %s; frame-ancestors 'none'; base-uri 'none'";

    @Bean
    ClientRegistrationRepository signIns(OAuth2ClientProperties properties, SignInMetadata metadata) {
        return new LazyClientRegistrations(properties, metadata);
    }

    /** Comes last: a service may have chains of its own for what needs no signing in. */
    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE - 10)
    SecurityFilterChain pages(HttpSecurity http, ClientRegistrationRepository signIns, OAuth2ClientProperties properties) {
        String signIn = Optional.ofNullable(properties.getProvider().get("sign-in")).map(OAuth2ClientProperties.Provider::getIssuerUri)
                .orElse("");
        return http.authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.ASYNC)
                .permitAll()
                .requestMatchers(OPEN).permitAll().anyRequest().authenticated())
                .oauth2Login(login -> login.loginPage("/sign-in").authorizationEndpoint(endpoint -> endpoint.authorizationRequestResolver(
                        withProofKey(signIns))))
                .logout(logout -> logout.logoutRequestMatcher(PathPatternRequestMatcher.withDefaults().matcher(
                        HttpMethod.POST, "/sign-out")).logoutSuccessHandler(alsoAtTheSignIn(signIns)))
                .exceptionHandling(refusals -> refusals.authenticationEntryPoint(PageSecurity::askToSignIn))
                .headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT.formatted(signIn)))
                        .referrerPolicy(
                                policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN)))
                .build();
    }

    /** What a page's script asks for is refused plainly: a sign-in page would land in the middle of the page. */
    private static void askToSignIn(HttpServletRequest request, HttpServletResponse response, AuthenticationException refusal)
            throws IOException,
            ServletException {
        if (asksForAPage(request)) {
            new LoginUrlAuthenticationEntryPoint("/sign-in").commence(request, response, refusal);
        } else {
            response.setStatus(HttpStatus.UNAUTHORIZED.value());
        }
    }

    private static boolean asksForAPage(HttpServletRequest request) {
        return request.getHeader("HX-Request") == null && String.valueOf(request.getHeader(HttpHeaders.ACCEPT)).contains(
                MediaType.TEXT_HTML_VALUE);
    }

    private static OAuth2AuthorizationRequestResolver withProofKey(ClientRegistrationRepository signIns) {
        var resolver = new DefaultOAuth2AuthorizationRequestResolver(signIns, "/oauth2/authorization");
        resolver.setAuthorizationRequestCustomizer(OAuth2AuthorizationRequestCustomizers.withPkce());
        return resolver;
    }

    private static LogoutSuccessHandler alsoAtTheSignIn(ClientRegistrationRepository signIns) {
        var handler = new OidcClientInitiatedLogoutSuccessHandler(signIns);
        handler.setPostLogoutRedirectUri("{baseUrl}/");
        handler.setDefaultTargetUrl("/sign-in");
        return (request, response, authentication) -> {
            try {
                handler.onLogoutSuccess(request, response, authentication);
            } catch (IllegalArgumentException e) {
                LOG.warn("Signed out here; the sign-in cannot be reached: {}", e.getMessage());
                response.sendRedirect(request.getContextPath() + "/sign-in");
            }
        };
    }
}
