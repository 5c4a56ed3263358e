package dev.shinchoku.signin;

import static org.springframework.security.config.Customizer.withDefaults;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.oauth2.server.authorization.OAuth2AuthorizationServerConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.util.matcher.MediaTypeRequestMatcher;
import org.springframework.web.util.UriComponentsBuilder;

/** The issuer's endpoints, and the page on which people sign in. */
@Configuration(proxyBeanMethods = false)
class SignInSecurity {
    private static final String PAGE = "/login";

    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    SecurityFilterChain issuer(HttpSecurity http) {
        OAuth2AuthorizationServerConfigurer server = new OAuth2AuthorizationServerConfigurer();
        return http.securityMatcher(server.getEndpointsMatcher()).with(server, issuer -> issuer.oidc(withDefaults()))
                .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .exceptionHandling(handling -> handling.defaultAuthenticationEntryPointFor(new LoginUrlAuthenticationEntryPoint(PAGE),
                        new MediaTypeRequestMatcher(MediaType.TEXT_HTML)))
                .build();
    }

    @Bean
    SecurityFilterChain page(HttpSecurity http, SignInSettings settings) {
        return http.authorizeHttpRequests(requests -> requests.requestMatchers(PAGE, "/sign-in.css", "/error", "/actuator/health/**")
                .permitAll().anyRequest()
                .authenticated())
                .formLogin(form -> form.loginPage(PAGE).defaultSuccessUrl(settings.mainPage().toString()).failureHandler(backToPage()))
                .headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(
                        "default-src 'self'; frame-ancestors 'none'")))
                .build();
    }

    /** What was typed as the name stays in its field. */
    private static AuthenticationFailureHandler backToPage() {
        return (request, response, _) -> response.sendRedirect(UriComponentsBuilder.fromPath(PAGE).queryParam("error").queryParam("user",
                "{user}")
                .build(String.valueOf(request.getParameter("username"))).toString());
    }
}
