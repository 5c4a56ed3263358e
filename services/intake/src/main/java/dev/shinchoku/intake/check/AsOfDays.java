package dev.shinchoku.intake.check;

import java.time.LocalDate;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;

import dev.shinchoku.intake.report.ProgressContent;

/** The days that actual values are true of. */
final class AsOfDays {
    private AsOfDays() {}

    static Stream<Finding> mustBeInTheFiscalYear(ProgressContent content, Circumstances circumstances) {
        LocalDate first = circumstances.firstDay();
        LocalDate last = circumstances.lastDay();
        return found(Code.AS_OF_OUTSIDE_YEAR, content, day -> day.isBefore(first) || day.isAfter(last), Map.of("from", first.toString(),
                "to", last.toString()));
    }

    static Stream<Finding> mustNotBeInTheFuture(ProgressContent content, Circumstances circumstances) {
        LocalDate today = circumstances.today();
        return found(Code.AS_OF_IN_FUTURE, content, day -> day.isAfter(today), Map.of("today", today.toString()));
    }

    private static Stream<Finding> found(Code code, ProgressContent content, Predicate<LocalDate> isWrong, Map<String, String> values) {
        return PlacedIndicator.in(content).filter(placed -> placed.indicator().asOf().filter(isWrong).isPresent()).map(placed -> code.at(
                placed.pointer("asOf"), values));
    }
}
