package dev.shinchoku.intake.telling.mail;

import java.util.List;

/** A part of a letter. */
record Section(String title, List<String> lines, List<String> items) {}
