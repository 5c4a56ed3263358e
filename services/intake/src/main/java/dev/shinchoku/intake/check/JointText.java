package dev.shinchoku.intake.check;

import java.util.stream.Stream;

import dev.shinchoku.intake.report.ProgressContent;

/** What all responsible ministries say together. */
final class JointText {
    private JointText() {}

    static Stream<Finding> isToldByTheLeadAlone(ProgressContent content, Circumstances circumstances) {
        return content.joint().filter(_ -> !circumstances.leads()).map(_ -> Code.JOINT_BY_LEAD_ONLY.at("/joint")).stream();
    }
}
