package dev.shinchoku.signin;

import java.nio.file.Path;
import java.text.ParseException;
import java.util.UUID;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;

/** The key that tokens are signed with. It is made at first start and kept, so that tokens stay good over a restart. */
final class SigningKey {
    private static final int BITS = 2048;

    private SigningKey() {}

    static RSAKey in(Path home) {
        try {
            return RSAKey.parse(new PrivateFile(home.resolve("signing-key.json")).readOrCreate(SigningKey::generate));
        } catch (ParseException e) {
            throw new IllegalStateException("%s holds no signing key. Delete it: a new one is made at the next start, and all tokens end."
                    .formatted(home.resolve("signing-key.json")), e);
        }
    }

    private static String generate() {
        try {
            return new RSAKeyGenerator(BITS).keyUse(KeyUse.SIGNATURE).keyID(UUID.randomUUID().toString()).generate().toJSONString();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }
}
