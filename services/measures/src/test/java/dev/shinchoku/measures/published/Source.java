package dev.shinchoku.measures.published;

import java.util.ArrayList;
import java.util.List;

/** A plan before it is printed: what reading its pages should give back. */
record Source(List<Section> sections) {
    record Section(String number, String printedNumber, String title, String excerptSource, List<String> bullets, List<Item> items) {}

    /** @param ministries names, as printed */
    record Item(String letter, List<String> ministries, Text plan, Text results, Text nextPlan) {
        Text text(Part part) {
            return switch (part) {
                case PLAN -> plan;
                case RESULTS -> results;
                case NEXT_PLAN -> nextPlan;
            };
        }
    }

    /** @param tail what is printed behind the text, {@code (再掲)}; empty for nothing */
    record Text(List<Share> shares, String tail) {
        static Text of(List<String> paragraphs, String tail) {
            List<Share> shares = new ArrayList<>();
            for (String paragraph : paragraphs) {
                String ministry = paragraph.startsWith("[") ? paragraph.substring(1, paragraph.indexOf(']')) : "";
                String rest = paragraph.substring(paragraph.indexOf(']') < 0 || ministry.isEmpty() ? 0 : paragraph.indexOf(']') + 1);
                if (!ministry.isEmpty() || shares.isEmpty()) {
                    shares.add(new Share(ministry, new ArrayList<>()));
                }
                shares.getLast().paragraphs().add(rest);
            }
            return new Text(shares, tail);
        }
    }

    /** One ministry's part of a text, or all ministries' together where the name is empty. */
    record Share(String ministry, List<String> paragraphs) {}

    List<String> sectionNumbers() {
        return sections.stream().map(Section::number).toList();
    }
}
