package dev.shinchoku.intake.telling.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;

/**
 * What mail and calendar programs open knows nobody who signs in: the address itself holds a secret of 192 bits, one for each person, which they
 * can change. No session is made, so there is nothing that another site could ride on.
 */
@Configuration
class OpenPaths {
    @Bean
    @Order(2)
    SecurityFilterChain withoutSigningIn(HttpSecurity http) {
        return http.securityMatcher("/notifications/stop/*", "/calendar/*").csrf(AbstractHttpConfigurer::disable).sessionManagement(
                session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS)).authorizeHttpRequests(requests -> requests
                        .anyRequest().permitAll()).headers(headers -> headers.referrerPolicy(referrer -> referrer.policy(
                                org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy.NO_REFERRER)))
                .build();
    }
}
