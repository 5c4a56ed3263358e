package dev.shinchoku.measures.published;

/** How alike two texts are, spaces aside: 1 less the share of characters to edit. */
final class Likeness {
    private Likeness() {}

    static double of(String read, String printed) {
        String a = read.replaceAll("\\s", "");
        String b = printed.replaceAll("\\s", "");
        return 1 - (double) edits(a, b) / Math.max(1, Math.max(a.length(), b.length()));
    }

    private static int edits(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int changed = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(changed, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[b.length()];
    }
}
