package dev.shinchoku.pages;

import java.time.Duration;
import java.util.Locale;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;
import org.springframework.web.servlet.i18n.LocaleChangeInterceptor;

/**
 * Pages speak Japanese unless somebody chooses English, which all services' pages then remember. Programs that call the API say what they want
 * by {@code Accept-Language}.
 */
final class Languages extends CookieLocaleResolver {
    Languages() {
        super("SHINCHOKU_LANGUAGE");
        setDefaultLocaleFunction(Languages::unlessChosen);
        setCookieMaxAge(Duration.ofDays(365));
        setCookieHttpOnly(true);
        setCookieSameSite("Lax");
        setRejectInvalidCookies(false);
    }

    private static Locale unlessChosen(HttpServletRequest request) {
        boolean told = request.getRequestURI().startsWith(request.getContextPath() + "/api/") && request.getHeader(
                HttpHeaders.ACCEPT_LANGUAGE) != null;
        return told ? request.getLocale() : Locale.JAPANESE;
    }

    /** Takes {@code ?lang=ja} and {@code ?lang=en}, and passes over anything else. */
    static final class Choice extends LocaleChangeInterceptor {
        Choice() {
            setParamName("lang");
            setIgnoreInvalidLocale(true);
        }

        @Override
        protected Locale parseLocaleValue(String value) {
            return switch (value) {
                case "ja" -> Locale.JAPANESE;
                case "en" -> Locale.ENGLISH;
                default -> throw new IllegalArgumentException("The pages speak ja and en");
            };
        }
    }
}
