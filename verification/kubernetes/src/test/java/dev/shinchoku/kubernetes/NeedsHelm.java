package dev.shinchoku.kubernetes;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Skips loudly where there is neither helm nor Go to build it; fails instead when {@code shinchoku.require.helm} is true. */
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(NeedsHelm.Condition.class)
@interface NeedsHelm {
    final class Condition implements ExecutionCondition {
        @Override
        public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
            if (Helm.isThere() || Boolean.getBoolean("shinchoku.require.helm")) {
                return ConditionEvaluationResult.enabled("helm is there, or has to be");
            }
            String reason = "THE HELM CHART IS NOT TESTED: there is no helm on the PATH, and no go to build it";
            System.out.println(reason);
            return ConditionEvaluationResult.disabled(reason);
        }
    }
}
