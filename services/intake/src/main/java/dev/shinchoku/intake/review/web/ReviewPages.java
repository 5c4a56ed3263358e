package dev.shinchoku.intake.review.web;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import dev.shinchoku.intake.desk.Sheet;
import dev.shinchoku.intake.report.ProgressReport.Submission;
import dev.shinchoku.intake.report.ReportId;
import dev.shinchoku.intake.review.ReviewFilter;
import dev.shinchoku.intake.review.ReviewQueue;
import dev.shinchoku.intake.review.Reviews;
import dev.shinchoku.intake.review.Reviews.Review;
import dev.shinchoku.intake.review.Versions.Against;
import dev.shinchoku.service.security.Caller;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** One report before the coordinating office, with its place in the queue. */
@Component
class ReviewPages {
    static final List<String> COMMENTED = List.of("/status", "/results", "/nextPlan", "/indicators", "/evidence", "/note");

    private final Reviews reviews;
    private final MarkingChanges marking;
    private final Warned warned;

    ReviewPages(Reviews reviews, MarkingChanges marking, Warned warned) {
        this.reviews = reviews;
        this.marking = marking;
        this.warned = warned;
    }

    ModelAndView of(ReportId id, Caller caller, ReviewFilter filter, String against, ReturnForm form) {
        Review review = reviews.of(id, caller);
        Sheet sheet = review.sheet();
        ReviewQueue queue = reviews.queue(filter);
        Optional<Against> chosen = review.versions().chosen(asked(against));
        List<MarkedText> texts = sheet.submission().map(Submission::content).map(content -> marking.in(content, chosen.map(review.versions()
                .contents()::get))).orElse(List.of());
        return new ModelAndView("review-report", HttpStatus.OK).addObject("sheet", sheet).addObject("asked", sheet.asked()).addObject(
                "queue", queue).addObject("place", queue.placeOf(id.toString())).addObject("next", queue.after(id.toString())).addObject(
                        "previous", queue.before(id.toString())).addObject("versions", review.versions().contents().keySet()).addObject(
                                "against", chosen).addObject("texts", texts).addObject("warnings", warned.in(sheet)).addObject("form", form)
                .addObject("commented", COMMENTED).addObject("filter", filter);
    }

    private static Optional<Against> asked(String against) {
        return Arrays.stream(Against.values()).filter(each -> each.name().equals(against)).findFirst();
    }
}
