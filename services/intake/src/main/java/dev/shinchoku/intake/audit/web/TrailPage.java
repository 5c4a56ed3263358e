package dev.shinchoku.intake.audit.web;

import java.io.IOException;

import dev.shinchoku.intake.audit.AuditTrails;
import dev.shinchoku.intake.report.ReportId;
import dev.shinchoku.intake.report.VisibleReports;
import dev.shinchoku.pages.PageController;
import dev.shinchoku.service.problem.Problems;
import dev.shinchoku.service.security.Caller;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** A report's audit trail for people who look at pages: the same bytes as by the API. */
@Controller
class TrailPage implements PageController {
    private final AuditTrails trails;

    TrailPage(AuditTrails trails) {
        this.trails = trails;
    }

    @GetMapping("/desk/reports/{reportId}/audit-trail")
    void download(@PathVariable String reportId, Caller caller, HttpServletResponse response) throws IOException {
        ReportId id = VisibleReports.of(reportId, caller);
        AuditLines lines = new AuditLines(response, id + ".jsonl");
        trails.ofReport(id, lines);
        if (!lines.end()) {
            throw Problems.notFound("The report " + id).refuse();
        }
    }
}
