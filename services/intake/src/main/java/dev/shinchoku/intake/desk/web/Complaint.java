package dev.shinchoku.intake.desk.web;

import java.util.List;

/**
 * What is to be mended in a form.
 *
 * @param field JSON pointer into the content; empty where it is about the whole
 */
record Complaint(String field, String text) {
    /** The id of the field's element on the page. */
    public String anchor() {
        return field.isEmpty() ? "report-form" : field.substring(1).replace('/', '-');
    }

    /** All complaints about a form, by field. */
    record All(List<Complaint> list) {
        static final All NONE = new All(List.of());

        static All about(String field, String text) {
            return new All(List.of(new Complaint(field, text)));
        }

        public boolean isEmpty() {
            return list.isEmpty();
        }

        public List<String> at(String field) {
            return list.stream().filter(each -> each.field().equals(field)).map(Complaint::text).toList();
        }

        public boolean has(String field) {
            return !at(field).isEmpty();
        }
    }
}
