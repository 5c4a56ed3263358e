package dev.shinchoku.signin;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;

import dev.shinchoku.contracts.Ministries;

@Configuration(proxyBeanMethods = false)
class SignInConfiguration {
    /** The least work that bcrypt allows: the secrets are random, so guessing them is hopeless however fast a guess is checked. */
    private static final int LEAST_WORK = 4;

    @Bean
    Secrets secrets(SignInSettings settings) {
        return Secrets.in(settings.home());
    }

    @Bean
    DemoUsers users() {
        return new DemoUsers(Ministries.registry());
    }

    @Bean
    PasswordEncoder passwordEncoder() {
        return new BCryptPasswordEncoder(LEAST_WORK);
    }

    @Bean
    UserDetailsService userDetails(DemoUsers users, Secrets secrets, PasswordEncoder encoder) {
        String password = encoder.encode(secrets.password());
        return name -> users.named(name).map(user -> User.withUsername(user.name()).password(password).build())
                .orElseThrow(() -> new UsernameNotFoundException(name));
    }

    @Bean
    RegisteredClientRepository clients(SignInSettings settings, DemoUsers users, Secrets secrets, PasswordEncoder encoder) {
        return new DemoClients(settings, users, encoder.encode(secrets.clientSecret()));
    }

    @Bean
    DemoTokens tokens(DemoUsers users) {
        return new DemoTokens(users);
    }

    @Bean
    JWKSource<SecurityContext> signingKey(SignInSettings settings) {
        return new ImmutableJWKSet<>(new JWKSet(SigningKey.in(settings.home())));
    }
}
