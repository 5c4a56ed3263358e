package dev.shinchoku.intake.report;

/** Tells which ministries' submissions need their authorised officer's endorsement. */
public interface TwoStepRules {
    boolean applyTo(String ministry);
}
