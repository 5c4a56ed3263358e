package dev.shinchoku.service.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.List;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;

/** Bearer tokens for tests, signed with a key of this JVM; the service under test checks them as it checks real ones. */
public final class TestTokens {
    private static final KeyPair KEYS = keys();

    private TestTokens() {}

    public static String coordinator() {
        return of(claims("coordinator", Instant.now().plusSeconds(3600)).claim("roles", List.of("coordinator")));
    }

    public static String auditor() {
        return of(claims("auditor", Instant.now().plusSeconds(3600)).claim("roles", List.of("auditor")));
    }

    public static String ops() {
        return of(claims("ops", Instant.now().plusSeconds(3600)).claim("roles", List.of("ops")));
    }

    /** @param ministry a code, as in {@code mofa} */
    public static String officer(String ministry) {
        return officer(ministry, ministry + "-officer");
    }

    /** One of several officers of a ministry. */
    public static String officer(String ministry, String subject) {
        return of(claims(subject, Instant.now().plusSeconds(3600)).claim("roles", List.of("officer")).claim("ministry",
                ministry));
    }

    /** @param ministry a code, as in {@code mofa} */
    public static String endorser(String ministry) {
        return of(claims(ministry + "-endorser", Instant.now().plusSeconds(3600)).claim("roles", List.of("endorser")).claim("ministry",
                ministry));
    }

    public static String expired() {
        return of(claims("coordinator", Instant.now().minusSeconds(3600)).claim("roles", List.of("coordinator")));
    }

    public static String forAnotherAudience() {
        return of(claims("coordinator", Instant.now().plusSeconds(3600)).audience("another").claim("roles", List.of("coordinator")));
    }

    static Path publicKey() {
        try {
            Path file = Files.createTempFile("public-key", ".pem");
            file.toFile().deleteOnExit();
            String encoded = Base64.getMimeEncoder(64, new byte[]{'\n'}).encodeToString(KEYS.getPublic().getEncoded());
            return Files.writeString(file, "-----BEGIN PUBLIC KEY-----\n" + encoded + "\n-----END PUBLIC KEY-----\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JWTClaimsSet.Builder claims(String subject, Instant expires) {
        return new JWTClaimsSet.Builder().subject(subject).audience("shinchoku").issueTime(new Date()).expirationTime(Date.from(expires));
    }

    private static String of(JWTClaimsSet.Builder claims) {
        try {
            SignedJWT token = new SignedJWT(new JWSHeader(JWSAlgorithm.RS256), claims.build());
            token.sign(new RSASSASigner(KEYS.getPrivate()));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static KeyPair keys() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
