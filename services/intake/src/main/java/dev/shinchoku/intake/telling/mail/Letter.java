package dev.shinchoku.intake.telling.mail;

/**
 * A mail, ready to send.
 *
 * @param messageId the same however often it is sent
 * @param stop where the recipient stops the mails; empty for one that they asked for
 */
record Letter(String messageId, String to, String subject, String text, String html, String stop) {}
