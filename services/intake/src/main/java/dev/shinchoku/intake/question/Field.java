package dev.shinchoku.intake.question;

import com.fasterxml.jackson.annotation.JsonProperty;

/** A field that a round can ask for besides the status, by its name in the content. */
public enum Field {
    @JsonProperty("results")
    RESULTS, @JsonProperty("nextPlan")
    NEXT_PLAN, @JsonProperty("indicators")
    INDICATORS, @JsonProperty("evidence")
    EVIDENCE, @JsonProperty("note")
    NOTE;

    /** JSON pointer into the content. */
    public String pointer() {
        return switch (this) {
            case RESULTS -> "/results";
            case NEXT_PLAN -> "/nextPlan";
            case INDICATORS -> "/indicators";
            case EVIDENCE -> "/evidence";
            case NOTE -> "/note";
        };
    }
}
