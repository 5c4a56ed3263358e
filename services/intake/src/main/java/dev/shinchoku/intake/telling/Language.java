package dev.shinchoku.intake.telling;

import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonProperty;

public enum Language {
    @JsonProperty("ja")
    JA, @JsonProperty("en")
    EN;

    public Locale locale() {
        return switch (this) {
            case JA -> Locale.JAPANESE;
            case EN -> Locale.ENGLISH;
        };
    }
}
