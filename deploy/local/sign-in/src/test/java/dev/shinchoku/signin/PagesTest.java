package dev.shinchoku.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.nimbusds.jwt.JWTClaimsSet;

class PagesTest {
    private static final String VERIFIER = "a-verifier-that-only-the-pages-know-0123456789";
    private static final String BACK = "http://127.0.0.1:8080/login/oauth2/code/sign-in";
    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private RunningSignIn signIn;

    @BeforeEach
    void start(@TempDir Path home) {
        signIn = new RunningSignIn(home);
    }

    @AfterEach
    void stop() {
        signIn.close();
    }

    @Test
    void signing_in_to_the_pages_tells_them_who_it_is() throws Exception {
        HttpResponse<String> tokens = exchange(signInToPages("mofa-endorser", BACK), VERIFIER);
        for (String name : new String[]{"id_token", "access_token"}) {
            JWTClaimsSet claims = signIn.token(tokens, name).getJWTClaimsSet();
            assertThat(claims.getSubject()).isEqualTo("mofa-endorser");
            assertThat(claims.getStringListClaim("roles")).containsExactly("officer", "endorser");
            assertThat(claims.getStringClaim("ministry")).isEqualTo("mofa");
        }
        assertThat(signIn.token(tokens, "access_token").getJWTClaimsSet().getAudience()).containsExactly("shinchoku");
        assertThat(signIn.token(tokens, "id_token").getJWTClaimsSet().getAudience()).containsExactly("reporting");
    }

    @Test
    void a_code_is_worth_nothing_to_whoever_does_not_know_its_verifier() throws Exception {
        assertThat(exchange(signInToPages("auditor", BACK), "another-verifier-of-enough-characters-0123456").statusCode()).isEqualTo(400);
    }

    @Test
    void a_sign_in_without_a_challenge_is_refused() throws Exception {
        HttpResponse<String> refused = signIn.get("/oauth2/authorize?" + RunningSignIn.encode(Map.of("response_type", "code", "client_id",
                "reporting",
                "scope", "openid", "redirect_uri", BACK)));
        assertThat(location(refused)).startsWith(BACK).contains("error=invalid_request");
    }

    @Test
    void a_sign_in_that_leads_elsewhere_is_refused() throws Exception {
        assertThat(signIn.get(authorize("http://127.0.0.1:6666/")).statusCode()).isEqualTo(400);
    }

    @Test
    void a_wrong_password_leads_back_to_the_page_with_the_name_kept() throws Exception {
        HttpResponse<String> refused = login("cas-officer", "wrong");
        assertThat(location(refused)).endsWith("/login?error&user=cas-officer");
        assertThat(signIn.get("/login?error&user=cas-officer").body()).contains("ログインできませんでした", "value=\"cas-officer\"");
    }

    @Test
    void signing_out_leads_back_to_the_pages() throws Exception {
        String idToken = signIn.token(exchange(signInToPages("ops", BACK), VERIFIER), "id_token").serialize();
        HttpResponse<String> out = signIn.get("/connect/logout?"
                + RunningSignIn.encode(Map.of("id_token_hint", idToken, "post_logout_redirect_uri", "http://127.0.0.1:8080/")));
        assertThat(location(out)).isEqualTo("http://127.0.0.1:8080/");
        assertThat(location(signIn.get(authorize(BACK)))).endsWith("/login");
    }

    @Test
    void the_page_is_japanese_and_english_by_switch() throws Exception {
        assertThat(signIn.get("/login").body()).contains("<html lang=\"ja\">", "パスワード");
        assertThat(signIn.get("/login?lang=en").body()).contains("<html lang=\"en\">", "Password");
        assertThat(signIn.get("/login").body()).as("the switch is remembered").contains("<html lang=\"en\">");
    }

    @Test
    void a_main_users_link_fills_the_field() throws Exception {
        assertThat(signIn.get("/login").body()).contains("href=\"/login?user=coordinator\"");
        assertThat(signIn.get("/login?user=coordinator").body()).contains("value=\"coordinator\"");
    }

    private URI signInToPages(String user, String back) throws Exception {
        assertThat(location(signIn.get(authorize(back)))).endsWith("/login");
        String onward = location(login(user, signIn.secrets().password()));
        return URI.create(location(signIn.get(URI.create(onward).getRawPath() + "?" + URI.create(onward).getRawQuery())));
    }

    private HttpResponse<String> login(String user, String password) throws Exception {
        Matcher csrf = CSRF.matcher(signIn.get("/login").body());
        assertThat(csrf.find()).isTrue();
        return signIn.post("/login", Map.of("username", user, "password", password, "_csrf", csrf.group(1)));
    }

    private HttpResponse<String> exchange(URI back, String verifier) throws Exception {
        assertThat(back.toString()).startsWith(BACK);
        String code = back.getQuery().replaceAll(".*code=([^&]+).*", "$1");
        return signIn.askForToken("reporting", signIn.secrets().clientSecret(),
                Map.of("grant_type", "authorization_code", "code", code, "redirect_uri", BACK, "code_verifier", verifier));
    }

    private static String authorize(String back) throws Exception {
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(VERIFIER.getBytes(StandardCharsets.US_ASCII));
        return "/oauth2/authorize?" + RunningSignIn.encode(Map.of("response_type", "code", "client_id", "reporting", "scope",
                "openid profile",
                "redirect_uri", back, "state", "s", "code_challenge_method", "S256", "code_challenge",
                Base64.getUrlEncoder().withoutPadding().encodeToString(digest)));
    }

    private static String location(HttpResponse<String> redirect) {
        return redirect.headers().firstValue("Location").orElseThrow(() -> new AssertionError("no redirect but " + redirect.statusCode()));
    }
}
