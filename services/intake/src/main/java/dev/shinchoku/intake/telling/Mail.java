package dev.shinchoku.intake.telling;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How somebody wants their mail. */
public enum Mail {
    @JsonProperty("each")
    EACH, @JsonProperty("digest")
    DIGEST, @JsonProperty("none")
    NONE
}
