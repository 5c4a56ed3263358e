package dev.shinchoku.pages;

/** Marks a controller whose answers are pages: it gets the pages' common model, and its errors become pages. */
public interface PageController {}
