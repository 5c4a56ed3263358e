package dev.shinchoku.reporting.annualreport.web;

import dev.shinchoku.reporting.annualreport.AnnualReport;
import dev.shinchoku.reporting.annualreport.AnnualReports;
import dev.shinchoku.reporting.known.Knowledge;
import dev.shinchoku.reporting.known.Moment;
import dev.shinchoku.service.problem.Problems;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** The annual report in the form that is asked for, on the API and for a browser alike. */
@Component
class Answers {
    private final Knowledge knowledge;
    private final AnnualReports reports;
    private final CsvReport csv;

    Answers(Knowledge knowledge, AnnualReports reports, CsvReport csv) {
        this.knowledge = knowledge;
        this.reports = reports;
        this.csv = csv;
    }

    /**
     * @param name a plan's id, with an extension that goes before what the caller accepts
     * @return a page, or a body with its type
     */
    Object to(String name, String accept, Format usual, Moment moment) {
        int dot = name.indexOf('.');
        Format format = dot < 0 ? Format.ofAccept(accept, usual) : Format.ofExtension(name.substring(dot + 1));
        String planId = dot < 0 ? name : name.substring(0, dot);
        AnnualReport report = reports.of(planId, knowledge.at(moment)).orElseThrow(() -> Problems.notFound("The plan " + planId).refuse());
        return switch (format) {
            case HTML -> new ModelAndView("annual-report").addObject("report", report);
            case JSON -> ResponseEntity.ok().contentType(format.type()).body(report);
            case CSV -> ResponseEntity.ok().contentType(format.type()).header(HttpHeaders.CONTENT_DISPOSITION, attachment(planId)).body(csv
                    .write(report));
        };
    }

    private static String attachment(String planId) {
        return ContentDisposition.attachment().filename("annual-report-" + planId + ".csv").build().toString();
    }
}
