package dev.shinchoku.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TokensTest {
    private static final Map<String, String> FOR_ITSELF = Map.of("grant_type", "client_credentials");

    private RunningSignIn signIn;
    private Path home;

    @BeforeAll
    void start(@TempDir Path folder) {
        home = folder;
        signIn = new RunningSignIn(home);
    }

    @AfterAll
    void stop() {
        signIn.close();
    }

    @Test
    void a_ministrys_officer_gets_a_token_for_the_services() throws Exception {
        JWTClaimsSet claims = tokenOf("mofa-officer").getJWTClaimsSet();
        assertThat(claims.getSubject()).isEqualTo("mofa-officer");
        assertThat(claims.getIssuer()).isEqualTo("http://127.0.0.1:8089");
        assertThat(claims.getAudience()).containsExactly("shinchoku");
        assertThat(claims.getStringListClaim("roles")).containsExactly("officer");
        assertThat(claims.getStringClaim("ministry")).isEqualTo("mofa");
        assertThat(Duration.between(claims.getIssueTime().toInstant(), claims.getExpirationTime().toInstant())).isEqualTo(Duration.ofHours(
                1));
    }

    @Test
    void an_endorser_is_an_officer_too() throws Exception {
        assertThat(tokenOf("cas-endorser").getJWTClaimsSet().getStringListClaim("roles")).containsExactly("officer", "endorser");
    }

    @Test
    void the_coordinating_offices_people_belong_to_no_ministry() throws Exception {
        for (String name : List.of("coordinator", "auditor", "ops")) {
            JWTClaimsSet claims = tokenOf(name).getJWTClaimsSet();
            assertThat(claims.getStringListClaim("roles")).containsExactly(name);
            assertThat(claims.getClaims()).doesNotContainKey("ministry");
        }
    }

    @Test
    void a_wrong_secret_and_an_unknown_user_get_no_token() throws Exception {
        assertThat(signIn.askForToken("coordinator", "wrong", FOR_ITSELF).statusCode()).isEqualTo(401);
        assertThat(signIn.askForToken("nobody", signIn.secrets().clientSecret(), FOR_ITSELF).statusCode()).isEqualTo(401);
    }

    @Test
    void tokens_stay_good_over_a_restart(@TempDir Path ownHome) throws Exception {
        SignedJWT token;
        try (RunningSignIn first = new RunningSignIn(ownHome)) {
            token = first.token(first.askForToken("ops", first.secrets().clientSecret(), FOR_ITSELF), "access_token");
        }
        try (RunningSignIn second = new RunningSignIn(ownHome)) {
            assertThat(second.signed(token)).isTrue();
        }
        assertThat(signIn.signed(token)).as("by another machine's key").isFalse();
    }

    @Test
    void only_their_owner_can_read_the_key_and_the_secrets() throws Exception {
        for (String file : List.of("signing-key.json", "secrets.json")) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home.resolve(file)))).isEqualTo("rw-------");
        }
    }

    @Test
    void health_is_told_without_a_sign_in() throws Exception {
        assertThat(signIn.health().statusCode()).isEqualTo(200);
        assertThat(signIn.health().body()).contains("UP");
    }

    private SignedJWT tokenOf(String user) throws Exception {
        SignedJWT token = signIn.token(signIn.askForToken(user, signIn.secrets().clientSecret(), FOR_ITSELF), "access_token");
        assertThat(signIn.signed(token)).isTrue();
        return token;
    }
}
